/// What two statements of one point are to each other, from their word diff and their quantities.
///
/// The rules, in order (gold/README.md of the project's annotation has the definitions):
/// conflicting: a number, date or polarity that both sides state disagrees, or nearly the same
/// words name one known actor here and another there, or one has a speaker deny what the other has
/// the same speaker say, in nearly the same words or, across languages, almost surely the same
/// ("denied that it will" is as good as "said that it will not", and so is "called it a lie");
/// translated: the languages differ; identical: no word differs; near_verbatim: three of four words
/// of the longer side survive, in order; condensed, expanded: `b` has less than .6, or more than
/// 1/.6, of the words of `a`; reworded: all else.
#pragma once
#include <span>

#include "readout/compare/polarity.hpp"
#include "readout/diff/diff.hpp"
#include "readout/lexicon/mentions.hpp"
#include "readout/model/comparison.hpp"

namespace readout::compare {

/// The score from which two statements are almost surely one, across languages too.
inline constexpr double kSurelySame = 0.9;

/// One side of a pair as the relation sees it.
struct RelationSide {
  std::string_view language;
  std::size_t words = 0;
  std::span<const lexicon::Quantity> quantities;
  bool denies = false;         ///< the reporting word denies, rejects or refuses
  bool denies_clause = false;  ///< that something is so, rather than a thing
  Polarity polarity;           ///< of what is reported
};

/// What is known of the two together.
struct RelationEvidence {
  const diff::Diff* diff = nullptr;  ///< null across languages
  double score = 0;                  ///< of the pair
  bool one_voice = true;             ///< both are known to have one speaker, or one side
  bool may_conflict = true;          ///< not where the accounts tell one of the two alike
};

[[nodiscard]] Relation relate(const RelationSide& a, const RelationSide& b,
                              const RelationEvidence& evidence);

/// The edit that names another known actor; null where there is none.
[[nodiscard]] const Edit* other_actor(const std::vector<Edit>& edits);

/// Whether the two cannot both be right: "13 November" and "13 November 2031" can; so can "more
/// than 30", which is vague, and 32.
[[nodiscard]] bool contradict(const lexicon::Quantity& x, const lexicon::Quantity& y);

/// Two quantities that both sides state and that cannot both be right; null when there are none.
struct QuantityClash {
  const lexicon::Quantity* a = nullptr;
  const lexicon::Quantity* b = nullptr;
};
[[nodiscard]] QuantityClash quantity_clash(std::span<const lexicon::Quantity> a,
                                           std::span<const lexicon::Quantity> b);

}  // namespace readout::compare
