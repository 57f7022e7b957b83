/// What the statements of pairs in different languages have in common and apart, in place of a word
/// diff.
///
/// In: a comparison whose points have their pairs, the analyses and names of its sources, the
/// actors, an encoder or none. Out: Pair::anchors of those pairs; a warning where there are too
/// many to look for words without counterpart in all of them, or where the encoder fails. What the
/// members' parts report is compared; no member has one yet (Member). Cost: named_anchors.hpp and
/// unmatched_words.hpp.
#pragma once
#include <span>

#include "readout/encode/encoder.hpp"
#include "readout/lexicon/actor_index.hpp"
#include "readout/lexicon/named.hpp"
#include "readout/model/comparison.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

struct ReadSources {
  std::span<const text::Analysis> analyses;
  std::span<const lexicon::Named> named;
};

void add_cross_anchors(Comparison& comparison, const ReadSources& sources,
                       const lexicon::ActorIndex& actors, const encode::Encoder* encoder,
                       std::size_t jobs);

}  // namespace readout::compare
