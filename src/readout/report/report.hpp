/// A finished Comparison becomes a report. Printers derive nothing, read no file and never fail.
///
/// Out: whole texts in UTF-8. JSON after schema readout/comparison/1 (positions in code points),
/// one self-contained HTML page without any external request, and a summary for a terminal. The
/// same Comparison gives the same bytes.
#pragma once
#include <string>

#include "readout/model/comparison.hpp"

namespace readout::report {

[[nodiscard]] std::string to_json(const Comparison& comparison);
[[nodiscard]] std::string to_html(const Comparison& comparison);

struct SummaryOptions {
  bool colour = false;
  std::size_t width = 100;  ///< columns of the terminal
  std::size_t findings = 5;
};
[[nodiscard]] std::string to_summary(const Comparison& comparison,
                                     const SummaryOptions& options = {});

}  // namespace readout::report
