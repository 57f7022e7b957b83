#include "readout/ingest/main_region.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "readout/ingest/page_marks.hpp"
#include "readout/ingest/section_labels.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/ingest/terms.hpp"

namespace readout::ingest {
namespace {

using Weight = std::int64_t;

/// A sentence alone on its line is a paragraph from here on.
constexpr std::size_t kFewestParagraphWords = 10;
constexpr Weight kMostParagraphWeight = 60;
constexpr Weight kParagraphCost = 4;  ///< teasers are paragraphs too, but short ones
constexpr std::size_t kLongestHeadline = 30;
constexpr std::size_t kFewestPointWords = 22;  ///< points of a list need no stop
constexpr Weight kShortLine = 5;
constexpr Weight kMostOfRun = 4;  ///< a line of a run weighs up to so many times a lone one
constexpr Weight kLabel = 60;
/// A stretch ends where its sum falls so far.
constexpr Weight kMostFall = 60;
constexpr double kMostOfHeadline = 2.5;
/// Of its terms a stretch shares so many with the account that it goes on.
/// A stretch weighs at least such a part of the heaviest to be joined to it.
/// or stands at most so many blocks from it.
constexpr std::size_t kNear = 6;
constexpr std::size_t kNext = 3;
constexpr Weight kLeastPart = 4;
constexpr double kLeastShared = 0.3;

Weight paragraph_weight(std::size_t words) {
  return std::min(static_cast<Weight>(words), kMostParagraphWeight) - kParagraphCost;
}

/// A comma or a semicolon: the next line goes on.
bool ends_open(std::string_view line) {
  constexpr std::array<std::string_view, 5> kMarks = {",", ";", "\uFF0C", "\uFF1B", "\u3001"};
  return std::ranges::any_of(kMarks, [&](std::string_view mark) { return line.ends_with(mark); });
}

/// How a line weighs by itself; negative for what may be furniture.
Weight weight_alone(const PageBlock& block) {
  if (!section_reason(block.text).empty()) return -kLabel;
  if (block.reason == "separator") return 0;
  if (!block.reason.empty()) return -kShortLine;
  if (mentions_cookies(block.text) || asks_to_subscribe(block.text)) return 0;
  const std::size_t words = count_words(block.text);
  if (ends_with_stop(block.text)) {
    return words >= kFewestParagraphWords ? paragraph_weight(words)
                                          : 1 + static_cast<Weight>(words) / 4;
  }
  if (ends_open(block.text)) return 0;
  if (block.text.ends_with(':') || block.text.ends_with("\uFF1A")) return 0;
  if (words > kLongestHeadline) return paragraph_weight(words) / 2;
  if (words >= kFewestPointWords) return 0;
  return -kShortLine;
}

std::vector<Weight> weights_of(const Page& page) {
  std::vector<Weight> weights;
  Weight run = 0;
  std::size_t end_of_list = 0;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const PageBlock& block = page.blocks[i];
    end_of_list = std::max(end_of_list, end_of_list_at(page, i));
    Weight weight = weight_alone(block);
    if (i < end_of_list && weight > -kLabel) weight = std::max<Weight>(weight, 0);
    run = weight < 0 ? run + 1 : 0;
    if (run > 1 && weight > -kLabel) weight *= std::min(run, kMostOfRun);
    weights.push_back(weight);
  }
  return weights;
}

/// What readers wrote is prose as well.
void silence_comments(const Page& page, std::vector<Weight>& weights) {
  const std::size_t comments = begin_of_comments(page);
  for (std::size_t i = comments; i < weights.size(); ++i) weights[i] = std::min<Weight>(weights[i], 0);
}

struct Segment {
  Region region;
  Weight weight = 0;
};

/// Stretches of positive weight, apart where the sum falls far below its peak.
std::vector<Segment> segments_of(const std::vector<Weight>& weights) {
  std::vector<Segment> segments;
  Segment open;
  Weight sum = 0;
  const auto close = [&] {
    if (open.weight > 0) segments.push_back(open);
    open = {};
    sum = 0;
  };
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (open.weight == 0) open.region.begin = i;
    sum = std::max<Weight>(sum, 0) + weights[i];
    if (sum > open.weight) {
      open.weight = sum;
      open.region.end = i + 1;
    }
    if (sum <= 0 || sum < open.weight - kMostFall) close();
  }
  close();
  return segments;
}

