/// How the sample's accounts frame the event: circumstances, editions, headlines beside bodies.
#pragma once
#include "support/comparison_builder.hpp"
#include "support/sample_statements.hpp"

namespace readout::tests {

void add_sample_framing(ComparisonBuilder& build, const SampleStatements& statements);

}  // namespace readout::tests
