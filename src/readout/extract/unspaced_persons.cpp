#include "readout/extract/unspaced_persons.hpp"

#include <algorithm>
#include <array>

#include "readout/extract/unspaced_names.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {
namespace {

constexpr std::size_t kFewestLetters = 2;
constexpr std::size_t kLongestNative = 3;  ///< letters of a family's name with a given one
constexpr std::size_t kLongestGiven = 3;   ///< letters behind a family's name of several

bool is_dot(std::string_view letter) {
  return letter == "\u00B7" || letter == "\u2022" || letter == "\u30FB";
}

/// "预报员", "局长": characters that end a noun for people, behind another.
bool ends_in_role_character(const Reading& reading, std::string_view words) {
  std::size_t last = words.size();
  if (last == 0) return false;
  static_cast<void>(text::previous_code_point(words, last));
  return last > 0 && reading.grammar.in("role_characters", words.substr(last));
}

bool begins_token(const Reading& reading, TokenRange phrase, std::size_t byte) {
  for (std::size_t i = phrase.first; i < phrase.end; ++i) {
    if (reading.token(i).span.begin == byte) return reading.mention_at(i) == nullptr;
  }
  return false;
}

/// The longest name of such characters as foreign names are written with.
std::optional<Span> foreign_name(const Reading& reading, TokenRange phrase, Span whole) {
  const std::string_view text = reading.document.text;
  std::optional<Span> found;
  std::size_t letters = 0;
  for (std::size_t i = whole.end; i > whole.begin;) {
    const std::size_t end = i;
    static_cast<void>(text::previous_code_point(text, i));
    std::string buffer;
    const std::string_view letter = simplified(text.substr(i, end - i), buffer);
    if (is_dot(letter)) continue;
    const bool part = text::begins_latin(letter) || reading.grammar.in("transliteration", letter);
    if (!part) break;
    ++letters;
    const std::string_view before = text.substr(whole.begin, i - whole.begin);
    const bool role = ends_in_role(reading, before) ||
                      (begins_token(reading, phrase, i) && ends_like_people(reading, before));
    if (letters >= kFewestLetters && role) found = Span{i, whole.end};
  }
  return found;
}

/// A name that begins with a family's.
std::optional<Span> native_name(const Reading& reading, Span whole) {
  const std::string_view text = reading.document.text;
  std::size_t letters = 0;
  for (std::size_t i = whole.end; i > whole.begin && letters < kLongestNative + kLongestGiven;) {
    const std::size_t end = i;
    static_cast<void>(text::previous_code_point(text, i));
    std::string buffer;
    const std::string_view letter = simplified(text.substr(i, end - i), buffer);
    ++letters;
    const std::string_view name = text.substr(i, whole.end - i);
    const bool family = begins_with_family(reading, name, letters, kLongestGiven) ||
                        (reading.grammar.in("surnames", letter) && letters >= kFewestLetters &&
                         letters <= kLongestNative);
    const std::string_view before = text.substr(whole.begin, i - whole.begin);
    if (family && !ends_like_people(reading, name) && !reading.grammar.in("state_nouns", name) &&
        !reading.grammar.in("works", name) && !reading.grammar.in("quoted_documents", name) &&
        (ends_in_role(reading, before) || ends_in_role_character(reading, before))) {
      return Span{i, whole.end};
    }
  }
  return std::nullopt;
}

/// Whether a name ends where those words do: "发言人马伦科" names no 马伦.
bool is_whole_name(const Reading& reading, Span words) {
  constexpr std::uint32_t kBehindName = kAdverb | kTimeWord | kModal | kPreposition | kNegation |
                                        kAddresseeMark | kTopicMark | kCoordinator | kCompanion;
  const TokenRange name = reading.tokens_of(words);
  if (name.empty() || reading.span_of(name).begin != words.begin ||
      reading.span_of(name).end != words.end) {
    return false;
  }
  const std::size_t next = name.end;
  return !reading.is_word(next) || reading.is(next, kBehindName) ||
         reading.token(next).kind == text::TokenKind::number ||
         reading.grammar.cue_forms.contains(reading.token(next).folded);
}

}  // namespace

bool ends_in_role(const Reading& reading, std::string_view written) {
  std::string buffer;
  const std::string_view words = simplified(written, buffer);
  constexpr std::size_t kBytesOfTwo = 4;
  constexpr std::array kLists = {"people_endings", "person_nouns", "group_nouns"};
  const auto ends = [&](const std::string& noun) {
    return noun.size() >= kBytesOfTwo && words.ends_with(noun);
  };
  return std::ranges::any_of(kLists, [&](const char* list) {
    return std::ranges::any_of(reading.grammar.list(list), ends);
  });
}

