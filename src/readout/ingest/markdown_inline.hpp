/// The running text of Markdown without its marks.
///
/// In: one block, lines joined by '\n' or spaces. Out: escapes undone, links and autolinks as their
/// text, emphasis and inline tags off. Line breaks stay. Linear.
#pragma once
#include <string>
#include <string_view>

namespace readout::ingest {

[[nodiscard]] std::string plain_inline(std::string_view markdown);

}  // namespace readout::ingest
