/// Whether a paragraph of a PDF ends between two lines.
///
/// In: the lines and what is usual in the document. Out: yes or no, by place and shape.
#pragma once
#include <string_view>

#include "reader/pdf_measure.hpp"
#include "reader/pdf_page.hpp"

namespace readout::reader {

/// Where a decision stands.
struct Between {
  const PdfLine& before;
  const PdfLine& line;
  const PdfLine* after = nullptr;      ///< the line's next one in its flow
  const PdfLine* paragraph = nullptr;  ///< the first line of what `before` belongs to
};

class PdfBreak {
 public:
  explicit PdfBreak(const PdfMeasure& measure) : measure_(measure) {}

  /// Between two lines of a column.
  [[nodiscard]] bool within_column(const Between& at) const;
  /// Over the end of a column or page; `text`: of the paragraph so far.
  [[nodiscard]] bool over_end(const Between& at, std::string_view text) const;
  [[nodiscard]] bool same_size(const PdfLine& a, const PdfLine& b) const;
  [[nodiscard]] bool is_large(const PdfLine& line) const;

 private:
  [[nodiscard]] bool is_short(const PdfLine& line, const PdfLine& next) const;
  [[nodiscard]] bool is_centred(const PdfLine& line) const;
  [[nodiscard]] bool stands_apart(const Between& at) const;
  [[nodiscard]] bool by_indent(const Between& at) const;

  const PdfMeasure& measure_;
};

}  // namespace readout::reader
