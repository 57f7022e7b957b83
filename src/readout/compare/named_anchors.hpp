/// What two statements in different languages name: numbers and dates by value, actors by identity,
/// formulae by the lexicon's id.
///
/// In: the words of both, what their sources name, the formulae in them. Out: anchors that both
/// have, and those that one has alone, in the order of a, then of b. Prefers silence: a name stands
/// on one side alone only where the lexicon or the manifest says how the other language calls it,
/// and no word there begins as that does; a formula never does (unmatched_words.hpp asks vectors);
/// numbers that are spelled out, small or round, titles, capitals and adjectives of a people are
/// never said to be lacking, nor any number where the other side holds digits that could not be
/// read, or the same ones; a month alone ("in May") only where the other side has one month or
/// date, and another. Cost: the things of both sides times each other.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "readout/lexicon/actor_index.hpp"
#include "readout/lexicon/named.hpp"
#include "readout/model/pair_evidence.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

/// A formula of the lexicon in a statement.
struct FormulaAt {
  std::size_t phrase = 0;  ///< the same on both sides: the same formula
  Span span;
};

struct AnchorSide {
  std::string_view text;  ///< of the whole source
  std::string_view language;
  std::span<const text::Token> tokens;  ///< what is reported
  const lexicon::Named* named = nullptr;
  std::vector<FormulaAt> formulae = {};
  Span around = {};  ///< the statement with its frame: who is named there is not lacking
  std::span<const lexicon::Quantity> months = {};  ///< of the source: those that stand alone
};

/// Whether words of the span are among those of the side.
[[nodiscard]] bool holds(const AnchorSide& side, Span span);

[[nodiscard]] std::vector<CrossAnchor> named_anchors(const AnchorSide& a, const AnchorSide& b,
                                                     const lexicon::ActorIndex& actors);

}  // namespace readout::compare
