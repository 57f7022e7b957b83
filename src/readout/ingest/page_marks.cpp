#include "readout/ingest/page_marks.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "readout/ingest/date_labels.hpp"
#include "readout/ingest/dates.hpp"
#include "readout/ingest/line_rules.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/outlets.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/ingest/vocabulary.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kMostCounterWords = 8;
constexpr std::size_t kLongestMark = 120;    // bytes
constexpr std::size_t kLongestNote = 4'000;  // bytes

std::string_view letters_of(std::string_view word) {
  std::size_t begin = 0;
  while (begin < word.size()) {
    std::size_t after = begin;
    if (text::is_letter(text::next_code_point(word, after))) break;
    begin = after;
  }
  std::size_t end = begin;
  while (end < word.size()) {
    std::size_t after = end;
    if (!text::is_letter(text::next_code_point(word, after))) break;
    end = after;
  }
  return word.substr(begin, end - begin);
}

/// Numbers, marks and words that count: "14", "27条评论".
bool is_counter_word(std::string_view word) {
  while (true) {
    const std::string_view letters = letters_of(word);
    if (letters.empty()) return true;
    if (!vocabulary().counter_words.contains(letters)) return false;
    word = word.substr(static_cast<std::size_t>(letters.data() - word.data()) + letters.size());
  }
}

bool holds_digit(std::string_view line) {
  return line.find_first_of("0123456789") != std::string_view::npos;
}

bool is_tag_list(const std::vector<std::string_view>& words) {
  return !words.empty() && std::ranges::all_of(words, [](std::string_view word) {
    return word.size() > 1 && word.front() == '#';
  });
}

bool holds_any(std::string_view folded, const std::vector<std::string>& phrases) {
  return std::ranges::any_of(phrases, [&](const std::string& phrase) {
    return folded.find(phrase) != std::string_view::npos;
  });
}

/// "Tags: ferry, lake".
bool is_labelled_tags(std::string_view folded) {
  const std::size_t colon = folded.find(':');
  if (colon == std::string_view::npos || colon + 1 == folded.size()) return false;
  const auto label = vocabulary().section_labels.find(folded.substr(0, colon));
  return label != vocabulary().section_labels.end() && label->second == "navigation-tags";
}

/// Below a picture: an agency's name alone.
bool is_agency(std::string_view line) {
  const Outlet* outlet = outlet_of_name(line);
  return outlet != nullptr && outlet->kind == "agency";
}

/// A teaser with its button: "Kestria opens its ports READ MORE".
bool leads_on(std::string_view folded) {
  return std::ranges::any_of(vocabulary().teaser_endings, [&](const std::string& ending) {
    return folded.size() > ending.size() && folded.ends_with(ending);
  });
}

bool is_address(std::string_view word) {
  const std::size_t at = word.find('@');
  if (at != std::string_view::npos) return word.size() > 3;
  const std::size_t dot = word.find('.');
  return is_url(word) || (dot != std::string_view::npos && word.find('/') > dot &&
                          word.find('/') != std::string_view::npos && dot > 1);
}

}  // namespace

bool is_counter(std::string_view line) {
  if (line.size() > kLongestMark || !holds_digit(line)) return false;
  const std::string folded = text::fold(line);
  const std::vector<std::string_view> words = split_words(folded);
  if (words.size() > kMostCounterWords) return false;
  return std::ranges::all_of(words, is_counter_word);
}

bool is_contact(std::string_view line) {
  if (line.size() > kLongestMark) return false;
  const std::vector<std::string_view> words = split_words(line);
  return words.size() <= 4 && std::ranges::any_of(words, is_address);
}

bool is_comment_mark(std::string_view line) {
  if (line.size() > kLongestMark) return false;
  const std::string folded = text::fold(trim(line));
  const std::vector<std::string_view> words = split_words(folded);
  if (words.empty() || words.size() > kMostCounterWords) return false;
  const bool answers = std::ranges::any_of(words, [](std::string_view word) {
    return vocabulary().reply_words.contains(letters_of(word));
  });
  return (answers && words.size() <= 4) || is_date_line(line) ||
         (is_counter(line) && words.size() > 1);
}

bool mentions_cookies(std::string_view line) {
  return line.size() <= kLongestNote && holds_any(text::fold(line), vocabulary().cookie_words);
}

namespace {

/// One of the phrases stands at the beginning of the line, or behind a mark: no words of the same
/// clause lead to it.
bool opens_clause(std::string_view folded, const std::vector<std::string>& phrases) {
  return std::ranges::any_of(phrases, [&](const std::string& phrase) {
    for (std::size_t at = folded.find(phrase); at != std::string_view::npos;
         at = folded.find(phrase, at + phrase.size())) {
      const std::string_view before = trim(folded.substr(0, at));
      if (before.empty()) return true;
      std::size_t end = before.size();
      const char32_t last = text::previous_code_point(before, end);
      if (!text::is_letter(last) && !text::is_digit(last)) return true;
    }
    return false;
  });
}

}  // namespace

bool speaks_of_subscribing(std::string_view line) {
  constexpr std::size_t kMostWords = 40;
  return line.size() <= kLongestNote && count_words(line) <= kMostWords &&
         holds_any(text::fold(line), vocabulary().subscribe_words);
}

bool asks_to_subscribe(std::string_view line) {
  constexpr std::size_t kMostWords = 40;
  constexpr std::size_t kSentenceColumns = 60;
  if (line.size() > kLongestNote || count_words(line) > kMostWords) return false;
  const std::string folded = text::fold(line);
  if (opens_clause(folded, vocabulary().subscribe_openers)) return true;
  if (!holds_any(folded, vocabulary().subscribe_words)) return false;
  const bool sentence = ends_with_full_stop(line) && columns(line) >= kSentenceColumns;
  return !sentence || has_second_person(line);
}

namespace {

/// A piece between slashes or bars opens as a byline does: "Orla Daily / by Anna Holm / live".
bool holds_byline(std::string_view line) {
  constexpr std::array<std::string_view, 4> kBars = {"|", "/", "\uFF0F", "\uFF5C"};
  if (opens_with_byline(line)) return true;
  return std::ranges::any_of(kBars, [&](std::string_view bar) {
    const std::size_t at = line.find(bar);
    return at != std::string_view::npos && opens_with_byline(trim(line.substr(at + bar.size())));
  });
}

}  // namespace

std::string_view credits_reason(std::string_view line) {
  constexpr std::size_t kMostWords = 20;
  if (is_labelled_date(line)) return "date";
  if (ends_with_full_stop(line) || count_words(line) > kMostWords) return {};
  if (holds_byline(line)) return "byline";
  const auto date = find_date(line);
  return date && !tells_of_event(line.substr(0, date->span.begin)) ? "date" : std::string_view();
}

std::string_view mark_reason(std::string_view line) {
  if (is_counter(line)) return "counter";
  if (is_date_line(line) || is_labelled_date(line)) return "date";
  if (is_contact(line)) return "contact";
  if (asks_to_subscribe(line)) return "subscribe";
  if (line.size() > kLongestMark || ends_with_full_stop(line)) return {};
  const std::string folded = text::fold(trim(line));
  const std::vector<std::string_view> words = split_words(folded);
  if (is_tag_list(words) || is_labelled_tags(folded)) return "navigation-tags";
  if (is_agency(line)) return "photo-credit";
  if (leads_on(folded)) return "related-headline";
  if (words.size() == 1 && vocabulary().interface_words.contains(letters_of(words.front()))) {
    return "navigation";
  }
  return {};
}

}  // namespace readout::ingest
