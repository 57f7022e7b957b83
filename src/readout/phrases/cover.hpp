/// Spans of one text, asked whether one of them holds another span.
///
/// What lies in two of them that touch or overlap, but in neither wholly, is not held. Cost:
/// sorting once, then a binary search a question.
#pragma once
#include <algorithm>
#include <iterator>
#include <span>
#include <vector>

#include "readout/model/span.hpp"

namespace readout::phrases {

class Cover {
 public:
  explicit Cover(std::span<const Span> spans) : spans_(spans.begin(), spans.end()) {
    std::sort(spans_.begin(), spans_.end());
    for (std::size_t i = 1; i < spans_.size(); ++i) {
      spans_[i].end = std::max(spans_[i].end, spans_[i - 1].end);  // the furthest so far
    }
  }

  [[nodiscard]] bool holds(Span span) const {
    const auto after = std::upper_bound(spans_.begin(), spans_.end(), span.begin,
                                        [](std::size_t at, Span s) { return at < s.begin; });
    return after != spans_.begin() && std::prev(after)->end >= span.end;
  }

 private:
  std::vector<Span> spans_;
};

}  // namespace readout::phrases
