#include "readout/ingest/turns.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <vector>

#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/ingest/vocabulary.hpp"
#include "readout/text/marks.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kLongestLabel = 200;  // bytes
constexpr std::size_t kMostLabelWords = 14;
constexpr std::size_t kMostHanCharacters = 14;
/// "Q" and spaces: how the White House and others mark a reporter's question.
constexpr std::string_view kQuestion = "Q ";

struct Colon {
  std::size_t at;
  std::size_t size;
};

Colon first_colon(std::string_view text) {
  const std::size_t ascii = text.find(':');
  const std::size_t full = text.find("\uFF1A");
  return full < ascii ? Colon{full, 3} : Colon{ascii, 1};
}

bool is_han_label(std::string_view label) {
  std::size_t at = 0;
  if (label.empty() || !text::is_han(text::next_code_point(label, at))) return false;
  constexpr std::size_t kHanBytes = 3;
  return label.size() <= kMostHanCharacters * kHanBytes && label.find("\uFF0C") == label.npos &&
         label.find("\u3002") == label.npos;
}

/// Not "她说：“…”", whose words stand in marks, nor a heading, which has no stop.
bool is_han_speech(std::string_view rest) {
  constexpr std::array<std::string_view, 5> kOpening = {"“", "「", "『", "\"", "《"};
  if (rest.empty()) return true;
  const auto opens = [&](std::string_view mark) { return rest.starts_with(mark); };
  return std::ranges::none_of(kOpening, opens) && text::holds_stop(rest);
}

/// "马伦今早表示": a sentence of a report.
bool reports(std::string_view label) {
  const std::string folded = text::fold(label);
  return std::ranges::any_of(vocabulary().reporting_endings,
                             [&](const std::string& ending) { return folded.ends_with(ending); });
}

/// Names and offices are capitalised; "of", "and", "the" between them are not.
bool is_name_like(std::string_view label) {
  const std::vector<std::string_view> words = split_words(label.substr(0, label.find('(')));
  if (words.empty() || words.size() > kMostLabelWords || !begins_upper(words.front())) return false;
  const auto upper = std::count_if(words.begin(), words.end(), begins_upper);
  return static_cast<std::size_t>(upper) * 2 >= words.size() && begins_upper(words.back());
}

/// The last `count` words of a label; remarks in brackets behind a name are no part of it.
std::string_view last_words(std::string_view label, std::size_t count) {
  label = trim(label.substr(0, label.find('(')));
  const std::vector<std::string_view> words = split_words(label);
  if (words.size() <= count) return label;
  return label.substr(static_cast<std::size_t>(words[words.size() - count].data() - label.data()));
}

bool is_spoken(std::string_view text) {
  return text.find('?') != std::string_view::npos ||
         text.find("\uFF1F") != std::string_view::npos || has_first_person(text) ||
         has_second_person(text);
}

/// Whether nothing stands behind the label: the words are in the blocks below.
bool stands_alone(std::string_view block, std::string_view label) {
  constexpr std::size_t kLongestColon = 3;  // bytes
  return block.size() <= label.size() + kLongestColon;
}

}  // namespace

std::string_view turn_label(std::string_view block) {
  if (block.starts_with(kQuestion) || block.starts_with("Q\u00A0")) return block.substr(0, 1);
  const std::string_view head = block.substr(0, kLongestLabel);
  const Colon colon = first_colon(head);
  if (colon.at == std::string_view::npos) return {};
  const std::string_view rest = block.substr(colon.at + colon.size);
  const std::string_view label = trim(head.substr(0, colon.at));
  if (vocabulary().title_labels.contains(text::fold(label))) return {};
  if (is_han_label(label)) {
    return is_han_speech(trim(rest)) && !reports(label) ? label : std::string_view();
  }
  const bool spaced = rest.empty() || trim(rest).size() < rest.size();
  return spaced && is_name_like(label) ? label : std::string_view();
}

TurnCount count_turn_labels(const Page& page) {
  std::unordered_set<std::string_view> seen;
  TurnCount count;
  bool first = true;
  bool awaits_words = false;
  for (const PageBlock& block : page.blocks) {
    if (!block.reason.empty() || block.kind != BlockKind::paragraph) continue;
    const std::string_view label = turn_label(block.text);
    if ((!label.empty() || awaits_words) && is_spoken(block.text)) ++count.spoken;
    awaits_words = !label.empty() && stands_alone(block.text, label);
    if (!label.empty()) {
      ++count.labels;
      count.begins = count.begins || first;
      if (count_words(label) > 1) {
        ++count.names;
        count.opens = count.opens || first;
      }
      // "President of Varland Ilda Maren" comes back as "Ilda Maren".
      const bool comes_back = !seen.insert(last_words(label, 2)).second;
      count.any_comes_back = count.any_comes_back || comes_back;
    }
    first = false;
  }
  count.different = seen.size();
  return count;
}

}  // namespace readout::ingest
