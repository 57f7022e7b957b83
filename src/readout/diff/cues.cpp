// The reporting word and its strength.
#include <algorithm>
#include <string>

#include "readout/diff/judgement.hpp"
#include "readout/diff/words.hpp"
#include "readout/lexicon/term_table.hpp"
#include "readout/lexicon/word_lists.hpp"

namespace readout::diff {
namespace {

/// Tokens of the longest replacement that is a reporting word and nothing else.
constexpr std::size_t kCueTokens = 5;

/// "To address", "must welcome": what somebody does, not what somebody said; "双方的希望": a noun.
bool reports_nothing(const Half& half, std::size_t i) {
  const text::Token& token = half.side.tokens[i];
  const std::string before = i > 0 ? half.side.tokens[i - 1].folded : "";
  return half.grammar.in("infinitive_markers", before) ||
         half.grammar.in("attributive_marks", before) || half.grammar.in("modals", before) ||
         lexicon::ends_in(half.grammar, "infinitive_endings", token.folded);
}

/// "Is said to be": nobody says it.
bool is_hearsay(const Half& half) {
  const std::size_t at = half.range.begin;
  return at > 0 && at < half.side.tokens.size() &&
         half.grammar.in("be_forms", half.side.tokens[at - 1].folded);
}

/// A reporting word and the tokens that it takes; `entry` is nullptr for none.
struct CueAt {
  const lexicon::CueEntry* entry = nullptr;
  std::size_t tokens = 0;
};

/// The entry of a form; nullptr for none. Forms of several words stand by their first one.
const lexicon::CueEntry* entry_of(const std::string& form, const std::string& first,
                                  const lexicon::Grammar& grammar) {
  if (const auto forms = grammar.cue_forms.find(form);
      forms != grammar.cue_forms.end() && !forms->second.empty()) {
    return &grammar.cues[forms->second.front().entry];
  }
  const auto phrases = grammar.cue_phrases.find(first);
  if (form == first || phrases == grammar.cue_phrases.end()) {
    return nullptr;
  }
  const auto phrase =
      std::ranges::find(phrases->second, form, [](const auto& each) { return each.first; });
  return phrase == phrases->second.end() ? nullptr : &grammar.cues[phrase->second.entry];
}

/// The longest reporting word that begins at the token: "made clear" before "made".
CueAt cue_at(const Half& half, std::size_t begin, std::size_t limit) {
  const std::string& first = half.side.tokens[begin].folded;
  CueAt found;
  std::string spaced;
  std::string joined;
  for (std::size_t end = begin; end < std::min(begin + kCueTokens, limit); ++end) {
    spaced += (spaced.empty() ? "" : " ") + half.side.tokens[end].folded;
    joined += half.side.tokens[end].folded;
    const lexicon::CueEntry* entry = entry_of(spaced, first, half.grammar);
    entry = entry != nullptr ? entry : entry_of(joined, first, half.grammar);
    found = entry != nullptr ? CueAt{entry, end + 1 - begin} : found;
  }
  return found;
}

/// The reporting word that begins at the token, also with a kept "道" behind the half: "答[道]".
CueAt cue_from(const Half& half, std::size_t begin) {
  const CueAt within = cue_at(half, begin, half.range.end);
  const std::size_t behind = half.range.end;
  const bool goes_on = within.entry == nullptr && behind < half.side.tokens.size() &&
                       half.grammar.in("complementisers", half.side.tokens[behind].folded);
  return goes_on ? cue_at(half, begin, behind + 1) : within;
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
  for (std::size_t i = half.range.begin; i < half.range.end;) {
    const CueAt cue = cue_from(half, i);
    if (verb != nullptr && half.grammar.in("complementisers", half.side.tokens[i].folded)) {
      ++i;  // "反驳道", "表示说": one word
      continue;
    }
    if (cue.entry == nullptr && is_content(half.side.tokens[i], half.grammar)) {
      return nullptr;
    }
    if (cue.entry != nullptr && (cue.entry->kind != lexicon::CueKind::verb || verb != nullptr ||
                                 reports_nothing(half, i))) {
      return nullptr;
    }
    verb = cue.entry != nullptr ? cue.entry : verb;
    i += std::max<std::size_t>(1, cue.tokens);
  }
  return verb;
}

void judge_cues(Piece& piece, const Judgement& judgement) {
  if (piece.op != EditOp::replace || !is_short(piece, kCueTokens)) {
    return;
  }
  const lexicon::CueEntry* a = reporting_verb(judgement.half_a(piece));
  const lexicon::CueEntry* b = reporting_verb(judgement.half_b(piece));
  if (a == nullptr || b == nullptr) {
    return;
  }
  const bool inflects = !lexicon::is_unspaced(judgement.half_a(piece).tokens().front().folded);
  if (a->lemma == b->lemma && is_short(piece, 1) && inflects) {
    return add_change(piece, Change::inflection);  // "said", "says"
  }
  if (same_verb(a->lemma, b->lemma, judgement)) {
    return;
  }
  const bool reports = !scaled_at(judgement.half_a(piece), "opposite_reports").empty() &&
                       !scaled_at(judgement.half_b(piece), "opposite_reports").empty();
  if ((has(piece.changes, Change::negation) && !reports) || has(piece.changes, Change::modality)) {
    return;  // what is said is turned, or binds otherwise: not how it is told
  }
  add_change(piece, Change::cue);
  const bool bare = is_short(piece, 1);  // "reported on" takes no clause
  if (bare && !is_hearsay(judgement.half_a(piece)) && !is_hearsay(judgement.half_b(piece))) {
    set_direction(piece, direction_of(*a, *b, judgement));
  }
}

}  // namespace readout::diff
