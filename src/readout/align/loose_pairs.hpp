/// The whole similarity of statements that stand in no text: sentences of a test set, lines of a
/// list.
///
/// In: statements with their sources, as align takes them. Out: the similarity of any two of them:
/// nothing stands around them, and their places say nothing. Rarity is counted over
/// all of the statements, and what is usual around a vector over those of a source. Cost: that of
/// reading them once, then linear in the terms of a pair.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "readout/align/align.hpp"
#include "readout/align/features.hpp"
#include "readout/align/nearness.hpp"
#include "readout/align/similarity.hpp"

namespace readout::align {

class LoosePairs {
 public:
  /// The weights and the vectors of `options` are kept by reference.
  LoosePairs(std::span<const SourceView> sources, std::span<const Statement> statements,
             const lexicon::Lexicon& lexicon, const AlignOptions& options);
  LoosePairs(const LoosePairs&) = delete;
  LoosePairs& operator=(const LoosePairs&) = delete;

  /// With its score by the weights for such pairs; nothing bars it. Safe to call from several
  /// threads.
  [[nodiscard]] Similarity compare(std::size_t a, std::size_t b) const;

 private:
  encode::Vectors no_vectors_;
  std::vector<std::size_t> source_of_;
  std::vector<Features> features_;
  Nearness nearness_;
  const Weights& weights_;
  PairScorer scorer_;
};

}  // namespace readout::align
