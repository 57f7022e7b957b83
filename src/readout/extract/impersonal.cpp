// The part of Narrative for sentences that report without a person: "It was agreed that",
// «Подчёркнута важность», «Условлено продолжить».
#include <algorithm>

#include "readout/extract/narrative.hpp"
#include "readout/extract/quoted.hpp"
#include "readout/lexicon/word_lists.hpp"
#include "readout/text/unicode.hpp"

namespace readout::extract {

/// "that", an infinitive, "on": what stands behind "it was agreed".
bool Narrative::opens_what_was_agreed(std::size_t i) const {
  while (!reading_.is_word(i) && reading_.is_mark(i, {","})) ++i;
  return reading_.is(i, kThat | kInfinitiveMarker | kPreposition) ||
         lexicon::ends_in(reading_.grammar, "infinitive_endings", reading_.token(i).folded);
}

/// Adds what the unit says was agreed, by the sides, or noted: by them where they spoke last, else
/// by nobody that is told. False where the unit does not begin so.
bool Narrative::add_impersonal(const Unit& unit) {
  const auto& tokens = reading_.analysis.tokens;
  std::size_t first = unit.tokens.first;
  while (first < unit.tokens.end && reading_.is(first, kAdverb | kCoordinator)) ++first;
  const std::size_t agreed = agreements_.match(tokens, first, unit.tokens.end);
  const std::size_t words = agreed > 0 ? agreed : notes_.match(tokens, first, unit.tokens.end);
  if (words == 0) return false;
  const TokenRange cue{first, first + words};
  std::size_t said = cue.end;
  while (said < unit.tokens.end && (reading_.is(said, kThat) || !reading_.is_word(said))) ++said;
  if (said >= unit.tokens.end) return false;
  const auto last = discourse_.last_speaker(2);
  const bool readout = reading_.document.kind == "readout";
  if (!readout && !(last && last->joint)) return false;  // a court may agree as well
  // "It was agreed by the miners that", «Решено судом дело»: by somebody else, or something else.
  if (reading_.in("agent_marks", cue.end)) return false;
  if (agreed > 0 && !opens_what_was_agreed(cue.end)) return false;
  std::optional<Resolved> speaker;
  if (agreed > 0) {
    speaker = discourse_.joint_speaker({});
  } else if (last && last->joint) {
    speaker = last;
  }
  if (speaker) {
    speaker->speaker.how = SpeakerHow::context;
    speaker->speaker.mention = {};
    speaker->confidence = std::min(speaker->confidence, .65);
  }
  add_clause(unit, unit.tokens,
             {reading_.span_of(without_marks(reading_, {said, unit.tokens.end}))},
             StatementKind::indirect, speaker,
             Cue{text::fold(reading_.text_of(cue)), CueStrength::neutral, reading_.span_of(cue)});
  if (speaker) discourse_.spoke(*speaker);
  flow_.reset();
  return true;
}

/// «Уточняется, что Рейк приедет в мае»: by whichever body told the sentences before, else by
/// nobody that is told. False where the unit does not begin so, or says at its end who said it.
bool Narrative::add_claim(const Unit& unit, const std::vector<Report>& reports) {
  std::size_t first = unit.tokens.first;
  while (first < unit.tokens.end && reading_.is(first, kAdverb | kCoordinator)) ++first;
  const std::size_t words = claims_.match(reading_.analysis.tokens, first, unit.tokens.end);
  const std::size_t comma = first + words;
  if (words == 0 || !reading_.is_mark(comma, {","}) || !reading_.is(comma + 1, kThat)) return false;
  if (std::ranges::any_of(reports, [](const Report& each) {
        return each.postposed || each.side == SubjectSide::source;
      })) {
    return false;
  }
  // «Ранее сообщалось»: by nobody that the text tells of.
  const bool before = first > unit.tokens.first && reading_.is(first - 1, kTimeWord);
  const auto speaker = before ? std::nullopt : discourse_.telling_body();
  const TokenRange cue{first, comma};
  std::vector<Span> content = quoted_fragments(reading_, unit);
  const StatementKind kind = content.empty() ? StatementKind::indirect : StatementKind::partial;
  if (content.empty()) {
    content.push_back(reading_.span_of(without_marks(reading_, {comma + 2, unit.tokens.end})));
  }
  add_clause(unit, unit.tokens, std::move(content), kind, speaker,
             Cue{text::fold(reading_.text_of(cue)), CueStrength::neutral, reading_.span_of(cue)});
  flow_.reset();
  return true;
}

}  // namespace readout::extract
