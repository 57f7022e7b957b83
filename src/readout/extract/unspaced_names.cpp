#include "readout/extract/unspaced_names.hpp"

#include <algorithm>

#include "readout/text/han.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

struct Script {
  std::size_t letters = 0;
  bool foreign = true;  ///< written only with what foreign names are written with
  bool native = false;  ///< begins with a family's name
};

Script script_of(const Reading& reading, std::string_view words) {
  Script script;
  for (std::size_t i = 0; i < words.size(); ++script.letters) {
    std::string letter;
    text::append_utf8(letter, text::to_simplified(text::next_code_point(words, i)));
    script.foreign = script.foreign && reading.grammar.in("transliteration", letter);
    if (script.letters == 0) script.native = reading.grammar.in("surnames", letter);
  }
  return script;
}

}  // namespace

bool begins_with_family(const Reading& reading, std::string_view name, std::size_t letters,
                        std::size_t longest_given) {
  return std::ranges::any_of(
      reading.grammar.list("compound_surnames"), [&](const std::string& family) {
        const std::size_t own = text::count_code_points(family);
        return name.starts_with(family) && letters > own && letters <= own + longest_given;
      });
}

bool looks_like_name(const Reading& reading, std::string_view words) {
  constexpr std::size_t kLongestNative = 3;
  constexpr std::size_t kLongestGiven = 2;  ///< behind a family's name of several letters
  const Script script = script_of(reading, words);
  if (script.letters >= 2 &&
      (script.foreign || (script.native && script.letters <= kLongestNative))) {
    return true;
  }
  return begins_with_family(reading, words, script.letters, kLongestGiven);
}

std::string_view simplified(std::string_view words, std::string& buffer) {
  std::size_t i = 0;
  while (i < words.size()) {
    const std::size_t begin = i;
    const char32_t letter = text::next_code_point(words, i);
    const char32_t simple = text::to_simplified(letter);
    if (buffer.empty() && simple == letter) continue;
    if (buffer.empty()) buffer.assign(words.substr(0, begin));
    text::append_utf8(buffer, simple);
  }
  return buffer.empty() ? words : std::string_view(buffer);
}

bool ends_like_people(const Reading& reading, std::string_view written) {
  std::string buffer;
  const std::string_view words = simplified(written, buffer);
  const auto ends = [&](const std::string& ending) { return words.ends_with(ending); };
  return std::ranges::any_of(reading.grammar.list("people_endings"), ends) ||
         std::ranges::any_of(reading.grammar.list("body_endings"), ends);
}

bool is_quoted_name(const Reading& reading, TokenRange words) {
  constexpr std::size_t kLongest = 8;  ///< tokens
  if (words.empty() || words.size() > kLongest) return false;
  bool latin = true;
  for (std::size_t i = words.first; i < words.end; ++i) {
    latin = latin && reading.token(i).capitalised && text::begins_latin(reading.token(i).folded);
  }
  const std::string_view text = reading.text_of(words);
  return latin || script_of(reading, text).foreign ||
         std::ranges::any_of(reading.grammar.list("body_endings"),
                             [&](const std::string& ending) { return text.ends_with(ending); });
}

TokenRange opening_name(const Reading& reading, TokenRange sentence) {
  constexpr std::size_t kLongest = 8;  ///< tokens
  const TokenRange none{sentence.first, sentence.first};
  if (!reading.unspaced || reading.quotation_at(sentence.first) != nullptr) return none;
  std::size_t end = sentence.first;
  while (end < sentence.end && reading.is_word(end) && reading.mention_at(end) == nullptr) {
    const bool copula = reading.in("copulas", end);
    if (copula && looks_like_name(reading, reading.text_of({sentence.first, end}))) {
      return {sentence.first, end};
    }
    if (++end - sentence.first > kLongest) break;
  }
  return none;
}

TokenRange leading_name(const Reading& reading, TokenRange phrase) {
  constexpr std::size_t kFewestLetters = 3;
  std::size_t letters = 0;
  std::size_t end = phrase.first;
  for (; end < phrase.end && reading.mention_at(end) == nullptr; ++end) {
    const Script script = script_of(reading, reading.token(end).folded);
    if (!script.foreign || !reading.is_word(end)) break;
    letters += script.letters;
  }
  const bool goes_on =
      end < phrase.end && reading.is_word(end) && reading.mention_at(end) == nullptr;
  for (std::size_t i = end; i < phrase.end; ++i) {  // "帕丁顿的出版商"
    if (reading.in("attributive_marks", i)) letters = 0;
  }
  return letters >= kFewestLetters && goes_on ? TokenRange{phrase.first, end}
                                              : TokenRange{phrase.first, phrase.first};
}

}  // namespace readout::extract
