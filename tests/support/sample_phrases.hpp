/// What the sample comparison's accounts make of its phrases: wordings told against the usual one,
/// statements that have a point without a phrase, renderings, sides.
#pragma once
#include "readout/model/comparison.hpp"

#include "support/sample_statements.hpp"

namespace readout::tests {

/// Once points and phrases are there.
void add_phrase_readings(Comparison& comparison, const SampleStatements& statements);

}  // namespace readout::tests
