/// The rows of a table as text, read by libcsv: RFC 4180, and what programs really write.
///
/// In: valid UTF-8 whose lines end in '\n' and that holds no NUL; the character between fields.
/// Out: rows in order, each with the line that it begins on; lines without a character are none.
/// White space at the ends of a field without quotation marks goes. Memory: a row. Linear.
#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readout::ingest {

inline constexpr std::size_t kMostCells = 16'384;  // as many columns as a spreadsheet has

/// Cells beyond `kMostCells` are left out.
struct CsvRow {
  std::size_t line = 1;
  std::vector<std::string> cells;
};

struct CsvForm {
  char delimiter = ',';
  bool quotes = true;  ///< whether "..." encloses a field; else the mark is a character as others
};

/// Gives `visit` each row until it returns false. Out: the line of a row that is cut off, because a
/// quotation mark in it is never closed.
std::optional<std::size_t> read_csv(std::string_view text, CsvForm form,
                                    const std::function<bool(CsvRow&&)>& visit);

}  // namespace readout::ingest
