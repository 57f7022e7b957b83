/// How readout knows its own output again, so that a report never counts as an account.
///
/// HTML says it in its head and JSON in the member "schema" of its top object; a text that is
/// written to a file begins with the line below. The question of a file is is_own_report
/// in ingest.hpp.
#pragma once
#include <string_view>

namespace readout::ingest {

/// The first line of every text file that readout writes.
inline constexpr std::string_view kOwnTextMark = "[made by readout; no account of an event]\n";

/// The same of Markdown, where readers do not see it.
inline constexpr std::string_view kOwnMarkdownMark =
    "<!-- made by readout; no account of an event -->\n";

/// Of a text's bytes, by their first 2 KiB.
[[nodiscard]] bool is_own_report_text(std::string_view bytes);

}  // namespace readout::ingest
