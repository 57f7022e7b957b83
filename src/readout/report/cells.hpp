/// One row of the collation as template data: what each source has of a point, diffed against the
/// first that has it, and what filters need to know of the row.
///
/// In: a page and the index of a point. Out: template data. Cost: linear in members and pairs.
/// Inside the room only.
#pragma once
#include <set>
#include <string>

#include "readout/report/sections.hpp"

namespace readout::report {

/// Number, anchor, label, chips and filter keys of a point.
[[nodiscard]] Data point_item(const Page& page, std::size_t point);

/// One item a source: its members, or the gap with the nearest miss.
[[nodiscard]] Data cell_items(const Page& page, std::size_t point);

/// Who said it, how it is reported, and the words, without a comparison.
[[nodiscard]] Data member_item(const Page& page, const Member& member);

/// The kinds of change of all pairs of a point, with their directions, and what became of
/// quotations and of who says it; a negation that
/// comes or goes with a whole clause is left out.
[[nodiscard]] std::set<std::string> changes_of(const Page& page, const Point& point);

/// The phrases that occur in a member of the point, ascending.
[[nodiscard]] std::set<std::size_t> phrases_of(const Page& page, const Point& point);

}  // namespace readout::report
