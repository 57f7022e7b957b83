/// A passage as the gold reads it and as the program does, for the page of mistakes.
///
/// In: a comparison and its matching with the gold; places. Out: sides with their words in runs.
/// Cost: one analysis of each source, at construction.
#pragma once
#include <cstddef>
#include <vector>

#include "readout/model/comparison.hpp"
#include "readout/report/errors_page.hpp"
#include "readout/text/analysis.hpp"

#include "cli/evaluate/matching.hpp"
#include "cli/evaluate/passage.hpp"

namespace readout::cli {

/// From the first byte of the parts to the last; empty when there are none.
[[nodiscard]] Span extent_of(const std::vector<Span>& parts);

class ErrorSides {
 public:
  ErrorSides(const Comparison& comparison, const Matching& matching);

  [[nodiscard]] Passage passage(std::size_t source, const std::vector<Span>& parts) const;
  /// Without the cue.
  [[nodiscard]] Reading reading_of(const PlacedGold& placed) const;
  [[nodiscard]] report::ErrorSide gold_side(const PlacedGold& placed, Span passage) const;
  [[nodiscard]] report::ErrorSide found_side(std::size_t statement, Span passage) const;

 private:
  void place_cue(const PlacedGold& placed, Span passage, Reading& reading) const;
  [[nodiscard]] const Document& document(std::size_t source) const {
    return comparison_.sources[source].document;
  }

  const Comparison& comparison_;
  const Matching& matching_;
  std::vector<std::vector<text::Sentence>> sentences_;  // by source
};

}  // namespace readout::cli
