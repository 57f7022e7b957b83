/// Each headline or standfirst that reports words beside the statement of the same account's body
/// that it stems from, and what the headline changes.
///
/// In: a comparison with statements; a row of a vector for each statement, or none; the words that
/// each statement reports; names by source. Out: a check for each headline statement, in their
/// order; without a stem where nothing in the body comes near: at least two words, and half of the
/// headline's, must be found in it, fewer where vectors agree. The diff goes from the stem's words
/// to the headline's. Cost: headlines times statements of the source.
#pragma once
#include <span>
#include <vector>

#include "readout/encode/encoder.hpp"
#include "readout/lexicon/named.hpp"
#include "readout/model/comparison.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

struct HeadlineInput {
  std::span<const text::Analysis> analyses;  ///< by source
  std::span<const lexicon::Named> named;     ///< by source
  const encode::Vectors* vectors = nullptr;  ///< by statement; may be empty
  const lexicon::Lexicon* lexicon = nullptr;
};

[[nodiscard]] std::vector<HeadlineCheck> check_headlines(const Comparison& comparison,
                                                         const HeadlineInput& input);

/// Numbers and dates, by statement and by source.
struct HeadlineQuantities {
  std::span<const std::vector<lexicon::Quantity>> of_statements;
  std::span<const lexicon::Named> of_sources;
};

/// A finding for each headline that has another number, date, name, polarity, force or speaker than
/// its stem. None where the two share less than half of the headline's words: an edit then says
/// little; no number or date that another place of the account has too.
[[nodiscard]] std::vector<Finding> headline_findings(const Comparison& comparison,
                                                     const lexicon::ActorIndex& actors,
                                                     const HeadlineQuantities& quantities);

}  // namespace readout::compare
