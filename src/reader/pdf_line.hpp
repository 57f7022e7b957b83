/// Words of a PDF page, the rows in which they stand, and the lines that rows become.
///
/// Coordinates in points from the top left corner. Words of a row are joined as they stand: without
/// a space where there is no room for one. Linear.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace readout::reader {

struct PdfWord {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  std::string text;
  std::size_t characters = 0;
  std::size_t han = 0;

  [[nodiscard]] double height() const { return bottom - top; }
};

/// Words that stand on one height, from left to right.
struct PdfRow {
  double top = 0;
  double height = 0;  ///< of most of its words
  std::vector<PdfWord> words;
};

struct PdfLine {
  std::size_t page = 0;
  std::size_t flow = 0;  ///< counts through the document: a column is one
  double left = 0;
  double top = 0;
  double right = 0;
  double height = 0;
  double first_word = 0;   ///< its width; that of one character where words are not spaced
  double second_word = 0;  ///< where it begins; 0 when there is none
  bool han = false;        ///< mostly: fonts of Han are taller at the same size
  std::string text;
  std::string reason;  ///< why it is left out
};

[[nodiscard]] PdfLine line_of(const PdfRow& row);

/// The height that most characters of a row have.
[[nodiscard]] double main_height(const std::vector<PdfWord>& words);

}  // namespace readout::reader
