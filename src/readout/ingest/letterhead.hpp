/// Leaves out what stands above the title of a page without menus: the name of the body or outlet
/// that speaks, "for immediate release", where the text is from.
///
/// In: a page whose lines were judged each by itself and whose title nothing states. Out: where its
/// first kept line is such a one, and one below it is a marked heading or says what the text says,
/// that one is the title, and what stands above it is page-header; an outlet that is known is
/// noted. Else nothing changes. Linear.
#pragma once
#include <string_view>

#include "readout/ingest/page.hpp"

namespace readout::ingest {

[[nodiscard]] bool is_letterhead(std::string_view line);
void leave_out_letterhead(Page& page);

}  // namespace readout::ingest
