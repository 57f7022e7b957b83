/// What the rules of classification share: the two sides with their grammars and facts, and small
/// questions about a piece.
#pragma once
#include "readout/diff/classify.hpp"
#include "readout/diff/side_facts.hpp"

namespace readout::diff {

struct Judgement {
  const Side& a;
  const Side& b;
  const lexicon::Lexicon& lexicon;
  const lexicon::Grammar& grammar_a;
  const lexicon::Grammar& grammar_b;
  SideFacts facts_a;
  SideFacts facts_b;
};

void add_change(Piece& piece, Change change);

/// Whether neither side of the piece has more than `tokens`.
[[nodiscard]] bool is_short(const Piece& piece, std::size_t tokens);

/// The range with `more` tokens on both ends, within the run.
[[nodiscard]] TokenRange widened(TokenRange range, std::size_t more, std::size_t size);

/// Numbers, dates, actors and names (facts.cpp).
void judge_quantities(Piece& piece, const Judgement& judgement);
void judge_actors(Piece& piece, const Judgement& judgement);
void judge_names(Piece& piece, const Judgement& judgement);

/// Negation, modality, intensity, hedges and reporting words (force.cpp).
void judge_negation(Piece& piece, const Judgement& judgement);
void judge_modality(Piece& piece, const Judgement& judgement);
void judge_intensity(Piece& piece, const Judgement& judgement);
void judge_hedges(Piece& piece, const Judgement& judgement);
void judge_cues(Piece& piece, const Judgement& judgement);

}  // namespace readout::diff
