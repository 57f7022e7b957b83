/// How likely two statements report the same, and why.
///
/// What cannot be one scores 0: across languages, what has nothing in common but speaker, place and
/// bare numbers; what two speakers say of whom both accounts know both, unless in nearly the same
/// words, long enough that one account gives them to the wrong one; what one denies and others do
/// not, unless nearly all of one is in the other.
/// In: the features of both. Out: the parts, each 0..1, and a score 0..1 that is a logistic
/// function of them (weights.hpp). Symmetric. Cost: linear in the terms; the common run is
/// quadratic in the words of the two statements and looked at only where they share enough.
#pragma once
#include "readout/align/features.hpp"
#include "readout/align/weights.hpp"
#include "readout/model/comparison.hpp"

namespace readout::align {

/// Why two statements make no point, whatever their parts say.
enum class Bar { none, nothing_in_common, another_speaker, denies };

/// The parts as the model keeps them, and those that only the score needs.
struct Similarity {
  SimilarityParts parts;
  double overlap = 0;       ///< shared rarity over that of both
  double containment = 0;   ///< shared rarity over that of the poorer one
  double anchor_mass = 0;   ///< rarity of the shared anchors
  double concept_mass = 0;  ///< rarity of the shared concepts
  double length = 0;        ///< the shorter over the longer
  double place = 0;         ///< 1: at the same place in both sources
  double neighbours = 0;    ///< score of the best link between neighbours on the same side
  double rival = 0;         ///< how much better a link either has with the other's source
  bool same_language = true;
  bool barred = false;  ///< whatever the parts say, the two make no point
  Bar bar = Bar::none;  ///< why
  double score = 0;
  double contested =
      0;  ///< the score less what better partners take from it: clustering counts this
};

[[nodiscard]] Similarity compare(const Features& a, const Features& b,
                                 const Weights& weights = kWeights);

/// Takes into the score what the links around a pair say.
void add_context(Similarity& similarity, double neighbours, double rival,
                 const Weights& weights = kWeights);

/// What a barred pair would score if nothing barred it; of any other its score.
[[nodiscard]] double score_unbarred(const Similarity& similarity,
                                    const Weights& weights = kWeights);

/// 1 the same speaker, .5 unknown or possibly the same (a joint statement and one of its sides), 0
/// another.
[[nodiscard]] double speaker_agreement(const Features& a, const Features& b);

}  // namespace readout::align
