#include "readout/compare/polarity.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "readout/lexicon/word_runs.hpp"

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

/// Of entries of several words, too: "yet to" negates, "none but" does not.
std::size_t count_negations(std::span<const text::Token> words, const lexicon::Grammar& grammar) {
  const std::vector<text::Token> tokens(words.begin(), words.end());
  const auto& none = grammar.runs("not_negations");
  const auto& implied = grammar.runs("implied_negations");
  std::size_t concordant = 0;
  std::size_t others = 0;
  for (std::size_t i = 0; i < tokens.size();) {
    const std::size_t covered = none.match(tokens, i, tokens.size());
    const std::size_t denying = covered > 0 ? 0 : implied.match(tokens, i, tokens.size());
    const bool single = covered + denying == 0 && grammar.in("negations", tokens[i].folded);
    const bool joins = single && grammar.in("concordant_negations", tokens[i].folded);
    concordant += joins ? 1 : 0;
    others += denying > 0 || (single && !joins) ? 1 : 0;
    i += std::max<std::size_t>(covered + denying, 1);
  }
  return others > 0 ? others : std::min<std::size_t>(concordant, 1);
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
          opposes(words, grammar) || opposes(around, grammar) || negates(around, grammar),
          count_negations(words, grammar)};
}

bool denies_clause(const Cue& cue, std::span<const text::Token> around,
                   const lexicon::Grammar& grammar) {
  const bool has_complementiser = std::ranges::any_of(
      around, [&](const text::Token& word) { return grammar.in("complementisers", word.folded); });
  // "Opposes that a vote is held": an attitude to a thing, and nothing that is not so.
  if (!has_complementiser && grammar.scale("opposites", cue.lemma)) return false;
  return has_complementiser ||
         std::ranges::any_of(grammar.cues, [&](const lexicon::CueEntry& entry) {
           return entry.lemma == cue.lemma && entry.strength == CueStrength::denying &&
                  std::ranges::find(entry.complements, lexicon::Complement::clause) !=
                      entry.complements.end();
         });
}

}  // namespace readout::compare
