/// Whose words a headline or a pull quote repeats without saying whose: theirs whom alone the text
/// below quotes with them.
///
/// In: a reading and its statements. Out: speakers, known by context, of such statements that had
/// none; where two say the words, or nobody, it stays unknown. Units: stems of content words, at
/// least two; words that more than fifty statements share tell nothing. Cost: linear.
#pragma once
#include <vector>

#include "readout/extract/reading.hpp"
#include "readout/model/statement.hpp"

namespace readout::extract {

void name_repeated_words(const Reading& reading, std::vector<Statement>& statements);

}  // namespace readout::extract
