/// The tail that an agency puts behind its last sentence: "（完）", "（編輯：陳某）", "(Reporting
/// by Anna Holm)", "— ТАСС.".
///
/// In: a page; its last blocks that are kept are looked at. Out: the tail as a block of its own,
/// with reason agency-tail. By shape: brackets at the end whose words open as such tails do, or a
/// dash and a known agency's name.
#pragma once
#include <cstddef>
#include <string_view>

#include "readout/ingest/page.hpp"

namespace readout::ingest {

/// Where the tail of a paragraph begins; its size where it has none.
[[nodiscard]] std::size_t begin_of_agency_tail(std::string_view paragraph);

void cut_agency_tail(Page& page);

}  // namespace readout::ingest
