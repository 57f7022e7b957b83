#include "readout/extract/unspaced_objects.hpp"

#include "readout/extract/unspaced_names.hpp"
#include "readout/extract/unspaced_persons.hpp"
#include "readout/extract/unspaced_phrases.hpp"
#include "readout/extract/unspaced_segments.hpp"

namespace readout::extract {

namespace {

/// "对瓦兰德给予的支持(表达感谢)", "同瓦方就合作(达成共识)": nobody stands behind what the words
/// are about.
bool is_only_topic(const Reading& reading, TokenRange phrase) {
  if (phrase.size() < 2 || !reading.is(phrase.first, kTopicMark | kCompanion) ||
      reading.mention_at(phrase.first) != nullptr ||
      reading.mention_at(phrase.end - 1) != nullptr ||
      is_plain(reading, "referring_words", phrase.first + 1)) {
    return false;
  }
  const std::string_view words = reading.text_of(phrase);
  return !ends_like_people(reading, words) && !ends_in_role(reading, words) &&
         !person_behind_role(reading, phrase) &&
         !reading.is(phrase.end - 1, kPersonNoun | kGroupNoun | kCorporate | kHonorific);
}

}  // namespace

std::optional<std::size_t> topic_before(const Reading& reading, const Unit& unit, TokenRange phrase,
                                        const CueHit& hit, bool takes_clause, bool takes_object) {
  if (!takes_object) return std::nullopt;  // "“…”，马伦对记者说。"
  const bool goes_on = hit.tokens.end + 1 < unit.tokens.end;
  if (goes_on && (takes_clause || !is_segment_end(reading, hit.tokens.end))) return std::nullopt;
  for (std::size_t i = phrase.first + 1; i + 1 < phrase.end; ++i) {
    if (reading.is(i, kTopicMark) && reading.mention_at(i) == nullptr) return i;
  }
  return std::nullopt;
}

TokenRange without_topic(const Reading& reading, TokenRange phrase) {
  const lexicon::Mention* named = reading.mention_at(phrase.first);
  const bool person =
      named != nullptr && named->first_token == phrase.first && is_person_name(*named);
  if (person && named->end_token < phrase.end && reading.is(named->end_token, kTopicMark)) {
    return {phrase.first, named->end_token};  // "马伦针对这样的雷科"
  }
  for (std::size_t i = phrase.end; i > phrase.first + 1; --i) {
    if (is_attributive_mark(reading, i - 1)) return phrase;
    if (!reading.is(i - 1, kTopicMark) || reading.mention_at(i - 1) != nullptr) continue;
    const TokenRange before{phrase.first, i - 1};
    if (names_somebody(reading, before)) return before;
  }
  return phrase;
}

TokenRange referred_to(const Reading& reading, const Unit& unit, TokenRange phrase,
                       const CueHit& hit, bool takes_clause) {
  const bool goes_on = takes_clause && hit.tokens.end + 1 < unit.tokens.end;  // "对此强调，…"
  const bool ends =
      !goes_on && (hit.tokens.end >= unit.tokens.end || is_segment_end(reading, hit.tokens.end));
  for (std::size_t i = phrase.end; ends && !phrase.empty() && i + 1 < hit.tokens.first; ++i) {
    if (reading.is(i, kTopicMark)) return {i, hit.tokens.end};
  }
  return {hit.tokens.first, hit.tokens.first};
}

bool names_addressee(const Reading& reading, TokenRange phrase) {
  return !phrase.empty() && reading.is(phrase.first, kAddresseeMark) &&
         !reading.is(phrase.first, kTopicMark) && reading.mention_at(phrase.first) == nullptr;
}

bool opens_object(const Reading& reading, TokenRange phrase, bool conjoined) {
  if (phrase.empty()) return false;
  if (!conjoined) return names_addressee(reading, phrase) || is_only_topic(reading, phrase);
  return reading.is(phrase.first, kPreposition | kAddresseeMark) &&
         !opens_circumstance(reading, phrase.first);
}

TokenRange before_object_mark(const Reading& reading, TokenRange phrase) {
  for (std::size_t i = phrase.first; i + 1 < phrase.end; ++i) {
    if (is_plain(reading, "object_marks", i)) return {phrase.first, i};
    if (!is_plain(reading, "answering_verbs", i)) continue;
    if (i > phrase.first && is_attributive_mark(reading, i - 1)) continue;  // "与雷科的会晤中"
    bool of_noun = false;  // "回应马伦的林卓", "会见雷科时马伦"
    for (std::size_t k = i + 1; k < phrase.end; ++k) {
      of_noun = of_noun || is_attributive_mark(reading, k) ||
                (i == phrase.first && is_plain(reading, "time_tails", k));
    }
    // "…，会见雷科(指出)": whoever met him stands before.
    if (i == phrase.first && !of_noun && reading.mention_at(i + 1) != nullptr) return {i, i};
    if (i > phrase.first && !of_noun && names_somebody(reading, {phrase.first, i}))
      return {phrase.first, i};
  }
  return phrase;
}

TokenRange without_support(const Reading& reading, TokenRange object) {
  const bool carried = object.size() > 1 && reading.in("support_verbs", object.end - 1);
  return carried ? TokenRange{object.first, object.end - 1} : object;
}

}  // namespace readout::extract
