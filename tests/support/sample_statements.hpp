/// The texts of the five accounts of the Lake Orla summit, with their statements.
#pragma once
#include "support/comparison_builder.hpp"

namespace readout::tests {

/// Indices of the statements of each source, in reading order.
struct SampleStatements {
  std::vector<std::size_t> presidency, agency, courier, herald, bureau;
};

[[nodiscard]] SampleStatements add_sample_statements(ComparisonBuilder& build);

}  // namespace readout::tests
