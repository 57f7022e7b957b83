/// Quotations: what stands between marks of any style, outermost only.
///
/// In: a document and its analysis. Out: quotations in order, never crossing a block, never
/// overlapping. A quotation that runs on over paragraphs, with or without a repeated opening mark,
/// is one Quotation a block, tied by `chain`. A missing mark is made up for: an opening one by the
/// sentence's start, a closing one by the sentence's end. Cost: linear.
#pragma once
#include <cstddef>
#include <vector>

#include "readout/model/document.hpp"
#include "readout/text/analysis.hpp"

namespace readout::extract {

struct Quotation {
  Span outer;             ///< with its marks
  Span inner;             ///< between them, without white space
  std::size_t block = 0;  ///< index into Document::blocks
  std::size_t chain = 0;  ///< the same for the parts of one quotation in several blocks
  bool opened = true;     ///< its opening mark is there
  bool closed = true;     ///< its closing mark is there
};

[[nodiscard]] std::vector<Quotation> find_quotations(const Document& document,
                                                     const text::Analysis& analysis);

}  // namespace readout::extract
