#include "readout/compare/polarity.hpp"

#include <algorithm>
#include <string_view>

namespace readout::compare {
namespace {

bool negates(std::span<const text::Token> words, const lexicon::Grammar& grammar) {
  const auto count = [&](std::string_view list) {
    return std::ranges::count_if(
        words, [&](const text::Token& word) { return grammar.in(list, word.folded); });
  };
  const auto concordant = count("concordant_negations");
  const auto others = count("negations") - concordant;
  return others > 0 ? others % 2 == 1 : concordant > 0;
}

bool has_any(std::span<const text::Token> words, const lexicon::Grammar& grammar,
             std::string_view list) {
  return std::ranges::any_of(words, [&](const text::Token& word) {
    return grammar.in(list, word.folded) || grammar.in(list, word.stem);
  });
}

bool opposes(std::span<const text::Token> words, const lexicon::Grammar& grammar) {
  return has_any(words, grammar, "opposition_words") ||
         std::ranges::any_of(words, [&](const text::Token& word) {
           return grammar.reports_with(CueStrength::denying, word.folded);
         });
}

}  // namespace

Polarity polarity_of(std::span<const text::Token> words, std::span<const text::Token> around,
                     const lexicon::Grammar& grammar) {
  constexpr std::string_view kFalsity = "falsity_words";
  return {negates(words, grammar),
          has_any(words, grammar, kFalsity) || has_any(around, grammar, kFalsity),
          opposes(words, grammar) || opposes(around, grammar) || negates(around, grammar)};
}

bool denies_clause(const Cue& cue, std::span<const text::Token> around,
                   const lexicon::Grammar& grammar) {
  const bool has_complementiser = std::ranges::any_of(
      around, [&](const text::Token& word) { return grammar.in("complementisers", word.folded); });
  return has_complementiser ||
         std::ranges::any_of(grammar.cues, [&](const lexicon::CueEntry& entry) {
           return entry.lemma == cue.lemma && entry.strength == CueStrength::denying &&
                  std::ranges::find(entry.complements, lexicon::Complement::clause) !=
                      entry.complements.end();
         });
}

}  // namespace readout::compare
