/// A page becomes blocks and metadata.
///
/// In: clean UTF-8, and how deep its elements may nest. Out: a Page: the main text in blocks, what
/// stood around it with its reason, and what the head states. An Error for pages above the limits
/// of html_tree.hpp.
#pragma once
#include <cstddef>
#include <string_view>

#include "readout/ingest/page.hpp"
#include "readout/model/result.hpp"

namespace readout::ingest {

[[nodiscard]] Result<Page> read_html(std::string_view html, std::string_view name,
                                     std::size_t max_depth);

}  // namespace readout::ingest
