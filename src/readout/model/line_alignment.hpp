/// Two texts sentence by sentence: which of one belong to which of the other.
///
/// Sentences are counted from 0 in their order; ranges are half-open. `place` of a sentence is its
/// span in the document's text, `line` the line of the file it stands in, from 0.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "readout/model/document.hpp"
#include "readout/model/span.hpp"

namespace readout {

struct LineRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] std::size_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin == end; }
  friend bool operator==(const LineRange&, const LineRange&) = default;
};

/// One side is empty where the other has no counterpart; `begin` then tells where it would stand.
struct LineLink {
  LineRange a;
  LineRange b;
  double score = 0;    ///< how probable it is that the two sides belong together, 0..1
  bool moved = false;  ///< crosses the main order
  friend bool operator==(const LineLink&, const LineLink&) = default;
};

/// One text, cut into its sentences.
struct LineSide {
  Document document;
  std::vector<Span> sentences;
  std::vector<std::size_t> lines;  ///< of each sentence
};

}  // namespace readout
