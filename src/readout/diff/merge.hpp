/// All wordings of several runs of tokens at once: common words once, variants stacked.
///
/// In: runs in one language. Out: merges of those that have enough in common to be read beside each
/// other; who shares too little with all others (DiffOptions::replace_threshold) is in none. Laws,
/// held by property tests: reading a side's words locus by locus gives its run; in a locus each
/// side has at most one reading, and two readings never have the same folded words; two sides share
/// what their diff keeps; the order in which the sides are given changes nothing but the order of
/// readings that equally many have.
///
/// Progressive: the two sides with most words in common first, then whoever has most in common with
/// one of those merged, each held against all words that are merged so far (diff.hpp). Nobody is
/// tried who, whatever the order, has too few words in common with each of those merged; after
/// kMostRefused in a row that do not fit a merge is done, and so it is at kMostMerged sides: the
/// others are merged among themselves. Cost: the common words of every two; diffs linear in the
/// sides (at most kMostRefused + 1 for each side), each as long as the words merged.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "readout/diff/diff.hpp"
#include "readout/diff/wordlists.hpp"

namespace readout::diff {

struct MergeSide {
  Side side;
  /// Tokens before which words of the source are left out: no reading goes across. Ascending.
  std::vector<std::size_t> breaks = {};
};

/// Words that one side or several have at a place.
struct MergedReading {
  struct Words {
    std::size_t side = 0;
    TokenRange tokens;
  };
  std::vector<Words> words;  ///< by side; never empty
};

struct MergedLocus {
  std::vector<MergedReading> readings;  ///< that of most sides first
};

struct Merge {
  std::vector<std::size_t> sides;  ///< two or more, ascending
  std::vector<MergedLocus> loci;   ///< in reading order
};

inline constexpr std::size_t kMostMerged = 64;  ///< sides of a merge: more nobody reads at once
inline constexpr std::size_t kMostRefused = 8;

[[nodiscard]] std::vector<Merge> merge(std::span<const MergeSide> sides,
                                       const lexicon::Lexicon& lexicon,
                                       double replace_threshold = DiffOptions{}.replace_threshold);

}  // namespace readout::diff
