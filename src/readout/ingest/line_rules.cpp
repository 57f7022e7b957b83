#include "readout/ingest/line_rules.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "readout/ingest/breadcrumb.hpp"
#include "readout/ingest/date_labels.hpp"
#include "readout/ingest/dates.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/photo_text.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/ingest/vocabulary.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kFewestIcons = 8;
constexpr std::size_t kMostButtonWords = 10;
constexpr std::size_t kMostBylineWords = 8;
constexpr std::size_t kMostDateLineWords = 9;
constexpr std::size_t kMostCreditWords = 8;
constexpr std::size_t kMostTailWords = 60;

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

/// Whether `phrase` opens `text`, ending at a word's end. Chinese words have no end to see.
bool opens_with(std::string_view text, std::string_view phrase) {
  if (!text.starts_with(phrase)) return false;
  const std::string_view rest = text.substr(phrase.size());
  const bool ascii_end = static_cast<unsigned char>(phrase.back()) < 0x80;
  const bool han_end =
      static_cast<unsigned char>(phrase.back()) >= 0x80 && columns(phrase) > phrase.size() / 2;
  if (rest.empty() || han_end || (ascii_end && !is_word_byte(phrase.back()))) return true;
  return !is_word_byte(rest.front());
}

const std::string* opener(const std::vector<std::string>& phrases, std::string_view folded) {
  const std::string* longest = nullptr;
  for (const std::string& phrase : phrases) {
    if ((longest == nullptr || phrase.size() > longest->size()) && opens_with(folded, phrase)) {
      longest = &phrase;
    }
  }
  return longest;
}

std::string_view without_marks(std::string_view text) {
  constexpr std::string_view kMarks = " \t:;,.!?|/\\()[]{}<>*#-+&'\"";
  const std::size_t begin = text.find_first_not_of(kMarks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kMarks) - begin + 1);
}

std::string_view from_first_letter(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t after = begin;
    if (text::is_letter(text::next_code_point(text, after))) break;
    begin = after;
  }
  return text.substr(begin);
}

bool is_interface_word(std::string_view word) {
  word = without_marks(word);
  return word.empty() || vocabulary().interface_words.contains(word);
}

/// Words between marks of any kind: "【字号：大 中 小】【打印】" has five. A number is none.
std::vector<std::string_view> letter_runs(std::string_view text) {
  std::vector<std::string_view> runs;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = text::next_code_point(text, at);
    if (text::is_letter(c) || text::is_digit(c) || c == U'\'' || c == U'\u2019' || c == U'-')
      continue;
    if (here > begin) runs.push_back(text.substr(begin, here - begin));
    begin = at;
  }
  if (begin < text.size()) runs.push_back(text.substr(begin));
  return runs;
}

/// How often the most frequent ending of four letters occurs: icon names share one.
std::size_t commonest_ending(const std::vector<std::string_view>& words) {
  constexpr std::size_t kEnding = 4;
  std::unordered_map<std::string_view, std::size_t> counts;
  std::size_t most = 0;
  for (const std::string_view word : words) {
    if (word.size() < kEnding) continue;
    most = std::max(most, ++counts[word.substr(word.size() - kEnding)]);
  }
  return most;
}

/// By the front of the line alone, which is all of most paragraphs that need be folded; true where
/// that is too little to tell.
bool may_open_with_credit(std::string_view line) {
  constexpr std::size_t kFront = 64;  // bytes
  std::size_t end = std::min(kFront, line.size());
  while (end < line.size() && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) ++end;
  const std::string front = text::fold(line.substr(0, end));
  return std::ranges::any_of(vocabulary().credit_marks, [&](const std::string& mark) {
    return front.starts_with(mark) || (front.size() < mark.size() && end < line.size());
  });
}

}  // namespace

bool is_icon_names(std::string_view line) {
  if (ends_with_stop(line) || line.size() > 20000) return false;
  const std::string folded = text::fold(line);
  const std::vector<std::string_view> words = split_words(folded);
  if (words.size() < kFewestIcons) return false;
  const auto known =
      static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [](std::string_view word) {
        return word.size() > 3 && is_interface_word(word);
      }));
  return commonest_ending(words) * 5 >= words.size() * 2 || known * 2 >= words.size();
}

namespace {

/// "15 March, 11:05", "Updated 15 March at 11:05".
bool is_day_and_clock(std::string_view line) {
  constexpr std::size_t kMostLetters = 24;  // with the month
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 == line.size() || !find_day(line))
    return false;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (!is_digit(line[colon - 1]) || !is_digit(line[colon + 1])) return false;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < line.size();) {
    if (text::is_letter(text::next_code_point(line, at))) ++letters;
  }
  return letters <= kMostLetters;
}

}  // namespace

