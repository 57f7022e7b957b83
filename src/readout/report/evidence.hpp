/// What is known of a row beyond its words, as template data: chips, the ladder of reporting words,
/// the parts of a finding's weight.
///
/// In: a page and a point, or a finding. Out: template data and codes for the filters. Cost: linear
/// in members and pairs. Inside the room only.
#pragma once
#include <set>
#include <string>

#include "readout/report/sections.hpp"

namespace readout::report {

/// Codes of what became of quotations and of who says it, over all pairs: "words-changed",
/// "another-speaker". Another kind of speech alone is none.
[[nodiscard]] std::set<std::string> evidence_of(const Point& point);

/// Such a code, or a kind of change, for a reader: "words changed inside the quotation".
[[nodiscard]] std::string evidence_label(const std::string& code);

/// The reporting words of a row, weakest first, each with its account; empty where all use the same
/// or only one account has any.
[[nodiscard]] Data ladder_items(const Page& page, const Point& point);

[[nodiscard]] Data weight_items(const Finding& finding);

}  // namespace readout::report