std::optional<Span> person_behind_role(const Reading& reading, TokenRange phrase) {
  if (phrase.size() < 2 || reading.mention_at(phrase.end - 1) != nullptr) return std::nullopt;
  constexpr std::uint32_t kNoName =
      kAdverb | kTimeWord | kPersonNoun | kGroupNoun | kCorporate | kHonorific | kModal;
  if (reading.is(phrase.end - 1, kNoName)) return std::nullopt;
  const Span whole = reading.span_of(phrase);
  const auto foreign = foreign_name(reading, phrase, whole);
  return foreign ? foreign : native_name(reading, whole);
}

lexicon::Gender gender_told_before(const Reading& reading, Span name) {
  const std::string_view before = std::string_view(reading.document.text).substr(0, name.begin);
  const auto behind_one_of = [&](const char* list) {
    return std::ranges::any_of(reading.grammar.list(list),
                               [&](const std::string& noun) { return before.ends_with(noun); });
  };
  if (behind_one_of("masculine_nouns")) return lexicon::Gender::masculine;
  return behind_one_of("feminine_nouns") ? lexicon::Gender::feminine : lexicon::Gender::unknown;
}

bool names_one_person(const Reading& reading, TokenRange phrase) {
  const std::string_view words = reading.text_of(phrase);
  if (phrase.size() > 1 && reading.in("pair_measures", phrase.first + 1)) {
    return false;  // "这对夫妇"
  }
  const auto begins = [&](const std::string& measure) { return words.starts_with(measure); };
  const auto holds = [&](const std::string& measure) {
    return words.find(measure) != std::string_view::npos;
  };
  if (std::ranges::any_of(reading.grammar.list("article_measures"), holds)) {
    return ends_in_role(reading, words);
  }
  return ends_in_role(reading, words) &&
         (std::ranges::any_of(reading.grammar.list("definite_words"), begins) ||
          std::ranges::any_of(reading.grammar.list("kin_nouns"),
                              [&](const std::string& noun) { return words.ends_with(noun); }));
}

bool names_others_of(const Reading& reading, TokenRange behind) {
  if (behind.empty() || reading.is(behind.first, kCoordinator | kCompanion) ||
      reading.mention_at(behind.end - 1) != nullptr) {
    return false;
  }
  // "总统府发言人": nobody but the body itself.
  std::string buffer;
  if (reading.grammar.in("representatives", simplified(reading.text_of(behind), buffer))) {
    return false;
  }
  const std::string& head = reading.token(behind.end - 1).folded;
  if (reading.grammar.in("state_nouns", head) || reading.grammar.in("honorific_tails", head) ||
      reading.in("enumeration_ends", behind.first)) {
    return false;
  }
  return reading.is(behind.end - 1, kPersonNoun | kGroupNoun | kCorporate) ||
         ends_like_people(reading, reading.text_of(behind)) ||
         person_behind_role(reading, behind).has_value();
}

TokenRange without_aside(const Reading& reading, TokenRange phrase) {
  for (std::size_t i = phrase.end; i > phrase.first + 1; --i) {
    const bool closed = i < phrase.end && reading.is_mark(i - 1, {")", "）"});
    if (closed || reading.token(i - 1).capitalised) return phrase;
    if (reading.is_mark(i - 1, {"(", "（"})) return {phrase.first, i - 1};
  }
  return phrase;
}

TokenRange without_form_of_address(const Reading& reading, TokenRange phrase) {
  const TokenRange name{phrase.first, phrase.end - 1};
  const bool addressed = phrase.size() > 1 && reading.in("titles_of_address", phrase.end - 1);
  return addressed && looks_like_name(reading, reading.text_of(name)) ? name : phrase;
}

bool is_introduced_as_spokesman(const Reading& reading, std::string_view name) {
  constexpr std::size_t kReach = 6000;     ///< bytes before
  constexpr std::size_t kLongestNoun = 4;  ///< letters of a representative
  const std::size_t end = static_cast<std::size_t>(name.data() - reading.document.text.data());
  const std::string_view text =
      std::string_view(reading.document.text).substr(0, end + name.size());
  for (std::size_t at = text.find(name, end - std::min(end, kReach)); at != std::string_view::npos;
       at = text.find(name, at + name.size())) {
    if (!is_whole_name(reading, {at, at + name.size()})) continue;
    std::size_t first = at;
    for (std::size_t k = 0; k < kLongestNoun && first > 0; ++k) {
      static_cast<void>(text::previous_code_point(text, first));
    }
    std::string buffer;
    const std::string_view before = simplified(text.substr(first, at - first), buffer);
    if (std::ranges::any_of(reading.grammar.list("representatives"),
                            [&](const std::string& noun) { return before.ends_with(noun); })) {
      return true;
    }
  }
  return false;
}

bool is_stationed_at(const Reading& reading, TokenRange name) {
  return name.first > 0 && reading.in("stationed_marks", name.first - 1);
}

}  // namespace readout::extract
