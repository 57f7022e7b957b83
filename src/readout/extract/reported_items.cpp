#include "readout/extract/reported_items.hpp"

#include <algorithm>

#include "readout/extract/reports.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kFewestWords = 4;  ///< words of an item: less is a list of things

class Items {
 public:
  Items(const Reading& reading, TokenRange content)
      : reading_(reading), content_(content), openers_(reading.grammar.runs("item_openers")) {}

  std::vector<TokenRange> run() {
    std::vector<TokenRange> items;
    std::size_t first = content_.first;
    for (std::size_t i = content_.first; i < content_.end; ++i) {
      if (!reading_.is_mark(i, {",", "，", ";", "；"})) continue;
      if (!ends_item(first, i)) continue;
      items.push_back(without_marks(reading_, {first, i}));
      first = i + 1;
    }
    items.push_back(without_marks(reading_, {first, content_.end}));
    return items;
  }

 private:
  /// Whether an item that begins at `first` ends at the mark, and another begins behind it.
  [[nodiscard]] bool ends_item(std::size_t first, std::size_t mark) const {
    const std::size_t next = mark + 1;
    if (words({first, mark}) < kFewestWords || words({next, clause_end(next)}) < kFewestWords) {
      return false;
    }
    if (reading_.is(first, kSubordinator | kPreposition | kTopicMark) &&
        reading_.mention_at(first) == nullptr) {
      return false;
    }
    return opens_enumerated(reading_, {next, content_.end}) || names_party(next) ||
           (goes_on(next) && (names_party(first) || goes_on(first)));
  }

  [[nodiscard]] std::size_t words(TokenRange range) const {
    return range.empty() ? 0 : reading_.words_in(reading_.span_of(range));
  }

  [[nodiscard]] std::size_t clause_end(std::size_t first) const {
    std::size_t end = first;
    while (end < content_.end && !reading_.is_mark(end, {",", "，", ";", "；"})) ++end;
    return end;
  }

  /// A side, a state or an office as the subject, not as "…的" before a noun.
  [[nodiscard]] bool names_party(std::size_t i) const {
    const lexicon::Mention* mention = reading_.mention_at(i);
    std::size_t end = i;
    if (mention != nullptr && mention->first_token == i) {
      const bool person = is_person_name(*mention);
      end = person ? i : mention->end_token;  // who is told of goes on in what one says
    } else {
      end += reading_.joint_subjects.match(reading_.analysis.tokens, i, content_.end);
    }
    return end > i && end < content_.end && reading_.is_word(end) &&
           !reading_.in("attributive_marks", end);
  }

  /// "并…", "将…": the next thing that the same party does.
  [[nodiscard]] bool goes_on(std::size_t i) const {
    return openers_.match(reading_.analysis.tokens, i, content_.end) > 0;
  }

  const Reading& reading_;
  TokenRange content_;
  const lexicon::WordRuns& openers_;
};

/// "agreed: to open the port; to close the dam": each on its own.
std::vector<TokenRange> listed_behind_colon(const Reading& reading, TokenRange content) {
  std::vector<TokenRange> items;
  std::size_t first = content.first;
  const bool listed = first > 0 && reading.is_mark(first - 1, {":"});
  for (std::size_t i = content.first; listed && i < content.end; ++i) {
    if (!reading.is_mark(i, {";"}) || i == first) continue;
    items.push_back(without_marks(reading, {first, i}));
    first = i + 1;
  }
  items.push_back(without_marks(reading, {first, content.end}));
  return items;
}

}  // namespace

bool tells_what_is_to_be(const Reading& reading, const std::string& word) {
  return reading.grammar.in("future_words", word) || reading.grammar.in("duty_words", word) ||
         reading.grammar.in("position_words", word);
}

bool opens_enumerated(const Reading& reading, TokenRange words) {
  if (words.empty()) return false;
  const std::size_t begin = reading.token(words.first).span.begin;
  const std::string_view text = std::string_view(reading.document.text).substr(begin);
  const std::vector<std::string>& copulas = reading.grammar.list("copulas");
  for (const std::string& opener : reading.grammar.list("enumeration_openers")) {
    if (!text.starts_with(opener)) continue;
    std::size_t next = words.first;
    while (next < words.end && reading.token(next).span.begin < begin + opener.size()) ++next;
    const auto ends_opener = [&](const std::string& copula) { return opener.ends_with(copula); };
    if (std::ranges::any_of(copulas, ends_opener) ||
        reading.is_mark(next, {",", "，", "、", ":", "："}) ||
        tells_what_is_to_be(reading, reading.token(next).folded) || reading.in("copulas", next)) {
      return true;
    }
  }
  return false;
}

std::vector<TokenRange> reported_items(const Reading& reading, TokenRange content) {
  if (!reading.unspaced) return listed_behind_colon(reading, content);
  return Items(reading, content).run();
}

}  // namespace readout::extract
