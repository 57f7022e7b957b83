/// Whether a negation that came or went denies nothing anew.
///
/// In: a piece of which one half has a negation. Out: true where the other side denies the same in
/// other words: "not lifted until the troops leave", "lifted only after they leave" (lists
/// "denied_limits", "sole_conditions"); or where it only says again what the clause before denies:
/// "is no part of it and never was". Cost: the tokens of the sentence. Private to the room.
#pragma once
#include "readout/diff/judgement.hpp"

namespace readout::diff {

[[nodiscard]] bool is_restated_denial(const Piece& piece, const Judgement& judgement);

}  // namespace readout::diff
