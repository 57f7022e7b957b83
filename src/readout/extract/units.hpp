/// Units of reporting: a sentence, or the sentences that a quotation binds together ("We must. We
/// will," she said).
///
/// In: a reading. Out: units in order; each sentence is in exactly one; a unit never crosses a
/// block. Cost: linear.
#pragma once
#include <vector>

#include "readout/extract/reading.hpp"

namespace readout::extract {

struct Unit {
  std::size_t first_sentence = 0;
  std::size_t end_sentence = 0;
  TokenRange tokens;
  std::size_t block = 0;
  std::vector<std::size_t> quotations;  ///< indices into Reading::quotations
};

/// "Ilda Maren — President of Varland — said": whether what stands behind the sentence's first dash
/// is an aside, since a person stands before it or a second one closes it.
[[nodiscard]] bool is_dash_aside(const Reading& reading, TokenRange sentence, std::size_t dash);

[[nodiscard]] std::vector<Unit> find_units(const Reading& reading);

}  // namespace readout::extract
