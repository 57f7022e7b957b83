/// Labels that open another section of a page: "Related articles", "12 comments", "Most read".
///
/// And the lists that an account has itself. In: a line, or a page. Out: the reason code for what
/// such a label opens, by the vocabulary. A label is the whole line but for a count or a few words
/// behind it ("More from Politics").
#pragma once
#include <cstddef>
#include <string_view>

#include "readout/ingest/page.hpp"

namespace readout::ingest {

/// "" for a line that is no such label.
[[nodiscard]] std::string_view section_reason(std::string_view line);

/// Behind the last line of a list when block `index` introduces one (a colon behind more than a
/// label): as far as blank lines go on as they began, and no furniture comes; `index` otherwise.
[[nodiscard]] std::size_t end_of_list_at(const Page& page, std::size_t index);

/// The index of the label that opens readers' comments below the running text; the number of blocks
/// where none does. A button of that name in a page's head opens nothing: names, dates and answers
/// must follow.
[[nodiscard]] std::size_t begin_of_comments(const Page& page);

}  // namespace readout::ingest
