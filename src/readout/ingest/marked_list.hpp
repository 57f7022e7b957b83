/// Lists that an account has itself, by the marks before their items: "1.", "(2)", "三、", "-".
///
/// In: a page. Out: where such a list behind a paragraph ends. Numbers must go on from one; a line
/// without a mark may stand between items with dashes, as a heading of some of them. Linear in the
/// list.
#pragma once
#include <cstddef>
#include <vector>

#include "readout/ingest/page.hpp"

namespace readout::ingest {

/// Behind the last item of a list that begins right below block `index`; `index` where none does.
[[nodiscard]] std::size_t end_of_marked_list_at(const Page& page, std::size_t index);

/// By block: whether it stands in such a list. Linear in the page.
[[nodiscard]] std::vector<bool> lines_of_marked_lists(const Page& page);

}  // namespace readout::ingest
