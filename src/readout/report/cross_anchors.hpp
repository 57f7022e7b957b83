/// What a statement and that of a base in another language both name, as template data: in place of
/// a word diff, which is pretended nowhere across languages.
///
/// In: a page and a pair, seen from its `b`, or with `reversed` from its `a`. Out: a group each for
/// what both have, what stands here alone, what stands in the base alone, and what vectors hold to
/// be perhaps so; groups without items are left out. Inside the room only.
#pragma once
#include "readout/report/sections.hpp"

namespace readout::report {

[[nodiscard]] Data anchor_items(const Page& page, const Pair& pair, bool reversed);

}  // namespace readout::report
