/// The exit codes of the program (design: 0 done, 1 done with a loss, 2 usage, 3 input, 4 nothing,
/// 5 output).
#pragma once
#include "readout/model/result.hpp"

namespace readout::cli {

enum ExitCode : int {
  kDone = 0,
  kDoneWithLoss = 1,  ///< an input was left out or cut; named on standard error and in the report
  kUsage = 2,
  kUnreadable = 3,  ///< an input cannot be read or is of no supported kind
  kNothing = 4,     ///< nothing to compare
  kUnwritable = 5,  ///< the output cannot be written
};

[[nodiscard]] constexpr ExitCode exit_code(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
      return kUsage;
    case ErrorKind::input:
      return kUnreadable;
    case ErrorKind::nothing:
      return kNothing;
    case ErrorKind::output:
      return kUnwritable;
  }
  return kUsage;
}

}  // namespace readout::cli
