/// Finds the blocks of a copied page that hold the account: the stretch with the most running text.
///
/// In: a page whose lines were judged each by itself; a line with a reason counts as furniture. Out:
/// a stretch of blocks; empty where nothing reads as running text. Each line weighs for running text
/// or against it: sentences by their length, short lines without a stop against it, the more of them
/// stand together the heavier; the labels of other sections weigh most. Nothing counts below the
/// label of readers' comments. A stretch with a headline is preferred; others that share its words
/// are joined to it, whatever stands between them. Linear, but for repeated headlines: 40 times the
/// page at most for each stretch that may be the heaviest.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "readout/ingest/headline.hpp"
#include "readout/ingest/page.hpp"

namespace readout::ingest {

struct MainText {
  Region region;
  std::optional<std::size_t> headline;  ///< above the region or its first block
  std::vector<bool> running;  ///< by block of the region: no sign that it is furniture
};

[[nodiscard]] MainText main_text(const Page& page);

}  // namespace readout::ingest
