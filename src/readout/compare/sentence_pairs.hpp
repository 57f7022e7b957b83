/// The similarity of the alignment on test sets of sentences: how like two are, and which of many
/// is a sentence's counterpart.
///
/// In: pairs of sentences, valid UTF-8 in NFC without line breaks, all first ones in one language
/// and all second ones in one; the lexicon. Out: a similarity a pair, or a rank a sentence. Rarity
/// is counted over all sentences given. `options` as compare takes them; its `given` is not used.
/// Cost: of scores linear, of ranks quadratic in the pairs (some microseconds a pair of sentences).
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "readout/align/similarity.hpp"
#include "readout/compare/compare.hpp"
#include "readout/lexicon/lexicon.hpp"
#include "readout/model/result.hpp"

namespace readout::compare {

struct SentencePair {
  std::string a;
  std::string b;
};

[[nodiscard]] Result<std::vector<align::Similarity>> compare_pairs(
    std::span<const SentencePair> pairs, const lexicon::Lexicon& lexicon,
    const CompareOptions& options = {});

/// Of each pair the place that its second sentence has among all second ones when they are ordered
/// by likeness to its first, and the other way round; 1 is the best, equal ones share the worse
/// place. Likeness is the log-odds of the score less half the mean of those of the ten best of
/// either sentence (CSLS, Conneau et al. 2018), so that a sentence that is like all others does not
/// win.
struct CounterpartRanks {
  std::vector<std::size_t> of_b;  ///< among the second sentences
  std::vector<std::size_t> of_a;
};

[[nodiscard]] Result<CounterpartRanks> rank_counterparts(std::span<const SentencePair> pairs,
                                                         const lexicon::Lexicon& lexicon,
                                                         const CompareOptions& options = {});

}  // namespace readout::compare
