/// Finds the blocks of a copied page that hold the account: the stretch with the most running text.
///
/// In: a page whose lines were judged each by itself. Out: a stretch of blocks and its headline; an
/// empty one where nothing reads as running text. By the weights of the lines (line_weights.hpp):
/// the heaviest stretch, one with a headline sooner; others that go on the account are joined to
/// it, whatever stands between them: those beside it, and those that share its words. Linear.
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
  std::vector<bool> running;            ///< by block of the region: no sign that it is furniture
};

[[nodiscard]] MainText main_text(const Page& page);

}  // namespace readout::ingest
