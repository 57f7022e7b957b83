// The reporting word and its strength.
#include <algorithm>
#include <string>

#include "readout/diff/judgement.hpp"
#include "readout/diff/words.hpp"
#include "readout/lexicon/word_lists.hpp"

namespace readout::diff {
namespace {

constexpr std::size_t kCueTokens = 3;

/// "To address", "must welcome": what somebody does, not what somebody said.
bool is_infinitive(const Half& half, std::size_t i) {
  const text::Token& token = half.side.tokens[i];
  const std::string before = i > 0 ? half.side.tokens[i - 1].folded : "";
  return half.grammar.in("infinitive_markers", before) || half.grammar.in("modals", before) ||
         lexicon::ends_in(half.grammar, "infinitive_endings", token.folded);
}

/// "Is said to be": nobody says it.
bool is_hearsay(const Half& half) {
  const std::size_t at = half.range.begin;
  return at > 0 && at < half.side.tokens.size() &&
         half.grammar.in("be_forms", half.side.tokens[at - 1].folded);
}

bool same_verb(const std::string& a, const std::string& b, const Judgement& judgement) {
  const std::string_view verb = term_of(judgement.grammar_a, "same_cues", a);
  return a == b || (!verb.empty() && verb == term_of(judgement.grammar_b, "same_cues", b));
}

/// Verbs that can stand for each other: both say something, and of two that do more than saying one
/// does not promise what the other warns of.
bool comparable(const lexicon::CueEntry& a, const lexicon::CueEntry& b) {
  const bool share = std::ranges::any_of(a.complements, [&](const lexicon::Complement each) {
    return each != lexicon::Complement::object &&
           std::ranges::find(b.complements, each) != b.complements.end();
  });
  const bool plain = a.strength == CueStrength::neutral || b.strength == CueStrength::neutral;
  const bool denies = a.strength == CueStrength::denying || b.strength == CueStrength::denying;
  return share && (a.strength == b.strength || (plain && !denies));
}

/// Only a wide step of the scale is sure, and no step where one of them is not on it.
Direction direction_of(const lexicon::CueEntry& a, const lexicon::CueEntry& b,
                       const Judgement& judgement) {
  constexpr double kSureStep = 2;
  const auto from = judgement.grammar_a.scale("cue_force", a.lemma);
  const auto to = judgement.grammar_b.scale("cue_force", b.lemma);
  if (!from || !to || !comparable(a, b)) {
    return Direction::none;
  }
  const double step = *to - *from;
  return step >= kSureStep    ? Direction::hardened
         : step <= -kSureStep ? Direction::softened
                              : Direction::none;
}

}  // namespace

const lexicon::CueEntry* reporting_verb(const Half& half) {
  const lexicon::CueEntry* verb = nullptr;
  for (std::size_t i = half.range.begin; i < half.range.end; ++i) {
    const text::Token& token = half.side.tokens[i];
    const auto forms = half.grammar.cue_forms.find(token.folded);
    if (forms == half.grammar.cue_forms.end() || forms->second.empty()) {
      continue;
    }
    const lexicon::CueEntry& entry = half.grammar.cues[forms->second.front().entry];
    if (entry.kind != lexicon::CueKind::verb || verb != nullptr || is_infinitive(half, i)) {
      return nullptr;
    }
    verb = &entry;
  }
  return verb;
}

void judge_cues(Piece& piece, const Judgement& judgement) {
  const bool alone = count_content(judgement.half_a(piece).tokens(), judgement.grammar_a) == 1 &&
                     count_content(judgement.half_b(piece).tokens(), judgement.grammar_b) == 1;
  if (piece.op != EditOp::replace || !is_short(piece, kCueTokens) || !alone) {
    return;
  }
  const lexicon::CueEntry* a = reporting_verb(judgement.half_a(piece));
  const lexicon::CueEntry* b = reporting_verb(judgement.half_b(piece));
  if (a == nullptr || b == nullptr || same_verb(a->lemma, b->lemma, judgement)) {
    return;
  }
  const bool negated = has(piece.changes, Change::negation);
  const bool reports = !scaled_at(judgement.half_a(piece), "opposite_reports").empty() &&
                       !scaled_at(judgement.half_b(piece), "opposite_reports").empty();
  if (negated && !reports) {
    return;  // opposites: what is said is turned, not how it is said
  }
  add_change(piece, Change::cue);
  const bool bare = is_short(piece, 1);  // "reported on" takes no clause
  if (bare && !is_hearsay(judgement.half_a(piece)) && !is_hearsay(judgement.half_b(piece))) {
    set_direction(piece, direction_of(*a, *b, judgement));
  }
}

}  // namespace readout::diff
