/// How deep the tags of a page nest, seen without parsing it: gumbo needs time that grows with the
/// square of the depth.
///
/// In: HTML. Out: the depth by counting tags that need an end tag; an upper estimate. Linear.
#pragma once
#include <cstddef>
#include <string_view>

namespace readout::ingest {

[[nodiscard]] std::size_t tag_depth(std::string_view html);

}  // namespace readout::ingest
