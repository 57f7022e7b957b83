/// Whether two words that count as equal are also written the same.
///
/// In: a token of each side, and what is ignored. Out: `orthography` is said of those that are not.
/// Cost: linear in the word.
#pragma once
#include "readout/diff/diff.hpp"
#include "readout/diff/wordlists.hpp"

namespace readout::diff {

[[nodiscard]] bool written_alike(const Side& a, std::size_t i, const Side& b, std::size_t j,
                                 const Ignore& ignore);
/// The same of two runs; neither is empty.
[[nodiscard]] bool written_alike(const Side& a, TokenRange run_a, const Side& b, TokenRange run_b,
                                 const Ignore& ignore);

}  // namespace readout::diff
