/// Whose words a headline or a pull quote repeats without saying whose: theirs whom alone the text
/// below quotes with them.
///
/// In: a reading and its statements. Out: speakers, known by context, of such statements that had
/// none; where two say the words, or nobody, it stays unknown. Units: stems of content words, at
/// least two. Cost: the statements without a speaker, times the words of all.
#pragma once
#include <vector>

#include "readout/extract/reading.hpp"
#include "readout/model/statement.hpp"

namespace readout::extract {

void name_repeated_words(const Reading& reading, std::vector<Statement>& statements);

}  // namespace readout::extract
