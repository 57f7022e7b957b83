/// Lists of what somebody said under a line that names the speaker: "Key points of Maren's
/// speech:", «Главные заявления Рейка», "马伦讲话要点：", "Maren said the following:".
///
/// In: a reading and its units. Out: for each unit of such a list, the tokens that name the speaker
/// in the line above; and which units are such lines. A list ends with the first block that is no
/// item of it. A line that names two persons names none. Cost: linear.
#pragma once
#include <vector>

#include "readout/extract/cast.hpp"
#include "readout/extract/cues.hpp"
#include "readout/extract/units.hpp"

namespace readout::extract {

struct KeyStatements {
  std::vector<TokenRange> speaker_of;  ///< by unit; empty for what is no item
  std::vector<bool> opens;  ///< by unit: the line above a list, which says nothing itself
};

[[nodiscard]] KeyStatements find_key_statements(const Reading& reading, const Cast& cast,
                                                const CueFinder& cues,
                                                const std::vector<Unit>& units);

}  // namespace readout::extract
