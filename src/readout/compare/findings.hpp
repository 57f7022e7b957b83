/// The headline findings: what a reader should look at first, in plain and neutral sentences.
///
/// The weightiest first, by the table of model/finding_weights.hpp; of a point the weightiest, and
/// a few more of the same two accounts that are of other kinds, weigh enough by their kind and rest
/// on other words (the same header has the numbers). Findings about the accounts as a whole stand
/// among them by their weight.
/// Told against a base, where the reader has chosen one: a finding that names it beside another
/// account names it first, in its sentence and among its sources, and leads from it to the other
/// where it has a direction. Where a pair with the base shows a finding whose kind weighs as much
/// as that of the point's weightiest, it stands for the point; else the base changes no rank. A
/// finding between other accounts, or about one alone, is told as without a base.
/// The collation shows what is left out here. It never says that an outlet hides or spins: it says
/// what stands where (design.md 7).
#pragma once
#include <span>
#include <vector>

#include "readout/compare/speaker_rank.hpp"
#include "readout/lexicon/lexicon.hpp"
#include "readout/lexicon/mentions.hpp"
#include "readout/model/comparison.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

/// What the stages know beside the comparison.
struct FindingInputs {
  std::span<const std::vector<lexicon::Quantity>> quantities;  ///< by statement
  std::span<const SpeakerRank> ranks = {};                     ///< by statement; may be empty
  std::span<const text::Analysis> analyses = {};  ///< by source; without, no omission is found
  /// Findings about the accounts as a whole, that take their place by their weight.
  std::vector<Finding> about_accounts = {};
};

/// Needs points with labels, pairs, relations, edits, quotation and attribution.
[[nodiscard]] std::vector<Finding> find_headlines(const Comparison& comparison,
                                                  const FindingInputs& inputs,
                                                  const lexicon::Lexicon& lexicon);

}  // namespace readout::compare
