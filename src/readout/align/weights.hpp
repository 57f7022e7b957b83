/// What each part of a similarity counts, and when two statements are joined.
///
/// A score is a logistic function of the parts. The values were fitted by logistic regression on
/// the pairs of the development halves of the shared gold (news and events), pairs marked to be
/// ignored left out, then rounded; thresholds by the pair F1 of the whole stage on the same halves.
#pragma once

namespace readout::align {

/// Weights of the parts for two statements in one language.
struct SameLanguage {
  double bias = -6.1;
  double overlap = 11.0;     ///< shared rarity over that of both
  double containment = 3.4;  ///< shared rarity over that of the poorer statement
  double run = 1.4;
  double anchors = 0.5;
  double formulae = 0.5;
  double speaker = 0.3;
  double neighbours = 2.3;
};

/// For two languages: no words, only what means the same in both.
struct AcrossLanguages {
  double bias = -5.0;
  double anchors = 4.0;
  double anchor_mass = 2.0;  ///< how rare the shared anchors are
  double formulae = 2.0;
  double speaker = 1.0;
  double length = 1.0;
  double place = 1.0;
  double neighbours = 1.0;
};

struct Weights {
  SameLanguage same;
  AcrossLanguages across;
  double join = 0.3;          ///< average score from which two groups are one point
  double same_source = 0.25;  ///< what a pair of one source counts in an average
};

inline constexpr Weights kWeights;

}  // namespace readout::align
