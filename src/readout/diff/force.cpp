#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <vector>

#include "readout/diff/judgement.hpp"
#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

/// Tokens of context in which a phrase may begin ("[one of] the main").
constexpr std::size_t kContext = 2;
/// A longer piece says other things as well, and a single word of it proves nothing.
constexpr std::size_t kPhrase = 5;
constexpr std::size_t kClause = 6;
/// Values of a scale this near are one step.
constexpr double kOneStep = 0.5;

std::vector<ListMatch> scaled_around(const Side& side, TokenRange range,
                                     const lexicon::Grammar& grammar, const SideFacts& facts,
                                     std::string_view scale) {
  std::vector<ListMatch> found =
      find_scaled(side.tokens, widened(range, kContext, side.tokens.size()), grammar, scale);
  std::erase_if(found, [&](const ListMatch& match) { return facts.in_quantity(match.tokens); });
  return found;
}

bool is_negated(const Side& side, TokenRange range, const lexicon::Grammar& grammar) {
  constexpr std::size_t kReach = 3;
  return !find_listed(side.tokens, widened(range, kReach, side.tokens.size()), grammar, "negations")
              .empty();
}

void cancel_equal(std::vector<ListMatch>& a, std::vector<ListMatch>& b) {
  std::erase_if(a, [&](const ListMatch& x) {
    const auto same = std::ranges::find(b, x.entry, &ListMatch::entry);
    const bool found = same != b.end();
    if (found) {
      b.erase(same);
    }
    return found;
  });
}

void set_direction(Piece& piece, Direction direction) {
  // Two words that point in different directions leave none.
  piece.direction = piece.direction == Direction::none || piece.direction == direction
                        ? direction
                        : Direction::none;
}

void judge_scale(Piece& piece, const Judgement& judgement, std::string_view scale, Change change) {
  if (!is_short(piece, kPhrase)) {
    return;
  }
  std::vector<ListMatch> a =
      scaled_around(judgement.a, piece.a, judgement.grammar_a, judgement.facts_a, scale);
  std::vector<ListMatch> b =
      scaled_around(judgement.b, piece.b, judgement.grammar_b, judgement.facts_b, scale);
  cancel_equal(a, b);
  if (a.size() != 1 || b.size() != 1) {
    return;
  }
  const bool inside = a[0].tokens.overlaps(piece.a) || b[0].tokens.overlaps(piece.b);
  const double step = b[0].value - a[0].value;
  if (!inside || std::abs(step) < kOneStep) {
    return;
  }
  add_change(piece, change);
  if (!is_negated(judgement.a, piece.a, judgement.grammar_a) &&
      !is_negated(judgement.b, piece.b, judgement.grammar_b)) {
    set_direction(piece, step < 0 ? Direction::softened : Direction::hardened);
  }
}

std::vector<ListMatch> listed_in(const Side& side, TokenRange range,
                                 const lexicon::Grammar& grammar, std::string_view list) {
  return find_listed(side.tokens, range, grammar, list);
}

/// "about" and "some" hedge only where a number follows.
std::vector<ListMatch> hedges_in(const Side& side, TokenRange range,
                                 const lexicon::Grammar& grammar, const SideFacts& facts) {
  std::vector<ListMatch> found = listed_in(side, range, grammar, "hedges");
  std::erase_if(found, [&](const ListMatch& match) {
    const bool function_words =
        count_content(side.tokens.subspan(match.tokens.begin, match.tokens.size()), grammar) == 0;
    return function_words && !facts.in_quantity({match.tokens.end, match.tokens.end + 1});
  });
  return found;
}

/// Lemma of the only reporting verb in the range; "" for none or several.
std::string reporting_verb(const Side& side, TokenRange range, const lexicon::Grammar& grammar) {
  std::string lemma;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const auto forms = grammar.cue_forms.find(side.tokens[i].folded);
    if (forms == grammar.cue_forms.end() || forms->second.empty()) {
      continue;
    }
    const lexicon::CueEntry& entry = grammar.cues[forms->second.front().entry];
    if (entry.kind != lexicon::CueKind::verb || !lemma.empty()) {
      return "";
    }
    lemma = entry.lemma;
  }
  return lemma;
}

}  // namespace

void judge_negation(Piece& piece, const Judgement& judgement) {
  if (!is_short(piece, kClause)) {
    return;
  }
  const bool in_a = !listed_in(judgement.a, piece.a, judgement.grammar_a, "negations").empty();
  const bool in_b = !listed_in(judgement.b, piece.b, judgement.grammar_b, "negations").empty();
  if (in_a != in_b) {
    add_change(piece, Change::negation);
  }
}

void judge_modality(Piece& piece, const Judgement& judgement) {
  judge_scale(piece, judgement, "modality", Change::modality);
}

void judge_intensity(Piece& piece, const Judgement& judgement) {
  judge_scale(piece, judgement, "intensity", Change::intensity);
  constexpr std::size_t kOneIntensifier = 2;
  if (piece.op == EditOp::replace || !is_short(piece, kOneIntensifier)) {
    return;
  }
  const auto added = listed_in(judgement.b, piece.b, judgement.grammar_b, "intensifiers");
  const auto dropped = listed_in(judgement.a, piece.a, judgement.grammar_a, "intensifiers");
  if (added.empty() && dropped.empty()) {
    return;
  }
  add_change(piece, Change::intensity);
  if (!is_negated(judgement.a, piece.a, judgement.grammar_a) &&
      !is_negated(judgement.b, piece.b, judgement.grammar_b)) {
    set_direction(piece, added.empty() ? Direction::softened : Direction::hardened);
  }
}

void judge_hedges(Piece& piece, const Judgement& judgement) {
  if (!is_short(piece, kPhrase)) {
    return;
  }
  const bool in_a =
      !hedges_in(judgement.a, piece.a, judgement.grammar_a, judgement.facts_a).empty();
  const bool in_b =
      !hedges_in(judgement.b, piece.b, judgement.grammar_b, judgement.facts_b).empty();
  if (in_a != in_b) {
    add_change(piece, Change::hedge);
    set_direction(piece, in_b ? Direction::softened : Direction::hardened);
  }
}

void judge_cues(Piece& piece, const Judgement& judgement) {
  constexpr std::size_t kCueTokens = 3;
  if (piece.op != EditOp::replace || !is_short(piece, kCueTokens)) {
    return;
  }
  const std::string a = reporting_verb(judgement.a, piece.a, judgement.grammar_a);
  const std::string b = reporting_verb(judgement.b, piece.b, judgement.grammar_b);
  if (!a.empty() && !b.empty() && a != b) {
    add_change(piece, Change::cue);
  }
}

}  // namespace readout::diff
