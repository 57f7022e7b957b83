/// How sure a rate is: the exact 95 % interval of a Poisson rate.
///
/// The limits are quantiles of chi-square with 2n and 2n + 2 degrees of freedom, halved (F.
/// Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28, 1936): they hold
/// whatever the count, none included. Promised only as far as uses are independent; a phrase that
/// comes in bursts is less sure than this says (see dispersion.hpp). Unit: per 1,000 words. Cost:
/// constant.
#pragma once
#include <cstddef>

#include "readout/model/phrase_study.hpp"

namespace readout::phrases {

/// All zero but the count where there are no words.
[[nodiscard]] PhraseRate rate_per_thousand(std::size_t count, std::size_t words);

}  // namespace readout::phrases
