/// The wordings of a phrase, each held against the usual one of its language, as in a critical
/// apparatus.
///
/// In: a phrase with its occurrences. Out: a reading a variant, the most frequent first (ties as
/// they first occur). What it is compared with: the first variant that the lexicon gives of that
/// language; else, in English, the canonical form; else the most frequent wording. Cost: a short
/// diff a variant.
#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/phrase_study.hpp"

namespace readout::compare {

/// The lexicon's usual wordings, by formula and language. The lexicon must outlive it.
class CanonicalForms {
 public:
  explicit CanonicalForms(const lexicon::Lexicon& lexicon);
  /// "" where the lexicon has none.
  [[nodiscard]] std::string of(const Phrase& phrase, const std::string& language) const;

 private:
  std::unordered_map<std::string, const lexicon::Formula*> formulae_;  ///< by id
};

[[nodiscard]] std::vector<VariantReading> read_variants(const Phrase& phrase,
                                                        const CanonicalForms& canonical,
                                                        const lexicon::Lexicon& lexicon);

}  // namespace readout::compare
