/// The labels of a transcript: "PRESIDENT MAREN:", "В.Иванов:", "记者：".
///
/// Told by shape: a short run of mostly capitalised words (or few Han characters) before the first
/// colon of a block. What stands before titles ("FACT SHEET:") is none.
#pragma once
#include <cstddef>
#include <string_view>

#include "readout/ingest/page.hpp"

namespace readout::ingest {

/// The label without its colon; "" when the block opens with none.
[[nodiscard]] std::string_view turn_label(std::string_view block);
struct TurnCount {
  std::size_t labels = 0;       ///< kept blocks that open with one
  bool any_comes_back = false;  ///< a list of points ("Trade: ...", "Energy: ...") repeats none
  std::size_t names = 0;        ///< labels of two words or more
  std::size_t different = 0;    ///< labels that are not the same
  std::size_t spoken = 0;       ///< turns with "we", "you" or a question: lists have none
  bool opens = false;           ///< the first paragraph has one of two words
  bool begins = false;          ///< it has a label at all
};

[[nodiscard]] TurnCount count_turn_labels(const Page& page);

}  // namespace readout::ingest
