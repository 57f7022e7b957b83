/// What is usual in a PDF: the size of its letters, the distance of its lines, where its columns
/// end.
///
/// In: its lines, page margins marked. Out: figures to measure a line by. n log n.
#pragma once
#include <array>
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "reader/pdf_page.hpp"

namespace readout::reader {

class PdfMeasure {
 public:
  explicit PdfMeasure(const std::vector<PdfPage>& pages);

  /// 1 for the letters of most of the text, in the line's own script.
  [[nodiscard]] double size(const PdfLine& line) const;
  /// From the top of one line to that of the next, where nothing stands between: usual there.
  [[nodiscard]] double pitch(const PdfLine& line) const;
  /// Where a full line of the column ends.
  [[nodiscard]] double column_end(const PdfLine& line) const;
  [[nodiscard]] double column_begin(const PdfLine& line) const;

 private:
  /// Lines of about one size in one flow, or of one size in all of the document.
  using Key = std::pair<std::size_t, int>;
  struct Column {
    double begin = 0;
    double end = 0;
    std::size_t lines = 0;
  };

  void measure_sizes(const std::vector<PdfPage>& pages);
  void measure_columns(const std::vector<PdfPage>& pages);
  [[nodiscard]] Key key(const PdfLine& line) const;
  [[nodiscard]] Key place(const PdfLine& line) const;

  std::array<double, 2> body_{};  ///< height of most letters; of Han in [1]
  std::map<Key, double> pitch_in_flow_;
  std::map<int, double> pitch_;
  std::map<Key, Column> in_flow_;
  std::map<Key, Column> on_page_;  ///< by page and left edge
};

}  // namespace readout::reader
