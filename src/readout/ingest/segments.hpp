/// Cuts a copied page into stretches of running text.
///
/// In: a page and how its lines weigh (line_weights.hpp). Out: stretches of positive weight in
/// order, apart where the sum falls far below its peak or where the head of another article stands
/// between paragraphs (article_heads.hpp). Linear: weights are small, so a line is seen some dozens
/// of times at most.
#pragma once
#include <vector>

#include "readout/ingest/headline.hpp"
#include "readout/ingest/line_weights.hpp"
#include "readout/ingest/page.hpp"

namespace readout::ingest {

struct Segment {
  Region region;
  Weight weight = 0;
  bool parted = false;  ///< from the one before, by the head of another article
};

[[nodiscard]] std::vector<Segment> segments_of(const Page& page, const HeadlineFinder& headlines,
                                               const std::vector<Weight>& weights);

}  // namespace readout::ingest
