/// Neighbouring rows of the collation table that are about one thing stand under one heading.
///
/// In: a comparison with its points and their things. Out: Comparison::topics: stretches of two or
/// more points of several sources, in their order, none in two of them. Every point of a stretch
/// names its heading's thing (a person or body, or a concept that stands as a noun) in most of its
/// members, and no more than a quarter of the rows do: what all speak of tells nothing. Of all ways
/// to part the rows that which covers most, rare things first. The heading is the word of an
/// English member, else the English name. Cost: linear in the points, for stretches are no longer
/// than 12.
#pragma once
#include "readout/compare/things.hpp"
#include "readout/compare/topic_words.hpp"
#include "readout/model/comparison.hpp"

namespace readout::compare {

void find_topics(Comparison& comparison, std::span<const text::Analysis> analyses,
                 const Things& things, const TopicVocabulary& topics);

}  // namespace readout::compare
