#include "readout/ingest/date_labels.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "readout/ingest/dates.hpp"
#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/ingest/vocabulary.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

/// A letter of a script that parts words.
bool goes_on(char32_t c) {
  return text::is_letter(c) && !text::is_han(c);
}

/// Whether no word goes on at `at`.
bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || !goes_on(text::next_code_point(text, at));
}

/// Where `phrase` stands whole in `text` for the last time, both folded; npos for nowhere.
std::size_t last_whole(std::string_view text, std::string_view phrase) {
  for (std::size_t at = text.rfind(phrase); at != std::string_view::npos;
       at = at == 0 ? std::string_view::npos : text.rfind(phrase, at - 1)) {
    std::size_t before = at;
    const bool begins = at == 0 || !goes_on(text::previous_code_point(text, before));
    if (begins && ends_word(text, at + phrase.size())) return at;
  }
  return std::string_view::npos;
}

/// Behind the last label of changes; 0 where there is none.
std::size_t end_of_change(std::string_view folded) {
  std::size_t end = 0;
  for (const std::string& label : vocabulary().change_labels) {
    const std::size_t at = last_whole(folded, label);
    if (at != std::string_view::npos) end = std::max(end, at + label.size());
  }
  return end;
}

/// "Edited by Ann Lind, published": the label nearer to the date counts.
bool is_published_behind(std::string_view folded, std::size_t change) {
  const Vocabulary& words = vocabulary();
  return std::ranges::any_of(words.date_labels, [&](const std::string& label) {
    const std::size_t at = last_whole(folded, label);
    return at != std::string_view::npos && at >= change &&
           std::ranges::find(words.change_labels, label) == words.change_labels.end();
  });
}

/// From its first letter on: behind another date stand marks.
std::string_view from_letter(std::string_view text) {
  while (!text.empty()) {
    std::size_t next = 0;
    if (text::is_letter(text::next_code_point(text, next))) break;
    text.remove_prefix(next);
  }
  return text;
}

/// Some are labels with their colon alone ("Date: ..."), or where nothing else stands there.
bool begins_with_label(std::string_view folded) {
  folded = from_letter(folded);
  const std::string alone = std::string(trim(folded)) + ":";
  return std::ranges::any_of(vocabulary().date_labels, [&](const std::string& label) {
    return label == alone || (folded.starts_with(label) && ends_word(folded, label.size()));
  });
}

/// Letters, digits and the marks within words.
bool is_inside_word(char32_t c) {
  return text::is_letter(c) || text::is_digit(c) || c == U'\'' || c == U'\u2019' || c == U'-';
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    if (is_inside_word(text::next_code_point(text, at))) continue;
    if (here > begin) words.push_back(text.substr(begin, here - begin));
    begin = at;
  }
  if (begin < text.size()) words.push_back(text.substr(begin));
  return words;
}

/// "p" of "p.m.", "г" of "г. Орла".
bool is_initial(std::string_view line, std::string_view word) {
  std::size_t letter = 0;
  const bool one = text::is_letter(text::next_code_point(word, letter)) && letter == word.size();
  const auto end = static_cast<std::size_t>(word.data() - line.data()) + word.size();
  return one && line.substr(end).starts_with('.');
}

bool is_date_word(std::string_view word) {
  const std::string folded = text::fold(word);
  return vocabulary().date_words.contains(folded) || vocabulary().month(folded) > 0;
}

/// What is named by its kind came out on the date behind it: "Statement of 3 May 2031".
bool names_a_text(std::string_view folded) {
  const Vocabulary& data = vocabulary();
  const std::vector<std::string_view> words = words_of(folded);
  return (!words.empty() && data.file_words.contains(words.front())) ||
         std::ranges::all_of(
             words, [&](std::string_view word) { return data.counter_words.contains(word); });
}

/// Behind the last mark that parts what stands in a line of credits.
std::string_view last_part(std::string_view text) {
  constexpr std::u32string_view kParting =
      U",;|/\u00B7\u2022\u2013\u2014\uFF0C\uFF5C\uFF0F(\uFF08\n";
  for (std::size_t at = text.size(); at > 0;) {
    const std::size_t end = at;
    const char32_t c = text::previous_code_point(text, at);
    const bool dash = c == U'-' && text.substr(0, at).ends_with(' ');
    if (dash || kParting.find(c) != std::u32string_view::npos) return text.substr(end);
  }
  return text;
}

/// Without a weekday, "on" and commas at the end.
std::string_view without_date_words(std::string_view text) {
  while (true) {
    text = trim(text);
    while (text.ends_with(',')) text = trim(text.substr(0, text.size() - 1));
    const std::vector<std::string_view> words = words_of(text);
    const bool ends = !words.empty() && text.ends_with(words.back()) && is_date_word(words.back());
    if (!ends) return text;
    text.remove_suffix(words.back().size());
  }
}

}  // namespace

bool tells_of_change(std::string_view before) {
  while (const auto date = find_date(before)) before.remove_prefix(date->span.end);
  const std::string folded = text::fold(before);
  const std::size_t change = end_of_change(folded);
  return change > 0 && !is_published_behind(folded, change);
}

bool is_publication_label(std::string_view before) {
  return begins_with_label(text::fold(before)) && !tells_of_change(before);
}

bool tells_of_event(std::string_view before) {
  before = trim(before);
  if (opens_with_byline(before) || tells_of_change(before)) return false;
  const std::string_view named = without_date_words(before);
  const std::string_view part = trim(last_part(before));
  if (begins_with_label(text::fold(before)) || begins_with_label(text::fold(part))) return false;
  if (named.ends_with(':') || named.ends_with("\uFF1A")) return true;
  if (names_a_text(text::fold(part)) || without_date_words(part).empty()) return false;
  const std::vector<std::string_view> words = words_of(part);
  return !words.empty() && part.ends_with(words.back()) && begins_lower(words.back());
}

std::string published_in(std::string_view line) {
  while (const auto date = find_date(line)) {
    const std::string_view before = line.substr(0, date->span.begin);
    if (!tells_of_change(before) && !tells_of_event(before)) return to_iso_date(line);
    line.remove_prefix(date->span.end);
  }
  return {};
}

bool is_date_alone(std::string_view line, Span date) {
  const std::vector<std::string_view> words = words_of(line);
  if (begins_with_label(text::fold(line))) return true;
  return std::ranges::all_of(words, [&](std::string_view word) {
    const auto at = static_cast<std::size_t>(word.data() - line.data());
    const bool inside = at >= date.begin && at < date.end;
    return inside || !begins_lower(word) || is_date_word(word) || is_initial(line, word);
  });
}

}  // namespace readout::ingest