bool is_date_line(std::string_view line) {
  const bool stop = ends_with_stop(line);
  if ((stop && !ends_with_initials(line)) || count_words(line) > kMostDateLineWords) return false;
  if (shows_picture(line)) return false;
  const auto date = find_date(line);
  // "6 p.m." ends sentences, too.
  if (stop && !is_date_alone(line, date ? date->span : Span{})) return false;
  if (!date) return is_day_and_clock(line);
  if (tells_of_event(line.substr(0, date->span.begin))) return false;
  // Beside the date at most a clock, a zone, a weekday, a label: few letters.
  std::size_t letters = 0;
  for (std::size_t at = 0; at < line.size();) {
    const bool inside = at >= date->span.begin && at < date->span.end;
    if (text::is_letter(text::next_code_point(line, at)) && !inside) ++letters;
  }
  return letters <= 16;
}

namespace {

/// Up to a comma: two to four words in capitals; "" for none.
std::string_view name_before_comma(std::string_view line) {
  constexpr std::size_t kMostNameWords = 4;
  const std::size_t comma = line.find(',');
  if (comma == std::string_view::npos) return {};
  const std::string_view name = trim(line.substr(0, comma));
  const std::vector<std::string_view> words = split_words(name);
  const bool named = words.size() > 1 && words.size() <= kMostNameWords &&
                     std::ranges::all_of(words, begins_upper);
  return named ? name : std::string_view();
}

/// "Ann Lind, Staff Writer": a name, a comma, an office.
std::optional<std::string> name_with_office(std::string_view line) {
  const std::string_view name = name_before_comma(line);
  if (name.empty()) return std::nullopt;
  const std::string office = text::fold(line.substr(line.find(',') + 1));
  const bool writes = std::ranges::any_of(split_words(office), [](std::string_view word) {
    return vocabulary().author_offices.contains(without_marks(word));
  });
  return writes ? std::optional(std::string(name)) : std::nullopt;
}

}  // namespace

std::optional<std::string> byline(std::string_view line) {
  if (ends_with_stop(line) || count_words(line) > kMostBylineWords) return std::nullopt;
  const std::string folded = text::fold(line);
  if (folded.size() != line.size()) return std::nullopt;
  const std::string* found = opener(vocabulary().byline_openers, folded);
  if (found == nullptr) return name_with_office(line);
  const std::string_view name = without_marks(line.substr(found->size()));
  // A name follows, and names are capitalised where a script knows capitals.
  if (name.empty() || begins_lower(name)) return std::nullopt;
  return std::string(name);
}

bool is_byline_by_office(std::string_view line) {
  return !opens_with_byline(line) && byline(line).has_value();
}

bool names_person(std::string_view line) {
  constexpr std::size_t kMostWords = 10;  // captions that begin so are longer
  constexpr std::size_t kFewestBehind = 2;
  if (name_before_comma(line).empty() || ends_with_full_stop(line)) return false;
  return count_words(line) <= kMostWords && !find_date(line) &&
         count_words(line.substr(line.find(',') + 1)) >= kFewestBehind;
}

bool is_button_word(std::string_view line) {
  constexpr std::size_t kLongest = 60;  // bytes
  if (line.size() > kLongest || ends_with_stop(line)) return false;
  const std::string folded = text::fold(trim(line));
  const std::vector<std::string_view> words = letter_runs(folded);
  return words.size() == 1 && is_interface_word(words.front());
}

bool opens_with_byline(std::string_view line) {
  return opener(vocabulary().byline_openers, text::fold(line)) != nullptr;
}

bool is_labelled_date(std::string_view line) {
  constexpr std::size_t kMostWords = 16;
  if (count_words(line) > kMostWords || !find_date(line)) return false;
  return opener(vocabulary().date_labels, text::fold(line)) != nullptr;
}

std::string_view navigation_reason(std::string_view line) {
  constexpr std::size_t kLongestPhrase = 120;  // bytes
  if (line.size() > 1000 || (line.size() > kLongestPhrase && ends_with_full_stop(line))) return {};
  const std::string folded = text::fold(trim(line));
  const std::string_view bare = without_marks(folded);
  if (bare.empty()) return {};
  if (vocabulary().interface_phrases.contains(bare)) return "navigation";
  if (const std::string* label = opener(vocabulary().related_labels, folded)) {
    const std::string_view rest = trim(std::string_view(folded).substr(label->size()));
    if (rest.starts_with(':') && is_headline_shaped(line)) return "related-headline";
  }
  if (ends_with_stop(line) || count_split_words(folded) > kMostButtonWords) return {};
  if (is_breadcrumb(line)) return "navigation";
  const std::vector<std::string_view> words = letter_runs(folded);
  if (words.size() < 2) return {};
  return std::all_of(words.begin(), words.end(), is_interface_word) ? "share" : "";
}

