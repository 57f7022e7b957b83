/// What `evaluate` compares with, whether events of a gold or pairs of sentences.
///
/// In: --encoder, --jobs, --lexicon, --weights, --without as typed. Out: a setting, or a usage or
/// input error. The encoder is opened, not loaded.
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "readout/compare/compare.hpp"

#include "cli/arguments.hpp"
#include "cli/terminal.hpp"

namespace readout::cli {

struct EvaluationSetting {
  std::shared_ptr<const lexicon::Lexicon> lexicon;
  std::unique_ptr<encode::Encoder> encoder;
  std::optional<align::WeightSets> weights;
  std::vector<align::Part> without;
  std::size_t jobs = 0;

  /// Refers to the encoder and the weights.
  [[nodiscard]] compare::CompareOptions options() const;
};

[[nodiscard]] Result<EvaluationSetting> read_evaluation_setting(const Arguments& arguments,
                                                                const Terminal& terminal);

}  // namespace readout::cli
