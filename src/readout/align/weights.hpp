/// What each part of a similarity counts, and when two groups are joined: data, not code.
///
/// A score is a logistic function of the parts, so it reads as a probability. The values in
/// data/weights.json were fitted by scripts/fit_alignment.py on the development halves of the
/// shared gold and on the sample, with the fewest parts that do well on events left out; there is
/// one set for comparisons with sentence vectors and one for those without, in each one for two
/// statements of one language and one for two languages, in each one for a pair on its own, one
/// that also counts what stands around it, and one for sentences that stand in no account, which
/// was fitted on the training part of STS-B (Cer et al. 2017; in Russian and Chinese by
/// stsb-multi-mt): there a score is a degree of likeness. In: JSON, as that file has it; a part
/// that is not named counts nothing. Errors: what is no JSON of that shape, an unknown part.
#pragma once
#include <string_view>

#include "readout/align/parts.hpp"
#include "readout/model/result.hpp"

namespace readout::align {

struct Row {
  double bias = 0;
  Parts weights{};
};

struct Fit {
  Row alone;       ///< a pair on its own
  Row in_context;  ///< with its neighbours and rivals
  Row loose;       ///< two sentences that stand in no account: how alike they are
};

struct Weights {
  Fit same_language;
  Fit across;
  double join = 0;         ///< average score from which two groups are one point
  double same_source = 0;  ///< what a pair of one source counts in an average
};

struct WeightSets {
  Weights with_vectors;
  Weights without_vectors;
};

[[nodiscard]] const WeightSets& shipped_weights();
/// `place` names the file in an error.
[[nodiscard]] Result<WeightSets> parse_weights(std::string_view bytes, std::string_view place);

/// 0..1.
[[nodiscard]] double score_of(const Parts& parts, const Row& row);

}  // namespace readout::align
