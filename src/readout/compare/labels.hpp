/// A topic of one to four words for each point: what a reader looks for in the first column.
///
/// A formula of at most four words that most members share gives its canonical form; else the
/// rarest run of up to three topic words (topic_words.hpp) of a member in the language that speaks
/// for the point (English if there is one), weighted by how many members share the words, names and
/// known topics before others. Never a number, a pronoun or the speaker's name alone; where nothing
/// else is there, the first words of the statement.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/comparison.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

/// Fills Point::label. `formulae` names the lexicon phrases (indices into Comparison::phrases) of
/// each statement.
void label_points(Comparison& comparison, std::span<const text::Analysis> analyses,
                  std::span<const std::vector<std::size_t>> formulae,
                  const lexicon::Lexicon& lexicon);

}  // namespace readout::compare
