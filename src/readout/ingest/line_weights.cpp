#include "readout/ingest/line_weights.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "readout/ingest/agency_tail.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/marked_list.hpp"
#include "readout/ingest/page_marks.hpp"
#include "readout/ingest/section_labels.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/text/string_map.hpp"

namespace readout::ingest {
namespace {

/// A sentence alone on its line is a paragraph from here on.
constexpr std::size_t kFewestParagraphWords = 10;
constexpr Weight kMostParagraphWeight = 60;
constexpr Weight kParagraphCost = 6;  ///< teasers are paragraphs too, but short ones
constexpr std::size_t kLongestHeadline = 30;
constexpr std::size_t kFewestPointWords = 22;  ///< points of a list need no stop
constexpr Weight kShortLine = 5;
constexpr Weight kMostOfRun = 4;  ///< a line of a run weighs up to so many times a lone one
constexpr Weight kLabel = 60;
constexpr std::size_t kOften = 4;

Weight paragraph_weight(std::size_t words) {
  return std::min(static_cast<Weight>(words), kMostParagraphWeight) - kParagraphCost;
}

/// A comma or a semicolon: the next line goes on.
bool ends_open(std::string_view line) {
  constexpr std::array<std::string_view, 5> kMarks = {",", ";", "\uFF0C", "\uFF1B", "\u3001"};
  return std::ranges::any_of(kMarks, [&](std::string_view mark) { return line.ends_with(mark); });
}

std::string_view without_agency_tail(std::string_view paragraph) {
  const std::string_view text = paragraph.substr(0, begin_of_agency_tail(paragraph));
  return text.empty() ? paragraph : trim(text);
}

/// How a line weighs by itself; negative for what may be furniture.
Weight weight_alone(const PageBlock& block) {
  if (!section_reason(block.text).empty()) return -kLabel;
  if (block.reason == "separator") return 0;
  if (!block.reason.empty()) return -kShortLine;
  if (mentions_cookies(block.text) || asks_to_subscribe(block.text)) return 0;
  const std::string_view text = without_agency_tail(block.text);
  const std::size_t words = count_words(text);
  if (ends_with_stop(text)) {
    return words >= kFewestParagraphWords ? paragraph_weight(words)
                                          : 1 + static_cast<Weight>(words) / 4;
  }
  if (ends_open(block.text)) return 0;
  if (block.text.ends_with(':') || block.text.ends_with("\uFF1A")) return 0;
  if (words > kLongestHeadline) return paragraph_weight(words) / 2;
  if (words >= kFewestPointWords) return 0;
  return -kShortLine;
}

/// What stands again and again behind paragraphs parts nothing: "Story continues".
class Refrains {
 public:
  explicit Refrains(const Page& page) {
    for (std::size_t i = 1; i < page.blocks.size(); ++i) {
      const std::string& line = page.blocks[i].text;
      if (line.size() <= kLongest && is_full_paragraph(page.blocks[i - 1].text)) ++count_[line];
    }
  }
  [[nodiscard]] bool holds(std::string_view line) const {
    const auto found = count_.find(line);
    return found != count_.end() && found->second >= kOften;
  }

 private:
  static constexpr std::size_t kLongest = 80;  // bytes
  text::StringMap<std::size_t> count_;
};

}  // namespace

std::vector<Weight> line_weights(const Page& page) {
  const Refrains refrains(page);
  std::vector<Weight> weights;
  Weight run = 0;
  std::size_t end_of_list = 0;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const PageBlock& block = page.blocks[i];
    end_of_list = std::max({end_of_list, end_of_list_at(page, i),
                            i < end_of_list ? 0 : end_of_marked_list_at(page, i)});
    Weight weight = weight_alone(block);
    if (i < end_of_list && weight > -kLabel) weight = std::max<Weight>(weight, 0);
    if (weight > -kLabel && weight < 0 && refrains.holds(block.text)) weight = 0;
    run = weight < 0 ? run + 1 : 0;
    if (run > 1 && weight > -kLabel) weight *= std::min(run, kMostOfRun);
    weights.push_back(weight);
  }
  for (std::size_t i = begin_of_comments(page); i < weights.size(); ++i) {
    weights[i] = std::min<Weight>(weights[i], 0);  // what readers wrote is prose as well
  }
  return weights;
}

}  // namespace readout::ingest
