#include "readout/lexicon/same_name.hpp"

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>
#include <unicode/translit.h>
#include <unicode/unistr.h>
#include <unordered_map>
#include <vector>

#include "readout/lexicon/shipped.hpp"
#include "readout/text/unicode.hpp"

namespace readout::lexicon {
namespace {

std::string transliterated(std::string_view name) {
  static std::mutex mutex;
  static const std::unique_ptr<icu::Transliterator> to_ascii = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
    return U_SUCCESS(status) ? std::move(made) : nullptr;
  }();
  if (to_ascii == nullptr) return std::string(name);
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  const std::lock_guard lock(mutex);
  to_ascii->transliterate(text);
  std::string latin;
  return text.toUTF8String(latin);
}

/// Letters that scripts and spellings exchange, as one class; vowels and what comes and goes have
/// none.
char class_of(char c) {
  switch (c) {
    case 'b':
    case 'p':
      return 'p';
    case 'd':
    case 't':
      return 't';
    case 'g':
    case 'k':
    case 'q':
    case 'x':
      return 'k';
    case 'c':
    case 's':
    case 'z':
    case 'j':
      return 's';
    case 'f':
    case 'v':
    case 'w':
      return 'f';
    case 'l':
    case 'r':
      return 'l';
    case 'm':
      return 'm';
    case 'n':
      return 'n';
    default:
      return 0;
  }
}

/// "ck" and "ch" are one sound each, "ng" is a nasal.
std::string skeleton_of(std::string_view spelt) {
  std::string word;
  for (const char c : spelt) word += c == 'x' ? "ks" : std::string(1, c);  // "Alexander"
  std::string skeleton;
  for (std::size_t i = 0; i < word.size(); ++i) {
    char c = word[i];
    const char next = i + 1 < word.size() ? word[i + 1] : '\0';
    if (c == 'c' && next != 'h' && next != 'e' && next != 'i') c = 'k';
    if (c == 'g' && i > 0 && word[i - 1] == 'n') continue;
    const char sound = class_of(c);
    const bool doubled =
        !skeleton.empty() && skeleton.back() == sound && i > 0 && class_of(word[i - 1]) == sound;
    if (sound != 0 && !doubled) skeleton.push_back(sound);
  }
  return skeleton;
}

std::vector<std::string> words_of(const std::string& latin) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < latin.size();) {
    const std::size_t end = std::min(latin.find(' ', begin), latin.size());
    words.push_back(latin.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

/// "Xi Jinping" and "习近平" differ in a space alone.
std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += word;
  return all;
}

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

/// The letter a word begins with, all vowels being one.
char opening(std::string_view word) {
  return word.empty() ? '\0' : is_vowel(word.front()) ? 'a' : class_of(word.front());
}

bool same_word(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const std::string skeleton = skeleton_of(a);
  return skeleton.size() >= 2 && skeleton == skeleton_of(b) && opening(a) == opening(b);
}

using LatinTable = std::unordered_map<std::string, std::string>;

/// Character -> Latin letters, from the terms "latin" of all languages. ICU knows every character
/// but takes a tenth of a second to learn Chinese.
const LatinTable& latin_table() {
  static const LatinTable table = [] {
    LatinTable made;
    for (const auto& [language, grammar] : shipped_names()) {
      const auto terms = grammar.terms.find("latin");
      if (terms == grammar.terms.end()) continue;
      for (const auto& [latin, characters] : terms->second) {
        for (const std::string& character : characters) made.emplace(character, latin);
      }
    }
    return made;
  }();
  return table;
}

/// Letters as they are, characters of the table as it says, all other marks as a space. Nothing
/// when a letter is not in the table.
std::optional<std::string> latin_by_table(std::string_view folded) {
  std::string latin;
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t begin = i;
    const char32_t c = text::next_code_point(folded, i);
    const std::string character(folded.substr(begin, i - begin));
    if (c < 0x80) {
      latin += character;
    } else if (const auto found = latin_table().find(character); found != latin_table().end()) {
      latin += found->second;
    } else if (text::is_letter(c)) {
      return std::nullopt;
    } else {
      latin += ' ';
    }
  }
  return latin;
}

/// The syllables of a Chinese name are one word, its dots part words.
std::string latin_by_icu(std::string_view folded) {
  std::string latin;
  bool last_han = false;
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t begin = i;
    const bool han = text::is_han(text::next_code_point(folded, i));
    std::string piece(folded.substr(begin, i - begin));
    if (han) piece = transliterated(piece);
    if (!han && last_han) latin += ' ';
    latin += piece;
    last_han = han;
  }
  return transliterated(latin);
}

/// Lower-case letters and digits, with single spaces for all between.
std::string words_alone(std::string_view latin) {
  std::string words;
  bool space = false;
  for (const char c : latin) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool kept = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
    if (!kept) {
      space = space || (c != '\'' && c != '`');
      continue;
    }
    if (space && !words.empty()) words.push_back(' ');
    words.push_back(lower);
    space = false;
  }
  return words;
}

}  // namespace

std::string to_latin(std::string_view name) {
  const std::string folded = text::fold(name);
  const std::optional<std::string> by_table = latin_by_table(folded);
  return words_alone(by_table ? *by_table : latin_by_icu(folded));
}

std::string id_of_name(std::string_view name) {
  const std::string folded = text::fold(name);
  const std::optional<std::string> by_table = latin_by_table(folded);
  std::string id = by_table ? words_alone(*by_table) : folded;
  std::replace(id.begin(), id.end(), ' ', '-');
  return id.empty() ? folded : id;
}

bool same_name(std::string_view a, std::string_view b) {
  const std::vector<std::string> left = words_of(to_latin(a));
  const std::vector<std::string> right = words_of(to_latin(b));
  if (left.empty() || right.empty()) return false;
  if (joined(left) == joined(right)) return true;
  if (!same_word(left.back(), right.back())) return false;
  return left.size() == 1 || right.size() == 1 || same_word(left.front(), right.front());
}

}  // namespace readout::lexicon
