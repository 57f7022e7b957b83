/// Which way round something is said: with a negation, or as what is not so.
///
/// In: the words of what is reported, and those around it in the reporting clause but for the
/// reporting word ("said it was a lie that"). Out: flags, by the lists of the language:
/// "negations"; those of "concordant_negations" add none beside another one (Russian "никто не"
/// denies once); "falsity_words" ("a lie"), by form or stem; "opposition_words" ("against") and the
/// denying reporting words. Entries of several words are passed over, but
/// where negations are counted. Cost: linear.
#pragma once
#include <span>

#include "readout/lexicon/grammar.hpp"
#include "readout/model/statement.hpp"
#include "readout/text/tokens.hpp"

namespace readout::compare {

struct Polarity {
  bool negates = false;  ///< has a negation that no second one undoes
  bool called_false = false;
  bool unclear = false;  ///< something is opposed or denied in it, or the clause around is negated:
                         ///< what is denied in the end only a reader can tell
  std::size_t negations = 0;  ///< of one word, and "implied_negations" ("yet to"), but for those
                              ///< that a phrase of "not_negations" covers
};

[[nodiscard]] Polarity polarity_of(std::span<const text::Token> words,
                                   std::span<const text::Token> around,
                                   const lexicon::Grammar& grammar);

/// Whether what a denying word denies is that something is so ("denied that", "rejected claims
/// that"), rather than a thing ("rejected the plan").
[[nodiscard]] bool denies_clause(const Cue& cue, std::span<const text::Token> around,
                                 const lexicon::Grammar& grammar);

}  // namespace readout::compare
