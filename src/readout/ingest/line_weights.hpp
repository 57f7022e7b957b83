/// How each line of a copied page weighs for running text, or against it.
///
/// In: a page whose lines were judged each by itself; a line with a reason counts as furniture.
/// Out: a weight a block, -60 to 60. Sentences weigh by their length, short lines without a stop
/// against running text, the more of them stand together the heavier; the labels of other sections
/// weigh most. A list that a colon introduces does not count, nor does prose below the label of
/// readers' comments. Linear.
#pragma once
#include <cstdint>
#include <vector>

#include "readout/ingest/page.hpp"

namespace readout::ingest {

using Weight = std::int64_t;

[[nodiscard]] std::vector<Weight> line_weights(const Page& page);

}  // namespace readout::ingest
