/// The occurrences of all phrases by source and place, so that those of a statement are found
/// without a look at all of them.
///
/// In: a comparison with phrases. Cost: sorting once; then a binary search and the hits of the
/// span.
#pragma once
#include <cstddef>
#include <vector>

#include "readout/model/comparison.hpp"

namespace readout::compare {

struct PlacedHit {
  Span span;
  std::size_t phrase = 0;
  std::size_t occurrence = 0;  ///< of the phrase
};

class PhraseHits {
 public:
  explicit PhraseHits(const Comparison& comparison);

  /// Those that lie within the span, by place.
  [[nodiscard]] std::vector<PlacedHit> within(std::size_t source, Span span) const;

 private:
  std::vector<std::vector<PlacedHit>> by_source_;
};

}  // namespace readout::compare
