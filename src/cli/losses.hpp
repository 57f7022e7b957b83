/// What a run lost on the way: every warning is printed, and an input that was left out or cut
/// makes the run end with 1, or with --strict in an error before anything is written.
#pragma once
#include <optional>
#include <string>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/comparison.hpp"
#include "readout/model/phrase_study.hpp"

#include "cli/exit_codes.hpp"
#include "cli/sources.hpp"
#include "cli/terminal.hpp"

namespace readout::cli {

class Losses {
 public:
  Losses(const Arguments& arguments, const Terminal& terminal);

  /// Sources that could not be read are named already.
  void add(const LoadedSources& sources);
  void add(const Comparison& comparison);
  void add(const PhraseStudy& study);
  /// `reader`: what the command reads texts with, if it has nothing to say of one in a language
  /// that is not in it. True when this document is left out or cut.
  bool add(const Document& document, const lexicon::Lexicon* reader);
  /// An input that a message of its own names already.
  void add_named() { any_ = true; }

  /// The error that --strict makes of a loss.
  [[nodiscard]] std::optional<Error> strict_error() const;
  [[nodiscard]] ExitCode exit_code() const { return any_ ? kDoneWithLoss : kDone; }

 private:
  void warn(Warning warning, const std::string& file);

  const Terminal& terminal_;
  bool strict_;
  bool any_ = false;
};

}  // namespace readout::cli
