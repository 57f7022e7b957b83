/// What was asked of `readout diff`, understood: what to compare, how to lay it out.
///
/// In: options as typed. Out: options of the library, or a usage Error that names the option.
#pragma once
#include <vector>

#include "readout/diff/diff.hpp"
#include "readout/model/result.hpp"
#include "readout/report/text_diff.hpp"

#include "cli/arguments.hpp"
#include "cli/output.hpp"
#include "cli/terminal.hpp"

namespace readout::cli {

struct DiffChoices {
  std::vector<Target> targets;
  report::TextDiffLayout layout;  ///< its colour is that of standard output
  diff::DiffOptions options;
  bool with_stems = false;
};

[[nodiscard]] Result<DiffChoices> diff_choices(const Arguments& arguments,
                                               const Terminal& terminal);

}  // namespace readout::cli