bool is_related_label(std::string_view words) {
  const std::string folded = text::fold(trim(words));
  std::string_view bare = without_marks(folded);
  if (bare.ends_with("\uFF1A")) bare.remove_suffix(3);
  const auto label = vocabulary().section_labels.find(bare);
  return std::ranges::find(vocabulary().related_labels, bare) !=
             vocabulary().related_labels.end() ||
         (label != vocabulary().section_labels.end() && label->second == "related-headline");
}

std::string_view caption_reason(std::string_view line) {
  constexpr std::size_t kMostCaptionWords = 70;
  const bool stop = ends_with_stop(line);  // a mark counts then only where the line begins with it
  if (stop && line.find("\u00A9") == std::string_view::npos && !may_open_with_credit(line)) {
    return {};
  }
  if (count_words(line) > kMostCaptionWords) return {};
  if (!stop && shows_picture(line)) return "caption";
  const std::string folded = text::fold(line);
  const bool signed_at_end =
      std::ranges::any_of(vocabulary().credit_endings,
                          [&](const std::string& ending) { return folded.ends_with(ending); });
  if (signed_at_end && !stop) return "caption";
  std::size_t at = folded.find("\u00A9");
  for (const std::string& mark : vocabulary().credit_marks) {
    if (folded.starts_with(mark)) at = 0;
    if (!stop) at = std::min(at, folded.find(mark));
  }
  if (at == std::string::npos) return {};
  const std::size_t words = count_words(folded.substr(0, at));
  // A quotation that names a photo in passing is no caption: the credit stands at an edge.
  if (at != 0 && count_words(folded.substr(at)) > kMostCreditWords) return {};
  return words < 3 && count_words(folded) <= kMostCreditWords ? "photo-credit" : "caption";
}

namespace {

/// Words of Han characters stand without spaces.
bool has_any_of(const text::StringSet& wanted, std::string_view line) {
  const std::string folded = text::fold(line);
  const std::vector<std::string_view> words = split_words(folded);
  return std::ranges::any_of(
             words, [&](std::string_view word) { return wanted.contains(without_marks(word)); }) ||
         std::ranges::any_of(wanted, [&](const std::string& word) {
           std::size_t at = 0;
           return text::is_han(text::next_code_point(word, at)) &&
                  folded.find(word) != std::string::npos;
         });
}

}  // namespace

bool has_first_person(std::string_view line) {
  return has_any_of(vocabulary().first_person, line);
}

bool has_second_person(std::string_view line) {
  return has_any_of(vocabulary().second_person, line);
}

namespace {

char32_t first_letter_of(std::string_view word) {
  const std::string_view rest = from_first_letter(word);
  std::size_t at = 0;
  return rest.empty() ? U' ' : text::next_code_point(rest, at);
}

}  // namespace

bool points_back(std::string_view line) {
  constexpr std::size_t kLongestFront = 64;  // bytes
  std::size_t end = std::min(kLongestFront, line.size());
  while (end < line.size() && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) ++end;
  return opener(vocabulary().pointing_openers, text::fold(line.substr(0, end))) != nullptr;
}

bool is_source_label(std::string_view line) {
  constexpr std::size_t kMostWords = 8;
  constexpr std::size_t kShort = 3;  // bytes
  if (count_words(line) > kMostWords || ends_with_stop(line)) return false;
  const std::string folded = text::fold(line);
  const std::string* label = opener(vocabulary().source_labels, folded);
  if (label == nullptr || !folded.substr(label->size()).starts_with(':')) return false;
  // A name follows: "Source: talks go on" is a headline.
  const std::vector<std::string_view> words = split_words(line);
  return std::ranges::all_of(words, [](std::string_view word) {
    return word.size() <= kShort || !text::is_lower(first_letter_of(word));
  });
}

bool is_agency_tail(std::string_view line) {
  if (count_words(line) > kMostTailWords) return false;
  const std::string folded = text::fold(line);
  const std::string_view bare = from_first_letter(folded);
  return opener(vocabulary().tail_openers, bare) != nullptr ||
         opener(vocabulary().tail_openers, folded) != nullptr || folded.starts_with("\u00A9");
}

}  // namespace readout::ingest
