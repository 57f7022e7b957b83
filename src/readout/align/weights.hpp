/// What each part of a similarity counts, and when two statements are joined.
///
/// A score is a logistic function of the parts. The values were fitted by logistic regression on
/// the pairs of the development halves of the shared gold (news, events, quotes) and of the sample
/// event, pairs marked to be ignored left out, translations both whole and thinned at random (two
/// accounts rarely have the same sentences); then rounded. The threshold by the pair F1 of the
/// whole stage.
#pragma once

namespace readout::align {

/// Weights of the parts for two statements in one language.
struct SameLanguage {
  double bias = -7.3;
  double overlap = 4.3;      ///< shared rarity over that of both
  double containment = 4.0;  ///< shared rarity over that of the poorer statement
  double run = 1.7;
  double anchors = 0.2;  ///< known actors are terms as well: they add little to the words
  double formulae = 0.5;
  double concepts = 4.15;      ///< the shared share: "ready" and "readiness"
  double concept_mass = 1.95;  ///< how rare the shared concepts are
  double speaker = 0.7;
  double length = 0.5;
  double neighbours = 2.7;
  double rival = -1.3;  ///< either has a better partner in the other's source
};

/// For two languages: no words, only what means the same in both. Fitted on translations, which
/// keep their order; so the place counts for less here than the fit would have it.
struct AcrossLanguages {
  double bias = -6.6;
  double anchors = 1.5;
  double anchor_mass = 1.3;  ///< how rare the shared anchors are
  double formulae = 2.0;
  double concepts = 5.0;
  double concept_mass = 5.0;
  double speaker = 1.4;
  double length = 0.7;
  double place = 3.0;
  double neighbours = 1.5;
  double rival = -7.5;
};

struct Weights {
  SameLanguage same;
  AcrossLanguages across;
  double join = 0.24;        ///< average score from which two groups are one point
  double same_source = 1.0;  ///< what a pair of one source counts in an average
};

inline constexpr Weights kWeights;

}  // namespace readout::align
