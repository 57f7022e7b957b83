/// What is known of a row beyond its words, as template data: chips, the ladder of reporting words,
/// the parts of a finding's weight.
///
/// In: a page and a point, or a finding. Out: template data and codes for the filters. Cost: linear
/// in members and pairs. Inside the room only.
#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

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

/// A headline's words, diffed against its stem where one is found and enough survives.
[[nodiscard]] std::vector<Run> headline_runs(const Page& page, const HeadlineCheck& check);
/// The element of a check in the section of headlines.
[[nodiscard]] std::string headline_anchor(const Page& page, const HeadlineCheck& check);
/// The check that a finding about a headline rests on; null where it may be another.
[[nodiscard]] const HeadlineCheck* check_of(const Page& page, const Finding& finding);
/// Whether the finding is about a headline: "number-headline".
[[nodiscard]] bool is_about_headline(const Finding& finding);
/// What such a finding says of it: "number"; of others the kind itself.
[[nodiscard]] std::string_view matter_of(const Finding& finding);

}  // namespace readout::report
