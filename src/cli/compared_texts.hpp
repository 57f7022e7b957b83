/// Two texts with their word diff, and all that is told of it: printed, in a line, by an exit code.
///
/// In: both texts and what was asked. Out: values; what was lost of an input is warned of, and is
/// an Error with --strict. Cost: that of the diff.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "readout/diff/diff.hpp"
#include "readout/model/result.hpp"
#include "readout/report/text_diff.hpp"

#include "cli/arguments.hpp"
#include "cli/diff_choices.hpp"
#include "cli/output.hpp"
#include "cli/terminal.hpp"
#include "cli/text_pair.hpp"

namespace readout::cli {

struct ComparedTexts {
  TextPair pair;
  diff::DiffOptions options;
  diff::Diff diff;
  report::WordCounts words;
  std::vector<std::size_t> moves;

  /// Whether there is anything to see.
  [[nodiscard]] bool has_edits() const;
  /// Spelling alone, where it is known to be that, is no difference.
  [[nodiscard]] bool differs() const;
  /// Of texts of which a part is missing nobody knows whether they are alike.
  [[nodiscard]] bool input_lost() const;
};

[[nodiscard]] Result<ComparedTexts> compare_texts(TextPair pair, const DiffChoices& choices,
                                                  const Arguments& arguments,
                                                  const Terminal& terminal);

/// In the target's form; on standard output nothing stands for "no difference", as in diff and git.
[[nodiscard]] std::string print(const ComparedTexts& compared, const Target& target,
                                report::TextDiffLayout layout);

/// One line: what was counted, or in what the texts are the same, and what limits that.
[[nodiscard]] std::string summary_of(const ComparedTexts& compared);

}  // namespace readout::cli
