/// What each wording of a phrase changes in the usual one of its language.
///
/// In: a phrase, or a comparison with phrases, and their variants. Out: PhraseVariant::against,
/// edits and replaced_whole. The usual wording of a formula is the first that the lexicon gives for
/// the language, in English else the canonical form; where there is none, and for what was
/// discovered, the most frequent wording here. Capitals and marks are no difference. Nothing is
/// compared across languages. Units: byte offsets into `against` and `text`. Cost: a word diff for
/// each wording but the usual one.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/comparison.hpp"

namespace readout::compare {

class VariantReader {
 public:
  /// The lexicon must outlive the reader.
  explicit VariantReader(const lexicon::Lexicon& lexicon);
  /// Fills the variants of a phrase. May run concurrently.
  void read(Phrase& phrase) const;

 private:
  struct Usual;
  [[nodiscard]] std::string usual_text(const Phrase& phrase, std::string_view language) const;
  [[nodiscard]] std::string known_text(const Phrase& phrase, std::string_view language) const;
  void tell(PhraseVariant& variant, const Usual& usual) const;

  const lexicon::Lexicon& lexicon_;
  std::unordered_map<std::string_view, const lexicon::Formula*> formulae_;  ///< by id
};

void read_variants(Comparison& comparison, const lexicon::Lexicon& lexicon);

}  // namespace readout::compare
