/// Untrusted text made safe for Markdown: it shows as it is, and marks up nothing.
///
/// In: words of one line, and whether they begin it. Out: CommonMark, also as GitHub and pandoc
/// extend it (tables, strikethrough, mathematics, bare addresses that become links), in which no
/// character of the text has a meaning; control characters come out as U+FFFD. Cost: linear.
#pragma once
#include <string>
#include <string_view>

namespace readout::report {

[[nodiscard]] std::string escape_markdown(std::string_view text, bool at_line_start);

}  // namespace readout::report
