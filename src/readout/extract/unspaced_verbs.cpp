#include "readout/extract/unspaced_verbs.hpp"

#include "readout/extract/unspaced_nouns.hpp"
#include "readout/extract/unspaced_phrases.hpp"
#include "readout/extract/unspaced_segments.hpp"

namespace readout::extract {

namespace {

/// "说服马伦(同意)", "考虑(邀请)", "将向马伦(强调)": not said, or not yet; but
/// "说服马伦的雷科(说)", "马伦在促成停火后(说)".
bool is_intended(const Reading& reading, TokenRange phrase, const CueHit& hit) {
  if (hit.tokens.first > phrase.first &&
      is_plain(reading, "intending_verbs", hit.tokens.first - 1)) {
    return true;
  }
  if (is_plain(reading, "time_tails", phrase.end)) return false;
  for (std::size_t i = phrase.end; i > phrase.first; --i) {
    if (is_attributive_mark(reading, i - 1)) return false;
    const lexicon::Mention* behind = i < phrase.end ? reading.mention_at(i) : nullptr;
    const bool former = behind != nullptr && behind->kind == lexicon::MentionKind::title;
    if (is_plain(reading, "time_tails", i - 1) && !former) return false;
    if (is_plain(reading, "causing_verbs", i - 1)) return i < phrase.end;
    const bool to_be = is_plain(reading, "unasserted_modals", i - 1) && i < phrase.end &&
                       reading.is(i, kAddresseeMark) && reading.mention_at(i) == nullptr;
    if (to_be) return true;
  }
  return false;
}

}  // namespace

bool is_unasserted(const Reading& reading, std::size_t start, std::size_t end) {
  while (reading.is(start, kCoordinator) && reading.mention_at(start) == nullptr) ++start;
  if (!is_plain(reading, "unasserted_openers", start)) return false;
  for (std::size_t i = start + 1; i + 1 < end; ++i) {
    if (is_plain(reading, "time_tails", i)) return false;  // "当他被问及此事时他说"
  }
  return true;
}

TokenRange before_progressive(const Reading& reading, TokenRange phrase) {
  const bool goes_on = phrase.size() > 1 && is_plain(reading, "progressive_marks", phrase.end - 1);
  // "马伦8日发布|声明说"
  const bool publishes = phrase.size() > 1 &&
                         is_plain(reading, "publishing_verbs", phrase.end - 1) &&
                         is_plain(reading, "speaking_nouns", phrase.end);
  return goes_on || publishes ? TokenRange{phrase.first, phrase.end - 1} : phrase;
}

bool is_only_possible(const Reading& reading, TokenRange fillers) {
  for (std::size_t i = fillers.first; i < fillers.end; ++i) {
    if (is_plain(reading, "unasserted_modals", i)) return true;
  }
  return false;
}

bool is_circumstance_of_saying(const Reading& reading, const Unit& unit, const CueHit& hit) {
  const std::size_t tail = hit.tokens.end;
  return tail < unit.tokens.end && is_plain(reading, "time_tails", tail) &&
         (tail + 1 == unit.tokens.end || is_segment_end(reading, tail + 1));
}

bool has_verb(const Reading& reading, TokenRange phrase, bool says) {
  if (is_plain(reading, "time_tails", phrase.end)) return false;  // "马伦被问及此事时说"
  for (std::size_t i = phrase.end; i > phrase.first; --i) {
    // "被捕的马伦说", "被问及此事时他说"
    if (is_attributive_mark(reading, i - 1) || is_plain(reading, "time_tails", i - 1)) return false;
    if (reading.mention_at(i - 1) != nullptr) continue;
    if (reading.is(i - 1, kBe) || is_plain(reading, "unasserted_openers", i - 1)) return true;
    const bool done =
        is_plain(reading, "aspect_particles", i - 1) && !is_plain(reading, "manner_marks", i - 1);
    if (done && !says) return true;
  }
  return false;
}

bool is_filler(const Reading& reading, std::size_t i) {
  return reading.mention_at(i) == nullptr && (reading.is(i, kAdverb | kTimeWord | kModal) ||
                                              !reading.is_word(i) || is_date_part(reading, i));
}

TokenRange without_fillers(const Reading& reading, TokenRange phrase) {
  phrase.end = before_manner(reading, phrase);
  while (!phrase.empty() && is_filler(reading, phrase.end - 1) && !ends_body(reading, phrase)) {
    --phrase.end;
  }
  return phrase;
}

bool ends_circumstance(const Reading& reading, const Unit& unit, std::size_t start) {
  return start >= unit.tokens.first + 2 && reading.is_mark(start - 1, {",", "，"}) &&
         is_plain(reading, "time_tails", start - 2);
}

bool is_used(const Reading& reading, const CueHit& hit, std::size_t start, TokenRange phrase,
             Saying saying) {
  const TokenRange fillers{phrase.end, hit.tokens.first};
  if (has_verb(reading, phrase, saying.plain) || is_intended(reading, phrase, hit) ||
      (saying.clause && is_only_possible(reading, fillers))) {
    return false;
  }
  if (!phrase.empty() && reading.is(phrase.end - 1, kNegation | kPreposition)) return false;
  if (hit.tokens.first > start && makes_noun_or_passive(reading, hit.tokens.first - 1)) {
    return false;
  }
  return fillers.empty() || !reading.is(fillers.first, kNegation);
}

bool is_date_part(const Reading& reading, std::size_t i) {
  const auto closes = [&](std::size_t k) { return is_plain(reading, "date_characters", k); };
  const auto counts = [&](std::size_t k) {
    return reading.token(k).kind == text::TokenKind::number;
  };
  return (counts(i) && closes(i + 1)) || (closes(i) && i > 0 && counts(i - 1));
}

}  // namespace readout::extract
