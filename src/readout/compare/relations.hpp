/// What two statements of one point are to each other, from their word diff and their quantities.
///
/// The rules, in order (gold/README.md of the project's annotation has the definitions):
/// conflicting: a number, date or polarity that both sides state disagrees, or one denies what the
/// other says in nearly the same words ("denied that it will" is as good as "said that it will
/// not"; across languages only quantities conflict); translated: the languages differ; identical:
/// no word differs; near_verbatim: three of four words of the longer side survive, in order;
/// condensed, expanded: `b` has less than .6, or more than 1/.6, of the words of `a`; reworded: all
/// else.
#pragma once
#include <span>

#include "readout/diff/diff.hpp"
#include "readout/lexicon/mentions.hpp"
#include "readout/model/comparison.hpp"

namespace readout::compare {

/// One side of a pair as the relation sees it.
struct RelationSide {
  std::string_view language;
  std::size_t words = 0;
  std::span<const lexicon::Quantity> quantities;
  bool denies = false;   ///< the reporting word denies, rejects or refuses, or it is called false
  bool negates = false;  ///< what is reported has a negation that no second one undoes
};

/// `diff` is null across languages.
[[nodiscard]] Relation relate(const RelationSide& a, const RelationSide& b, const diff::Diff* diff);

/// Two quantities that both sides state and that cannot both be right; null when there are none.
struct QuantityClash {
  const lexicon::Quantity* a = nullptr;
  const lexicon::Quantity* b = nullptr;
};
[[nodiscard]] QuantityClash quantity_clash(std::span<const lexicon::Quantity> a,
                                           std::span<const lexicon::Quantity> b);

}  // namespace readout::compare
