/// How far the two statements of a pair are in the same words, rather than only of the same
/// substance.
///
/// In: a comparison with points and edits. Out: shares 0..1. Cost: linear in the pair's edits. Not
/// promised across languages: there the score of the pair has to carry it alone.
#pragma once
#include <cstddef>

#include "readout/model/comparison.hpp"

namespace readout::compare {

/// Whether the two are in different languages, where no wording can be held against the other.
[[nodiscard]] bool is_across(const Comparison& comparison, const Pair& pair);

/// Bytes of what a statement says.
[[nodiscard]] std::size_t length_of(const Statement& statement);

/// Words that both have.
[[nodiscard]] std::size_t words_kept(const Comparison& comparison, const Pair& pair);

/// Share kept of the shorter wording from which on a changed word is held against the other's.
inline constexpr double kCloseInWords = 0.6;

/// How much of the shorter wording the longer one keeps.
[[nodiscard]] double share_kept(const Comparison& comparison, const Pair& pair);

/// A score of .5, or half of the shorter wording kept; across languages a score of .8.
[[nodiscard]] bool is_close(const Comparison& comparison, const Pair& pair);

/// Nearly all of the shorter wording is kept (.8), four words at least; across languages a score of
/// .9, and no side is only a quoted fragment.
[[nodiscard]] bool has_same_words(const Comparison& comparison, const Pair& pair);

/// Of the longer wording, too, nearly all is kept (.9), six words at least; never across languages.
[[nodiscard]] bool keeps_wording(const Comparison& comparison, const Pair& pair);

}  // namespace readout::compare
