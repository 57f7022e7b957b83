/// The hits of the lexicon's formulae, gathered text by text into phrases.
///
/// In: texts in order, each with its hits. Out: a phrase for each formula that occurs, with its
/// wordings in the order in which they first occur; the most widespread first, then
/// the most frequent, ties as in the lexicon. Units: byte offsets into each text, which need not
/// live on. Cost: linear in the hits.
#pragma once
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/comparison.hpp"
#include "readout/phrases/match.hpp"
#include "readout/phrases/variants.hpp"

namespace readout::phrases {

class PhraseCollector {
 public:
  void add(std::size_t source, std::string_view text, const std::string& language,
           std::span<const FormulaHit> hits);
  [[nodiscard]] std::vector<Phrase> take(const lexicon::Lexicon& lexicon);

 private:
  struct Collected {
    std::vector<PhraseHit> hits;
    Variants variants;
  };
  std::map<std::size_t, Collected> by_formula_;
};

}  // namespace readout::phrases
