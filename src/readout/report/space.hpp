/// How many words each account gives to whom.
///
/// In: a finished comparison. Out: speakers as the reader meets them (voices.hpp), those with most
/// words first, with their words in each account. Those who speak together are one; so are the
/// unknown. Cost: linear in statements.
#pragma once
#include <string>
#include <vector>

#include "readout/model/comparison.hpp"

namespace readout::report {

struct SpeakerSpace {
  std::string name;
  std::string colour;              ///< as Voice::colour
  std::vector<std::size_t> words;  ///< by source
  std::size_t statement = 0;       ///< the first: the name is as its source has it
};

[[nodiscard]] std::vector<SpeakerSpace> space_of_speakers(const Comparison& comparison);

/// A part of a whole, 0 of nothing.
[[nodiscard]] constexpr double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace readout::report
