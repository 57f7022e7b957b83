/// The word diff of two whole texts, printed: for a terminal, as JSON, as one HTML page.
///
/// In: two documents and the edits between them, in the order of `a`. The text form marks as wdiff
/// does, [-dropped-] and
/// {+added+}, or by colour with the marks left away. Printers derive nothing and never fail.
#pragma once
#include <span>
#include <string>

#include "readout/model/comparison.hpp"

namespace readout::report {

struct TextDiff {
  const Document& a;
  const Document& b;
  std::span<const Edit> edits;
  bool approximate = false;
};

[[nodiscard]] std::string text_diff_to_text(const TextDiff& diff, bool colour);
[[nodiscard]] std::string text_diff_to_json(const TextDiff& diff, int indent = 2);
[[nodiscard]] std::string text_diff_to_html(const TextDiff& diff);

}  // namespace readout::report
