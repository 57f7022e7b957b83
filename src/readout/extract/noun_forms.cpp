// Forms that may be a reporting verb or a noun: the part of Candidates that tells which.
#include <algorithm>

#include "readout/extract/candidates.hpp"
#include "readout/extract/genitives.hpp"
#include "readout/lexicon/word_lists.hpp"

namespace readout::extract {

using lexicon::CueKind;

/// "The expert who played the bells in July said": what stands before the verb is the rest of a
/// clause, whose own verb comes first.
bool Candidates::opens_with_verb(TokenRange phrase) const {
  const std::size_t i = phrase.first;
  return reading_.mention_at(i) == nullptr && reading_.is_word(i) &&
         !reading_.token(i).capitalised &&
         !reading_.is(i, kDeterminer | kPossessive | kPersonNoun | kCorporate | kGroupNoun) &&
         !reading_.grammar.pronouns.contains(reading_.token(i).folded);
}

/// A small word of no closed class, outside of quotations: "visit" in "Maren's planned visit".
bool Candidates::is_plain_word(std::size_t i) const {
  constexpr std::uint32_t kClosed = kDeterminer | kPossessive | kPreposition | kThat |
                                    kInfinitiveMarker | kAdverb | kTimeWord | kCoordinator |
                                    kSubordinator | kRelative | kBe | kModal | kAuxiliary;
  return i < unit_.tokens.end && reading_.is_word(i) && !reading_.is(i, kClosed) &&
         !reading_.token(i).capitalised && reading_.quotation_at(i) == nullptr &&
         !reading_.grammar.pronouns.contains(reading_.token(i).folded);
}

/// "Maren's new [remarks]", "his late [remarks]"; not "Maren's spokesman [remarks]".
bool Candidates::is_owned_behind_adjectives(std::size_t last) const {
  constexpr std::size_t kMost = 3;
  for (std::size_t i = last; i > unit_.tokens.first && last - i < kMost; --i) {
    const bool adjective = is_plain_word(i) && !subjects_.is_verb(i) &&
                           !reading_.is(i, kPersonNoun | kGroupNoun | kCorporate);
    if (!adjective) return false;
    const std::size_t owner = i - 1;
    if (reading_.is_possessive(owner)) return true;
    if (reading_.is(owner, kPossessive) && !reading_.is(owner, kRelative)) return true;
  }
  return false;
}

/// «До заявления Рейка сообщило агентство», but «В Кремле сообщили».
bool Candidates::is_circumstance(const CueHit& hit, TokenRange phrase) const {
  return hit.form.gender != lexicon::Gender::unknown &&
         hit.form.number != lexicon::Number::plural && is_governed_noun(reading_, unit_, phrase);
}

/// "the 18 states", "in that order": a noun, whatever else the form may be.
bool Candidates::is_surely_noun(const CueHit& hit) const {
  if (hit.tokens.first == unit_.tokens.first) return false;
  const std::size_t before = hit.tokens.first - 1;
  if (hit.tokens.size() > 1) {  // "opponents' calls for", not "Maren's called for"
    const bool owned = reading_.is_possessive(before) ||
                       (reading_.is(before, kPossessive) && !reading_.is(before, kRelative));
    if (owned && !lexicon::ends_in(reading_.grammar, "object_verb_endings",
                                   reading_.token(hit.tokens.first).folded)) {
      return true;
    }
    // "a separate protest against"
    const auto opens = [&](std::size_t i) {
      return i > unit_.tokens.first && reading_.in("indefinite_articles", i - 1);
    };
    return opens(hit.tokens.first) || (opens(before) && !reading_.token(before).capitalised &&
                                       !reading_.is(before, kPersonNoun | kCorporate | kGroupNoun));
  }
  // "Maren's remarks", "had their say", "the reports were late"
  const bool bare = hit.also_noun || subjects_.is_base_form(hit);  // "Maren's report on"
  if (reading_.is_possessive(before) && (bare || is_plain_word(hit.tokens.end))) return true;
  if (bare && is_owned_behind_adjectives(before)) return true;
  if (reading_.is(before, kPossessive) && !reading_.is(before, kRelative)) return true;
  if (hit.also_noun && hit.tokens.end < unit_.tokens.end &&
      reading_.quotation_at(hit.tokens.end) == nullptr &&
      reading_.is(hit.tokens.end, kBe | kModal | kAuxiliary)) {
    return true;
  }
  if (reading_.quotation_at(before) != nullptr || reading_.mention_at(before) != nullptr) {
    return false;
  }
  // "the 18 states", but "Channel 12 states".
  if (reading_.token(before).kind == text::TokenKind::number &&
      reading_.in("counted_nouns", hit.tokens.first)) {
    return before == unit_.tokens.first || !reading_.is_name_word(before - 1);
  }
  if (reading_.in("articles", before)) return true;
  const std::size_t next = hit.tokens.end;
  return hit.also_noun && next < unit_.tokens.end && reading_.in("noun_followers", next) &&
         !context_.conjunction_after(hit);
}

/// "raised $4 million", against "raised the question": some verbs report only with such an object.
bool Candidates::lacks_topic(const CueHit& hit) const {
  constexpr std::size_t kWithin = 5;
  if (hit.tokens.size() > 1 ||
      !reading_.grammar.in("topic_verbs", reading_.grammar.cues[hit.entry].lemma)) {
    return false;
  }
  const std::size_t last = std::min(unit_.tokens.end, hit.tokens.end + kWithin);
  for (std::size_t i = hit.tokens.end; i < last; ++i) {
    if (reading_.in("topic_nouns", i)) return false;
  }
  return true;
}

/// "will open the port and raise standards": the infinitive goes on, nobody reports anything.
bool Candidates::goes_on_with_infinitive(const CueHit& hit, std::size_t conjunction) const {
  if (!subjects_.is_base_form(hit) || context_.quotation_soon_after(hit)) return false;
  for (std::size_t i = conjunction; i > unit_.tokens.first; --i) {
    const std::size_t before = i - 1;
    if (reading_.is(before, kModal)) return true;
    if (reading_.is(before, kInfinitiveMarker) && !context_.addresses(before) &&
        !reading_.is(before + 1, kDeterminer | kPossessive)) {
      return true;
    }
    if (subjects_.is_verb(before)) return false;
  }
  return false;
}

/// "The news has heightened fears that": behind a verb with its helper, a form that may be a plural
/// is one.
bool Candidates::follows_verb(const CueHit& hit, const Phrase& left) const {
  const auto& endings = reading_.grammar.list("plural_endings");
  const std::string& word = reading_.token(hit.tokens.first).folded;
  const bool plural =
      subjects_.is_base_form(hit) || lexicon::ends_in(reading_.grammar, "plural_endings", word);
  if (endings.empty() || !plural) return false;
  for (std::size_t k = left.tokens.first + 1; k < left.tokens.end; ++k) {
    if (reading_.is(k, kAuxiliary) && !reading_.is_possessive(k)) return true;
  }
  return false;
}

/// "his claims", "the report", "of demands".
bool Candidates::looks_like_noun(const CueHit& hit, const Phrase& left) const {
  const std::size_t i = left.tokens.end - 1;
  if (reading_.is(i, kDeterminer | kPossessive | kPreposition)) return true;
  if (i > left.tokens.first && reading_.is(i - 1, kInfinitiveMarker))
    return true;  // "to keep hopes"
  return reading_.is_possessive(i) ||
         (!subjects_.is_actor(left.tokens) && !reading_.is(hit.tokens.end, kThat));
}

/// "Background Press Call on the Lake": with capitals throughout, a form that may be a noun is a
/// verb only behind somebody known.
bool Candidates::is_titled_noun(const CueHit& hit, const Phrase& left) const {
  const std::size_t before = left.tokens.end - 1;
  const text::Token& first = reading_.token(hit.tokens.first);
  if (!first.capitalised || !reading_.token(before).capitalised) return false;
  if (reading_.mention_at(before) != nullptr) return false;
  const auto forms = reading_.grammar.cue_forms.find(first.folded);
  return forms != reading_.grammar.cue_forms.end() &&
         std::ranges::any_of(forms->second, [&](const lexicon::CueForm& form) {
           return reading_.grammar.cues[form.entry].kind == CueKind::noun;
         });
}

}  // namespace readout::extract
