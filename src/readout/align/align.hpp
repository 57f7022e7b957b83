/// Statements of N sources become points: what reports the same utterance or the same substance
/// stands in one row.
///
/// In: per source its document, its analysis and whom and what it names; all statements (sorted by
/// source); per statement the formula ids that phrases found in it. Out: points that hold every
/// statement exactly once, in the order of their place in the sources, with members, missing_from,
/// nearest misses, what narration tells, and pairs with score and parts; relations, edits, labels
/// and ids are left to compare. Order may cross. Deterministic. `warnings`, when given, is told
/// what a huge input made it give up. Cost: about linear in statements times sources, on integer
/// ids.
#pragma once
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "readout/align/weights.hpp"
#include "readout/encode/vectors.hpp"
#include "readout/lexicon/lexicon.hpp"
#include "readout/lexicon/named.hpp"
#include "readout/model/comparison.hpp"
#include "readout/text/analysis.hpp"

namespace readout::align {

using lexicon::SourceView;

/// Statements by index, each in one group.
using Groups = std::vector<std::vector<std::size_t>>;

struct AlignOptions {
  double join_threshold = 0;                 ///< 0: that of the weights
  const WeightSets* weights = nullptr;       ///< null: the shipped ones
  const encode::Vectors* vectors = nullptr;  ///< a row a statement; null or empty: none
  /// By source the sentences that report nobody's words: what a source lacks is looked for there.
  std::span<const std::vector<Span>> narration = {};
  std::vector<Part> without = {};  ///< parts of the similarity that count as 0
  std::size_t jobs = 1;            ///< threads; the result does not depend on it
  /// Told the groups before they become points, to change them: who does is right. Every statement
  /// has to stay in one group.
  std::function<void(Groups&)> regroup = {};
};

[[nodiscard]] std::vector<Point> align(
    std::span<const SourceView> sources, std::span<const Statement> statements,
    std::span<const std::vector<std::string>> formulae_of_statement,
    const lexicon::Lexicon& lexicon, const AlignOptions& options = {},
    std::vector<Warning>* warnings = nullptr);

/// Those of `options` or the shipped ones, with vectors where there are any.
[[nodiscard]] const Weights& weights_in_force(const AlignOptions& options);

/// The threshold in force, for the report's method section.
[[nodiscard]] double join_threshold(const AlignOptions& options = {});

}  // namespace readout::align
