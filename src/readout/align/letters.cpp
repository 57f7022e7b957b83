#include <string>
#include <string_view>

#include "readout/align/concepts.hpp"
#include "readout/lexicon/same_name.hpp"
#include "readout/text/unicode.hpp"

namespace readout::align {
namespace {

constexpr std::size_t kNameConsonants = 4;
constexpr std::size_t kFewestConsonants = 3;
constexpr std::size_t kPrefix = 5;
constexpr std::size_t kShortName = 4;
constexpr std::size_t kShortWord = 6;

/// One letter for those that spellings exchange.
char usual(char c) {
  switch (c) {
    case 'c':
    case 'q':
      return 'k';
    case 'z':
      return 's';
    case 'w':
      return 'v';
    case 'y':
    case 'j':
      return 'i';
    default:
      return c;
  }
}

bool is_vowel(char c) {
  return std::string_view("aeiouyh").find(c) != std::string_view::npos;
}

/// Doubled letters once, "ph" as "f", "kh" as "h", "x" as "ks".
std::string levelled(std::string_view latin) {
  std::string letters;
  const auto put = [&](char c) {
    if (letters.empty() || letters.back() != c) letters.push_back(c);
  };
  for (std::size_t i = 0; i < latin.size(); ++i) {
    const char next = i + 1 < latin.size() ? latin[i + 1] : '\0';
    if (latin[i] == 'p' && next == 'h') {
      put('f');
      ++i;
    } else if (latin[i] == 'k' && next == 'h') {
      put('h');
      ++i;
    } else if (latin[i] == 'x') {
      put('k');
      put('s');
    } else {
      put(usual(latin[i]));
    }
  }
  return letters;
}

/// The first consonants, voiced and voiceless alike, behind the vowel that may open the word.
std::string consonants(std::string_view letters) {
  std::string found;
  for (const char c : letters) {
    if (is_vowel(c)) continue;
    const char sound = c == 'v' ? 'f' : c == 'g' ? 'k' : c == 'd' ? 't' : c == 'b' ? 'p' : c;
    if (found.empty() || found.back() != sound) found.push_back(sound);
    if (found.size() == kNameConsonants) break;
  }
  return found;
}

}  // namespace

std::vector<std::string> letters_of(const text::Token& word) {
  std::vector<std::string> keys;
  std::size_t position = 0;
  if (word.stem.empty() || text::is_han(text::next_code_point(word.stem, position))) return keys;
  // A stem may have lost what looks like an ending of the language and is part of a foreign name.
  const std::string name = word.capitalised ? levelled(lexicon::to_latin(word.folded)) : "";
  if (name.size() >= kShortName) {
    const std::string skeleton = consonants(name);
    keys.push_back("name:" +
                   (skeleton.size() >= kFewestConsonants ? skeleton : name.substr(0, kShortName)));
  }
  const std::string letters = levelled(lexicon::to_latin(word.stem));
  if (letters.size() >= kShortWord) keys.push_back("letters:" + letters.substr(0, kPrefix));
  return keys;
}

}  // namespace readout::align
