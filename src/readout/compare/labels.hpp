/// A topic of one to four words for each point: what a reader looks for in the first column.
///
/// A formula of at most four words that most members share gives its canonical form. Else, where a
/// member is English, its rarest run of topic words (topic_runs.hpp), weighted by how many members
/// share the words or what they mean; a single word, or a name, is joined by the next best: another
/// run, a name or a number with its unit ("corridor, 4.2 million tonnes"). Where no member is
/// English, the rarest of what the members name in English (things.hpp): actors, concepts, numbers.
/// Never a bare number, a pronoun or the speaker's name; where nothing else is there, the words
/// that tell something at the beginning of a member.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "readout/compare/things.hpp"
#include "readout/compare/topic_words.hpp"
#include "readout/lexicon/lexicon.hpp"
#include "readout/model/comparison.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

/// Fills Point::label. `formulae` names the lexicon phrases (indices into Comparison::phrases) of
/// each statement.
void label_points(Comparison& comparison, std::span<const text::Analysis> analyses,
                  std::span<const std::vector<std::size_t>> formulae, const Things& things,
                  const TopicVocabulary& topics, const lexicon::Lexicon& lexicon);

}  // namespace readout::compare
