#include "readout/diff/beside_turns.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

bool touch(const Piece& first, const Piece& second) {
  return first.a.end == second.a.begin && first.b.end == second.b.begin;
}

/// "Called on", "urged": reporting words of one kind, of which a degree may tell more.
bool report_alike(const Piece& piece, const Judgement& judgement) {
  const lexicon::CueEntry* const a = reporting_verb(judgement.half_a(piece));
  const lexicon::CueEntry* const b = reporting_verb(judgement.half_b(piece));
  return a != nullptr && b != nullptr && a->strength == b->strength;
}

/// "Grew", "expanded": of one concept.
bool mean_alike(const Piece& piece, const Judgement& judgement) {
  const auto concepts = judgement.grammar_a.terms.find("concepts");
  if (concepts == judgement.grammar_a.terms.end()) {
    return false;
  }
  const auto names = [](const Half& half, const std::vector<std::string>& words) {
    return std::ranges::any_of(half.tokens(), [&](const text::Token& token) {
      return std::ranges::find(words, token.folded) != words.end() ||
             std::ranges::find(words, token.stem) != words.end();
    });
  };
  return std::ranges::any_of(concepts->second, [&](const auto& concept_words) {
    return names(judgement.half_a(piece), concept_words.second) &&
           names(judgement.half_b(piece), concept_words.second);
  });
}

bool is_contrary(const Piece& piece) {
  return piece.op == EditOp::replace && has(piece.changes, Change::negation);
}

/// A replacement after which nobody can say of what the degree is; who acts is no part of it.
bool is_other(const Piece& piece, const Judgement& judgement) {
  const bool named = has(piece.changes, Change::actor) || has(piece.changes, Change::name);
  const bool other = has(piece.changes, Change::wording) || has(piece.changes, Change::cue);
  return piece.op == EditOp::replace && other && !named && !report_alike(piece, judgement) &&
         !mean_alike(piece, judgement);
}

/// "[Reyk] firmly [opposes]": the degree of what follows.
bool is_before_content(const Piece& piece, const Judgement& judgement) {
  const Half half = piece.a.empty() ? judgement.half_b(piece) : judgement.half_a(piece);
  const std::size_t next = half.range.end;
  return next < half.side.tokens.size() && is_content(half.side.tokens[next], half.grammar);
}

/// "Rose", "sharply fell"; "rose", "fell sharply".
bool goes_with_a_turn(const std::vector<Piece>& pieces, std::size_t i, const Judgement& judgement) {
  const bool before = i > 0 && touch(pieces[i - 1], pieces[i]);
  const bool behind = i + 1 < pieces.size() && touch(pieces[i], pieces[i + 1]);
  return (before && (is_contrary(pieces[i - 1]) || (is_other(pieces[i - 1], judgement) &&
                                                    !is_before_content(pieces[i], judgement)))) ||
         (behind && (is_contrary(pieces[i + 1]) || is_other(pieces[i + 1], judgement)));
}

}  // namespace

void drop_directions_beside_turns(std::vector<Piece>& pieces, const Judgement& judgement) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Piece& piece = pieces[i];
    const bool degree = has(piece.changes, Change::intensity) &&
                        (piece.op == EditOp::insert || piece.op == EditOp::delete_);
    if (degree && goes_with_a_turn(pieces, i, judgement)) {
      piece.direction = Direction::none;
    }
  }
}

}  // namespace readout::diff
