/// What each edit changes: Edit::changes and Edit::direction.
///
/// In: pieces (edits by token index) and both sides. Rules prefer silence to a wrong claim: number,
/// date, actor and negation are said only where both sides can be told. A direction is said where
/// one word of a scale was exchanged for another of it, where a modal verb stands against the verb
/// itself, where words of stress or of weakening come or go, all of them one way, or a reservation
/// does; only where the piece says nothing else, as far as each of these rules counts it, and only
/// where nothing near denies it, but for denials that the rule knows on both sides ("should not",
/// "must not") and reservations of several words. Words that point in different directions leave
/// none. An inflected form of the same word is `inflection`. A deletion or insertion of at least
/// two content words, or of a condition, a time, ... (adjuncts.hpp), is an omission or addition; of
/// words that stand elsewhere on the other side it is `order`.
#pragma once
#include "readout/diff/diff.hpp"
#include "readout/diff/wordlists.hpp"

namespace readout::diff {

/// An edit by token index.
struct Piece {
  EditOp op = EditOp::keep;
  TokenRange a;
  TokenRange b;
  bool same_bytes = true;  ///< of a kept piece: written the same, not only folded the same
  std::vector<Change> changes;
  Direction direction = Direction::none;
  Adjunct adjunct = Adjunct::none;
  bool ways_differ = false;  ///< two words point in different directions, which leaves none
};

void classify(std::vector<Piece>& pieces, const Side& a, const Side& b,
              const lexicon::Lexicon& lexicon);

}  // namespace readout::diff