/// The terms of the running text in a stretch.
text::StringSet terms_of_region(const Page& page, const Region& region) {
  text::StringSet terms;
  for (std::size_t i = region.begin; i < region.end; ++i) {
    const PageBlock& block = page.blocks[i];
    if (!block.reason.empty() || !ends_with_stop(block.text)) continue;
    for (std::string& term : terms_of(block.text)) terms.insert(std::move(term));
  }
  return terms;
}

std::size_t count_shared(const text::StringSet& a, const text::StringSet& b) {
  return static_cast<std::size_t>(
      std::ranges::count_if(a, [&](const std::string& term) { return b.contains(term); }));
}

/// The heaviest stretch, one with a headline above it weighing up to twice as much.
struct Main {
  std::size_t segment = 0;
  std::optional<Headline> headline;
};

Main choose(const Page& page, const std::vector<Segment>& segments) {
  Main main;
  double most = 0;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const auto weight = static_cast<double>(segments[i].weight);
    if (weight * kMostOfHeadline <= most) continue;
    const auto headline = find_headline(page, segments[i].region);
    const double score = weight * (1 + (headline ? headline->likelihood : 0));
    if (score <= most) continue;
    most = score;
    main = {i, headline};
  }
  return main;
}

/// Tells whether other stretches go on the account: by the words they share with it.
class Account {
 public:
  Account(const Page& page, const Region& region, const std::optional<Headline>& headline)
      : page_(page), terms_(terms_of_region(page, region)) {
    if (!headline) return;
    for (std::string& term : terms_of(page.blocks[headline->index].text)) title_.insert(std::move(term));
  }

  [[nodiscard]] bool goes_on_in(const Region& region) const {
    const text::StringSet terms = terms_of_region(page_, region);
    if (terms.empty()) return false;
    const std::size_t of_title = count_shared(title_, terms);
    if (of_title >= 3 || (of_title == 2 && title_.size() <= 4)) return true;
    return static_cast<double>(count_shared(terms, terms_)) >=
           kLeastShared * static_cast<double>(terms.size());
  }

 private:
  const Page& page_;
  text::StringSet terms_;
  text::StringSet title_;
};

/// What stands between teasers: a label that opens a section (one of buttons opens nothing), a day.
bool parts(const Page& page, const Region& region) {
  for (std::size_t i = region.begin; i < region.end; ++i) {
    const std::string_view reason = section_reason(page.blocks[i].text);
    if (!reason.empty() && reason != "share" && reason != "subscribe") return true;
    if (is_comment_mark(page.blocks[i].text)) return true;
  }
  return false;
}

/// Joins the stretches above (to the headline) and below that go on the account: large ones
/// wherever they stand, small ones near.
void join_others(const Page& page, const std::vector<Segment>& segments, const Main& main,
                 Region& region) {
  const Account account(page, region, main.headline);
  const std::size_t top = main.headline ? first_copy(page, main.headline->index) : 0;
  const Weight least = segments[main.segment].weight / kLeastPart;
  const auto joins = [&](const Segment& segment, const Region& gap) {
    const bool near = gap.end - gap.begin <= kNear;
    if (gap.end - gap.begin <= kNext && !parts(page, gap)) return true;
    return (near || segment.weight >= least) && account.goes_on_in(segment.region);
  };
  for (std::size_t i = main.segment; i-- > 0;) {
    const Region& other = segments[i].region;
    if (other.begin <= top) break;
    if (joins(segments[i], {other.end, region.begin})) region.begin = other.begin;
  }
  for (std::size_t i = main.segment + 1; i < segments.size(); ++i) {
    const Region& other = segments[i].region;
    if (joins(segments[i], {region.end, other.begin})) region.end = other.end;
  }
}

}  // namespace

MainText main_text(const Page& page) {
  std::vector<Weight> weights = weights_of(page);
  silence_comments(page, weights);
  const std::vector<Segment> segments = segments_of(weights);
  if (segments.empty()) return {};
  const Main main = choose(page, segments);
  MainText text;
  text.region = segments[main.segment].region;
  if (main.headline) text.headline = main.headline->index;
  join_others(page, segments, main, text.region);
  if (text.headline) {
    const std::size_t first = first_copy(page, *text.headline);
    const bool near = *text.headline - first <= kNear;  // a ticker's copy stands far above
    if (near || *text.headline >= text.region.begin) text.headline = first;
  }
  for (std::size_t i = text.region.begin; i < text.region.end; ++i) {
    text.running.push_back(weights[i] >= 0);
  }
  return text;
}

}  // namespace readout::ingest
