/// The wordings of a row at once, as template data: the merged text with its variants stacked, and
/// the apparatus against a base: "lemma] variant Outlet; om. Outlet".
///
/// In: a page and a point. Out: one item for each merged view of the point, and the accounts whose
/// wordings are in no view since they are too long, where no view of their language says so. The
/// base is the page's where it has a statement in the view, else the first that has. Who is not
/// named in a line agrees with the base. Cost: linear in readings. Inside the room only.
#pragma once
#include <string>

#include "readout/report/sections.hpp"

namespace readout::report {

[[nodiscard]] Data apparatus_items(const Page& page, const Point& point);
/// "Herald, Courier"; "" for none.
[[nodiscard]] std::string unread_names(const Page& page, const Point& point);

}  // namespace readout::report
