/// What the sides say together: who they are, and documents that are joint throughout.
///
/// In: a reading and its cast. Out: the two to four actors whose names stand in the title and the
/// first sentences (for countries, who led them on that day), and whether the whole document is a
/// joint statement ("We, the leaders of ..."). Cost: one look at the first sentences.
#pragma once
#include <vector>

#include "readout/extract/cast.hpp"
#include "readout/extract/reading.hpp"

namespace readout::extract {

[[nodiscard]] std::vector<Identity> find_sides(const Reading& reading, const Cast& cast);
[[nodiscard]] bool is_joint_document(const Reading& reading);

}  // namespace readout::extract
