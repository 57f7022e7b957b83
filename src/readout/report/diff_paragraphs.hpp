/// The word diff of two texts cut into what is printed: paragraphs of kept, dropped, added and
/// moved words, in one column or in two.
///
/// In: the diff. Out: paragraphs whose pieces are
/// views into the texts and hold no line break. Units: bytes. In two columns a row joins the
/// paragraphs that have the most words in common; what has no counterpart stands alone, rewritten
/// neighbours side by side. Never fails. Cost: linear. Inside the room only.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "readout/model/comparison.hpp"
#include "readout/report/text_diff.hpp"

namespace readout::report {

enum class DiffPieceKind { kept, dropped, added, left, arrived };

struct DiffPiece {
  DiffPieceKind kind = DiffPieceKind::kept;
  std::string_view text;
  const Edit* edit = nullptr;  ///< of its last piece; a space between two edits has none
  std::size_t move = 0;        ///< of words that left or arrived: the number that both places have
};

using DiffParagraph = std::vector<DiffPiece>;

struct DiffRow {
  DiffParagraph a;
  DiffParagraph b;
};

[[nodiscard]] std::vector<DiffParagraph> inline_paragraphs(const TextDiff& diff);
[[nodiscard]] std::vector<DiffRow> side_by_side_rows(const TextDiff& diff);

[[nodiscard]] bool is_changed(const DiffParagraph& paragraph);
[[nodiscard]] inline bool is_changed(const DiffRow& row) {
  return is_changed(row.a) || is_changed(row.b);
}

}  // namespace readout::report
