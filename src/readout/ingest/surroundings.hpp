/// Leaves out what stands above and below the account on a page that was copied whole, and the
/// small furniture inside it.
///
/// Only where furniture shows that a page was copied: a text that was cleaned, a list of
/// signatories, a poem, a release of short lines stays as it is, and so does a text of more than
/// 4,000 blocks. Above: menus and teasers up to the headline ("page-header"), then what stands
/// between headline and text. Below: links, comments, the page's foot, with the reason of the label
/// that opens them, else "page-footer". The headline becomes the title. Linear.
#pragma once
#include "readout/ingest/page.hpp"

namespace readout::ingest {

void leave_out_surroundings(Page& page);

}  // namespace readout::ingest
