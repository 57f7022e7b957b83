/// What each part of a similarity counts, and when two statements are joined.
///
/// A score is a logistic function of the parts. The values were fitted by logistic regression on
/// the pairs of the development halves of the shared gold (news and events), pairs marked to be
/// ignored left out, then rounded; thresholds by the pair F1 of the whole stage on the same halves.
#pragma once

namespace readout::align {

/// Weights of the parts for two statements in one language.
struct SameLanguage {
  double bias = -6.9;
  double overlap = 12.0;     ///< shared rarity over that of both
  double containment = 3.4;  ///< shared rarity over that of the poorer statement
  double run = 1.4;
  double anchors = 0.0;  ///< known actors are terms as well: they add nothing to the words
  double formulae = 0.5;
  double speaker = 1.2;
  double neighbours = 2.2;
};

/// For two languages: no words, only what means the same in both. Fitted on translations, which
/// keep their order; so the place counts for less here than the fit would have it.
struct AcrossLanguages {
  double bias = -8.5;
  double anchors = 3.0;
  double anchor_mass = 1.0;  ///< how rare the shared anchors are
  double formulae = 4.0;
  double speaker = 2.5;
  double length = 1.5;
  double place = 2.0;
  double neighbours = 2.0;
};

struct Weights {
  SameLanguage same;
  AcrossLanguages across;
  double join = 0.26;        ///< average score from which two groups are one point
  double same_source = 1.0;  ///< what a pair of one source counts in an average
};

inline constexpr Weights kWeights;

}  // namespace readout::align
