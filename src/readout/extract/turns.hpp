/// Speakers' turns of a transcript: "President of Russia Vladimir Putin:", "PRESIDENT XI:  (As
/// interpreted.)", "Q", "В.Марен:", "林卓：".
///
/// In: a reading and its cast. Out: turns in order, each from its label to the next label or to a
/// line without letters; nothing where the document is no transcript. Who asks, moderates or
/// interprets is marked as not speaking for the record. Cost: a look at the start of each block.
#pragma once
#include <optional>
#include <vector>

#include "readout/extract/cast.hpp"
#include "readout/extract/discourse.hpp"
#include "readout/extract/reading.hpp"

namespace readout::extract {

struct Turn {
  std::size_t first_block = 0;
  std::size_t end_block = 0;
  std::size_t speech = 0;  ///< byte where the words begin, behind the label
  Resolved speaker;
  bool answers = false;  ///< the turn before asks
  bool for_the_record = true;
};

[[nodiscard]] std::vector<Turn> find_turns(const Reading& reading, const Cast& cast);

/// Whether a sentence of a turn says nothing: a stage direction, a salutation, "Thank you."
[[nodiscard]] bool is_housekeeping(const Reading& reading, const lexicon::WordRuns& phrases,
                                   Span sentence);

}  // namespace readout::extract
