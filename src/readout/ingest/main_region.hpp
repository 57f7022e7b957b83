/// Finds the blocks of a copied page that hold the account: the stretch with the most running text.
///
/// In: a page whose lines were judged each by itself; a line with a reason counts as furniture. Out:
/// a stretch of blocks; empty where nothing reads as running text. Each line weighs for running text
/// or against it: sentences by their length, short lines without a stop against it, the more of them
/// stand together the heavier; the labels of other sections weigh most. Between a label of readers'
/// comments and what follows it nothing counts. The heaviest stretch wins. Linear.
#pragma once
#include <cstddef>

#include "readout/ingest/page.hpp"

namespace readout::ingest {

struct Region {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< behind the last block

  [[nodiscard]] bool empty() const { return begin == end; }
};

[[nodiscard]] Region main_region(const Page& page);

}  // namespace readout::ingest
