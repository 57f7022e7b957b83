#include "readout/extract/unspaced_nouns.hpp"

#include <algorithm>

#include "readout/extract/unspaced_names.hpp"
#include "readout/extract/unspaced_phrases.hpp"
#include "readout/extract/unspaced_segments.hpp"

namespace readout::extract {
namespace {

/// "22项", "一份": a count with its measure before token `i`.
bool is_counted(const Reading& reading, std::size_t first, std::size_t i) {
  if (i == first) return false;
  const std::string& word = reading.token(i - 1).folded;
  for (const std::string& measure : reading.grammar.list("noun_measures")) {
    if (!word.ends_with(measure)) continue;
    const std::string head = word.substr(0, word.size() - measure.size());
    if (!head.empty()) return reading.grammar.in("count_words", head);
    return i - 1 > first && (reading.token(i - 2).kind == text::TokenKind::number ||
                             reading.in("count_words", i - 2));
  }
  return false;
}

/// "面临蓄意谋杀指控。": what the last word of a clause is governed by; but "发出警告，将…"
/// reports.
bool is_governed(const Reading& reading, const Unit& unit, const CueHit& hit) {
  constexpr std::size_t kReach = 12;  ///< tokens
  const std::size_t at = hit.tokens.first;
  const std::size_t next = hit.tokens.end;
  const bool ends = !reading.is_word(next) && reading.quotation_at(next) == nullptr;
  const bool goes_on = next + 1 < unit.tokens.end && ends;
  for (std::size_t i = at; i > unit.tokens.first && at - i < kReach; --i) {
    if (!reading.is_word(i - 1) || reading.quotation_at(i - 1) != nullptr) return false;
    if (is_plain(reading, "light_verbs", i - 1)) return ends && !goes_on;
    if (is_plain(reading, "noun_governors", i - 1)) return ends || i == at;
  }
  return false;
}

/// "马伦提出的一系列重大倡议，…": behind "的" nobody stands who could say it.
bool is_described(const Reading& reading, const Unit& unit, std::size_t at) {
  constexpr std::size_t kReach = 14;  ///< tokens
  for (std::size_t i = at; i > unit.tokens.first && at - i < kReach; --i) {
    if (is_segment_end(reading, i - 1) || reading.quotation_at(i - 1) != nullptr) return false;
    if (is_attributive_mark(reading, i - 1)) {
      return !names_somebody(reading, {i, at}) &&
             !ends_like_people(reading, reading.text_of({i, at}));
    }
    if (reading.mention_at(i - 1) != nullptr || reading.is(i - 1, kModal | kNegation)) return false;
  }
  return false;
}

/// "“湖畔”倡议": what the name in marks is of; "反对党", "要求、建议".
bool is_part_of_noun(const Reading& reading, const Unit& unit, const CueHit& hit) {
  const std::size_t at = hit.tokens.first;
  if (reading.is_mark(hit.tokens.end, {"、"}) ||
      is_plain(reading, "noun_followers", hit.tokens.end)) {
    return true;
  }
  return at > unit.tokens.first && reading.quotation_at(at - 1) != nullptr &&
         reading.in("works", at);
}

/// "对此表示关切": about this.
bool refers(const Reading& reading, std::size_t i) {
  return i > 0 && reading.is(i - 1, kTopicMark) && is_plain(reading, "referring_words", i);
}

}  // namespace

bool makes_noun_or_passive(const Reading& reading, std::size_t i) {
  if (refers(reading, i)) return false;
  return is_attributive_mark(reading, i) ||
         (reading.is(i, kDeterminer | kBe) && reading.mention_at(i) == nullptr);
}

bool ends_body(const Reading& reading, TokenRange phrase) {
  if (phrase.size() < 2) return false;
  const std::string& last = reading.token(phrase.end - 1).folded;
  const std::string end = reading.token(phrase.end - 2).folded + last;
  const auto ends = [&](const std::string& body) {  // "奥委|会"
    return body.size() > last.size() && end.ends_with(body);
  };
  return reading.grammar.in("corporate_nouns", end) ||
         std::ranges::any_of(reading.grammar.list("body_endings"), ends);
}

bool ends_as_noun(const Reading& reading, const Unit& unit, const CueHit& hit) {
  const std::size_t at = hit.tokens.first;
  const bool owned = at >= unit.tokens.first + 3 &&
                     (is_attributive_mark(reading, at - 1) || is_attributive_mark(reading, at - 2));
  std::string buffer;
  return owned &&
         reading.grammar.in("verbal_nouns", simplified(reading.text_of(hit.tokens), buffer)) &&
         (hit.tokens.end >= unit.tokens.end || !reading.is_word(hit.tokens.end));
}

bool is_noun_here(const Reading& reading, const Unit& unit, const CueHit& hit) {
  const std::size_t at = hit.tokens.first;
  if (hit.tokens.end < unit.tokens.end && is_attributive_mark(reading, hit.tokens.end)) {
    return true;  // "表示的"
  }
  if (at == unit.tokens.first || !is_plain(reading, "verbal_nouns", at)) return false;
  if (reading.is(hit.tokens.end, kBe)) return true;  // "因指控被捕"
  // "拒绝了提议"
  if (is_plain(reading, "aspect_particles", at - 1) && !is_plain(reading, "manner_marks", at - 1))
    return true;
  return (is_plain(reading, "noun_openers", at - 1) && !refers(reading, at - 1)) ||
         is_counted(reading, unit.tokens.first, at) || is_governed(reading, unit, hit) ||
         is_part_of_noun(reading, unit, hit) || is_described(reading, unit, at);
}

}  // namespace readout::extract
