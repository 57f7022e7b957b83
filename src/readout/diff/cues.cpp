// The reporting word and its strength.
#include <algorithm>
#include <string>

#include "readout/diff/judgement.hpp"
#include "readout/diff/words.hpp"
#include "readout/lexicon/term_table.hpp"
#include "readout/lexicon/word_lists.hpp"

namespace readout::diff {
namespace {

constexpr std::size_t kCueTokens = 5;

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

/// A reporting word, and whether nothing else is said beside it.
struct CueAt {
  TokenRange tokens;
  const lexicon::CueEntry* entry = nullptr;
  bool alone = true;
};

/// "Made clear", "went on record": the longest form of several words that begins at the token and
/// ends in the half.
CueAt phrase_at(const Half& half, std::size_t i) {
  const auto phrases = half.grammar.cue_phrases.find(half.side.tokens[i].folded);
  CueAt longest;
  if (phrases == half.grammar.cue_phrases.end()) {
    return longest;
  }
  for (const auto& [whole, form] : phrases->second) {
    const std::size_t end = i + form.words;
    if (form.words < 2 || end > half.range.end || form.words <= longest.tokens.size()) {
      continue;
    }
    std::string here = half.side.tokens[i].folded;
    for (std::size_t k = i + 1; k < end; ++k) {
      here += ' ' + half.side.tokens[k].folded;
    }
    if (here == whole) {
      longest = {{i, end}, &half.grammar.cues[form.entry]};
    }
  }
  return longest;
}

CueAt cue_at(const Half& half, std::size_t i) {
  const CueAt phrase = phrase_at(half, i);
  const auto forms = half.grammar.cue_forms.find(half.side.tokens[i].folded);
  if (phrase.entry != nullptr || forms == half.grammar.cue_forms.end() || forms->second.empty()) {
    return phrase;
  }
  return {{i, i + 1}, &half.grammar.cues[forms->second.front().entry]};
}

/// The only reporting verb in the half, if there is one.
CueAt verb_in(const Half& half) {
  CueAt verb;
  bool alone = true;
  for (std::size_t i = half.range.begin; i < half.range.end; ++i) {
    const CueAt cue = cue_at(half, i);
    if (cue.entry == nullptr) {
      alone = alone && !is_content(half.side.tokens[i], half.grammar);
      continue;
    }
    if (cue.entry->kind != lexicon::CueKind::verb || verb.entry != nullptr ||
        is_infinitive(half, i)) {
      return {};
    }
    verb = cue;
    i = cue.tokens.end - 1;
  }
  verb.alone = alone;
  return verb;
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
  return verb_in(half).entry;
}

void judge_cues(Piece& piece, const Judgement& judgement) {
  if (piece.op != EditOp::replace || !is_short(piece, kCueTokens)) {
    return;
  }
  const CueAt in_a = verb_in(judgement.half_a(piece));
  const CueAt in_b = verb_in(judgement.half_b(piece));
  const lexicon::CueEntry* a = in_a.entry;
  const lexicon::CueEntry* b = in_b.entry;
  if (a == nullptr || b == nullptr || !in_a.alone || !in_b.alone) {
    return;
  }
  const bool inflects = !lexicon::is_unspaced(judgement.half_a(piece).tokens().front().folded);
  if (a->lemma == b->lemma && is_short(piece, 1) && inflects) {
    return add_change(piece, Change::inflection);  // "said", "says"
  }
  if (same_verb(a->lemma, b->lemma, judgement)) {
    return;
  }
  const bool negated = has(piece.changes, Change::negation);
  const bool reports = !scaled_at(judgement.half_a(piece), "opposite_reports").empty() &&
                       !scaled_at(judgement.half_b(piece), "opposite_reports").empty();
  if (negated && !reports) {
    return;  // opposites: what is said is turned, not how it is said
  }
  if (has(piece.changes, Change::modality)) {
    return;  // what is said binds otherwise: "pledged to", "intends to"
  }
  add_change(piece, Change::cue);
  const bool bare = is_short(piece, 1);  // "reported on" takes no clause
  if (bare && !is_hearsay(judgement.half_a(piece)) && !is_hearsay(judgement.half_b(piece))) {
    set_direction(piece, direction_of(*a, *b, judgement));
  }
}

}  // namespace readout::diff
