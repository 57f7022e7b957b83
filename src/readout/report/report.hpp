/// A finished Comparison becomes a report. Printers derive nothing, read no file and never fail.
///
/// Out: whole texts in UTF-8. JSON after schema readout/comparison/1 (positions in code points),
/// one self-contained HTML page without any external request, and a summary for a terminal. The
/// same Comparison gives the same bytes; bytes that are no UTF-8 come out as U+FFFD.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "readout/model/comparison.hpp"

namespace readout::report {

/// Spaces a level; `kOneLine` puts the whole document on one line, for JSON Lines.
inline constexpr int kOneLine = -1;

/// A line for each member of each list, whatever the indent, or all on one line.
[[nodiscard]] std::string to_json(const Comparison& comparison, int indent = 2);
/// What `ingest` found in one file: schema name readout/document/1.
[[nodiscard]] std::string document_to_json(const Document& document, int indent = 2);
/// One document and its statements: schema name readout/extraction/1. `source` is the document's
/// id; a statement without an id gets its position in reading order as one.
[[nodiscard]] std::string extraction_to_json(const Document& document, const Extraction& extraction,
                                             int indent = 2);
/// The JSON Schema (draft-07) of to_json.
[[nodiscard]] std::string_view comparison_schema();

/// The JSON Schema (draft-07) of a file of corrections, which ingest reads.
[[nodiscard]] std::string_view corrections_schema();

/// The JSON Schema (draft-07) of text_diff_to_json (text_diff.hpp).
[[nodiscard]] std::string_view diff_schema();
/// JSON Schema (draft 7) of a file of formulae: corpus/lexicon/formulae.json or a user's.
[[nodiscard]] std::string_view lexicon_schema();

/// The words of the others are compared with those of Method::base, where it has the point; else
/// with the first that has it. A reader may choose another in the page.
[[nodiscard]] std::string to_html(const Comparison& comparison);

struct SummaryOptions {
  bool colour = false;
  std::size_t width = 100;  ///< columns of the terminal
  std::size_t findings = 5;
};
[[nodiscard]] std::string to_summary(const Comparison& comparison,
                                     const SummaryOptions& options = {});

}  // namespace readout::report
