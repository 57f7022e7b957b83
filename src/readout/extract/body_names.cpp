#include "readout/extract/body_names.hpp"

#include "readout/extract/noun_cases.hpp"
#include "readout/lexicon/word_lists.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

/// "BBC Radio": one of several words is in capitals and cannot be spoken. "MAREN Ilda" is a person.
bool has_acronym(const Reading& reading, TokenRange name) {
  constexpr std::size_t kFewestLetters = 3;
  std::size_t words = 0;
  bool found = false;
  for (std::size_t i = name.first; i < name.end; ++i) {
    if (!reading.is_word(i)) continue;
    ++words;
    const std::string_view word = reading.token(i).span.in(reading.document.text);
    std::size_t letters = 0;
    bool spoken = false;
    for (std::size_t at = 0; at < word.size() && !spoken; ++letters) {
      const std::size_t begin = at;
      const bool capital = text::is_upper(text::next_code_point(word, at));
      const std::string letter = capital ? text::fold(word.substr(begin, at - begin)) : "";
      spoken = !capital || reading.grammar.in("vowels", letter);
    }
    found = found || (!spoken && letters >= kFewestLetters);
  }
  return found && words > 1;
}

/// "Orla Times"; in another script than the text's, where persons are transliterated, any name.
bool names_institution(const Reading& reading, TokenRange name) {
  if (reading.grammar.in("foreign_script_bodies", "latin") && name.size() > 1 &&
      text::begins_latin(reading.token(name.first).folded)) {
    return true;
  }
  const std::string& first = reading.token(name.first).folded;  // «Том Дейли»
  if (lexicon::is_first_name(first, reading.grammar)) {
    return false;
  }
  for (std::size_t i = name.first + 1; i < name.end; ++i) {
    const std::string_view word = reading.token(i).span.in(reading.document.text);
    if (reading.grammar.in("institution_nouns", word) || reading.in("institution_nouns", i)) {
      return true;
    }
  }
  return false;
}

/// "ТАСС": one word in capitals among words that are not.
bool is_acronym_alone(const Reading& reading, TokenRange name) {
  constexpr std::size_t kFewestLetters = 3;
  if (name.size() != 1 || reading.unspaced) return false;
  const auto letters = [&](std::size_t i) {  // 0 where one is small
    return text::count_capitals(reading.token(i).span.in(reading.document.text));
  };
  const std::size_t before = name.first > 0 ? name.first - 1 : name.end;
  return letters(name.first) >= kFewestLetters && letters(before) == 0 && letters(name.end) == 0 &&
         !reading.is_mark(name.end, {":"});
}

}  // namespace

bool is_body_name(const Reading& reading, TokenRange name) {
  return is_acronym_alone(reading, name) || has_acronym(reading, name) ||
         names_institution(reading, name);
}

bool is_site_or_acronym(const Reading& reading, TokenRange name, std::string_view shown) {
  if (!reading.has_cases) return false;
  constexpr std::size_t kLongest = 5;  ///< letters; press offices write surnames so, too
  const bool titled = name.first > 0 && reading.is(name.first - 1, kPersonNoun | kHonorific);
  if (name.size() == 1 && !titled && is_acronym(reading, name.first) &&
      text::count_code_points(reading.token(name.first).folded) <= kLongest) {
    return true;
  }
  return shown.find(' ') == std::string_view::npos && shown.find('.') != std::string_view::npos &&
         text::begins_latin(shown);
}

}  // namespace readout::extract
