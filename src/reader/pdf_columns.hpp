/// The reading order of a page: its columns one after the other.
///
/// In: rows of words from the top down, across the page. Out: the rows of each column, from the
/// left one to the right, between what stands above and below them across the page. A column's edge
/// is a strip that several rows leave empty, with rows that fill their side of it on both sides; a
/// table of short cells has none and is read row by row. Two pieces of a row far from each other
/// are columns of one row. n log n; deeper than `kDeepest` columns within columns are not looked
/// for.
#pragma once
#include <vector>

#include "reader/pdf_line.hpp"

namespace readout::reader {

using PdfColumn = std::vector<PdfRow>;

[[nodiscard]] std::vector<PdfColumn> in_columns(std::vector<PdfRow> rows);

}  // namespace readout::reader
