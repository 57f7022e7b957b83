#include "readout/extract/unspaced_phrases.hpp"

#include <algorithm>

#include "readout/extract/unspaced_names.hpp"

namespace readout::extract {
namespace {

/// "在…上", "当…时": where the frame that the phrase opens with ends; the phrase's begin when it
/// opens with none.
std::size_t end_of_frame(const Reading& reading, TokenRange phrase) {
  if (!opens_circumstance(reading, phrase.first)) return phrase.first;
  const auto& tails = reading.grammar.list("frame_tails");
  std::size_t end = phrase.first;
  for (std::size_t i = phrase.first + 1; i + 1 < phrase.end; ++i) {
    if (reading.mention_at(i) != nullptr || is_attributive_mark(reading, i + 1)) continue;
    const std::string& word = reading.token(i).folded;
    const bool closes =
        std::ranges::any_of(tails, [&](const std::string& tail) { return word.ends_with(tail); });
    if (closes) end = i + 1;
  }
  return end;
}

/// "马伦在一份声明": the place or occasion behind the name, unless it only tells which of several.
std::size_t start_of_aside(const Reading& reading, TokenRange phrase) {
  std::size_t start = phrase.end;
  for (std::size_t i = phrase.end; i > phrase.first + 1; --i) {
    if (is_attributive_mark(reading, i - 1)) break;
    if (opens_circumstance(reading, i - 1)) start = i - 1;
  }
  return start;
}

}  // namespace

bool opens_circumstance(const Reading& reading, std::size_t i) {
  return reading.mention_at(i) == nullptr &&
         reading.grammar.in("circumstance_openers", reading.token(i).folded);
}

bool is_attributive_mark(const Reading& reading, std::size_t i) {
  return reading.grammar.in("attributive_marks", reading.token(i).folded);
}

/// "雷克援引马伦的话": Maren's words.
TokenRange quoted_person(const Reading& reading, const WordRuns& tails, TokenRange phrase) {
  for (std::size_t i = phrase.first + 1; i + 2 < phrase.end; ++i) {
    if (!reading.grammar.in("quoting_verbs", reading.token(i).folded)) continue;
    std::size_t end = i + 1;
    while (end < phrase.end && !is_attributive_mark(reading, end) &&
           tails.match(reading.analysis.tokens, end, phrase.end) == 0) {
      ++end;
    }
    if (end > i + 1) return {i + 1, end};
  }
  return phrase;
}

TokenRange without_circumstances(const Reading& reading, TokenRange phrase) {
  if (phrase.size() < 2) return phrase;
  phrase.first = end_of_frame(reading, phrase);
  phrase.end = start_of_aside(reading, phrase);
  return phrase;
}

/// "双方未能就港口达成一致", "没有人说": a negation behind whatever only tells which people.
bool is_negated_phrase(const Reading& reading, TokenRange words) {
  for (std::size_t i = words.end; i > words.first && !is_attributive_mark(reading, i - 1); --i) {
    if (reading.is(i - 1, kNegation) && reading.mention_at(i - 1) == nullptr) return true;
  }
  return false;
}

bool is_clause_or_figure(const Reading& reading, TokenRange phrase) {
  if (reading.grammar.in("existentials", reading.token(phrase.first).folded)) return true;
  for (std::size_t i = phrase.first; i < phrase.end; ++i) {
    if (reading.mention_at(i) != nullptr) continue;
    if (reading.grammar.in("copulas", reading.token(i).folded) || reading.is_mark(i, {"%", "％"})) {
      return true;
    }
  }
  return false;
}

bool names_somebody(const Reading& reading, TokenRange phrase) {
  const auto& tokens = reading.analysis.tokens;
  for (std::size_t i = phrase.first; i < phrase.end; ++i) {
    if (reading.mention_at(i) != nullptr || reading.token(i).capitalised) return true;
    if (reading.is(i, kPersonNoun | kCorporate | kGroupNoun | kHonorific)) return true;
    const auto pronoun = reading.grammar.pronouns.find(reading.token(i).folded);
    if (pronoun != reading.grammar.pronouns.end() && pronoun->second.third_person) return true;
    if (reading.joint_subjects.match(tokens, i, phrase.end) > 0) return true;
    if (reading.anonymous.match(tokens, i, phrase.end) > 0) return true;
  }
  return !phrase.empty() && (looks_like_name(reading, reading.text_of(phrase)) ||
                             !name_behind_role(reading, phrase).empty());
}

}  // namespace readout::extract
