#include "readout/compare/formula_readings.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "readout/diff/diff.hpp"
#include "readout/text/analysis.hpp"
#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

/// A phrase has few words: one of five that is kept is worth showing.
constexpr double kReplaced = 0.2;

/// Another form of the same words.
bool is_form(const Edit& edit) {
  return edit.changes == std::vector{Change::inflection};
}

}  // namespace

/// The usual wording of a phrase in one language.
struct VariantReader::Usual {
  std::string text;
  std::string folded;
  text::Analysis analysis;
};

VariantReader::VariantReader(const lexicon::Lexicon& lexicon) : lexicon_(lexicon) {
  for (const lexicon::Formula& formula : lexicon.formulae()) {
    formulae_.try_emplace(formula.id, &formula);
  }
}

void VariantReader::read(Phrase& phrase) const {
  std::map<std::string, Usual, std::less<>> usual;
  for (PhraseVariant& variant : phrase.variants) {
    auto of_language = usual.find(variant.language);
    if (of_language == usual.end()) {
      std::string text = usual_text(phrase, variant.language);
      Usual made{text, text::fold(text), text::analyse(text, variant.language)};
      of_language = usual.emplace(variant.language, std::move(made)).first;
    }
    if (text::fold(variant.text) != of_language->second.folded) {
      tell(variant, of_language->second);
    }
  }
}

std::string VariantReader::usual_text(const Phrase& phrase, std::string_view language) const {
  if (phrase.origin == PhraseOrigin::lexicon) {
    std::string known = known_text(phrase, language);
    if (!known.empty()) return known;
  }
  std::vector<std::size_t> counts(phrase.variants.size());
  for (const PhraseHit& hit : phrase.occurrences) ++counts.at(hit.variant);
  std::size_t best = counts.size();
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (phrase.variants[i].language != language) continue;
    if (best == counts.size() || counts[i] > counts[best]) best = i;
  }
  return phrase.variants.at(best).text;
}

std::string VariantReader::known_text(const Phrase& phrase, std::string_view language) const {
  if (const auto found = formulae_.find(phrase.id); found != formulae_.end()) {
    const auto& variants = found->second->variants;
    const auto here = variants.find(std::string(language));
    if (here != variants.end() && !here->second.empty()) return here->second.front();
  }
  return language == "en" ? phrase.canonical : std::string();
}

void VariantReader::tell(PhraseVariant& variant, const Usual& usual) const {
  const text::Analysis analysis = text::analyse(variant.text, variant.language);
  const lexicon::Named nothing;
  diff::DiffOptions options;
  options.replace_threshold = kReplaced;
  options.ignore.letter_case = true;
  options.ignore.punctuation = true;
  diff::Diff found =
      diff::diff({usual.text, usual.analysis.tokens, variant.language, &nothing},
                 {variant.text, analysis.tokens, variant.language, &nothing}, lexicon_, options);
  variant.against = usual.text;
  variant.replaced_whole = found.replaced_whole && !std::ranges::all_of(found.edits, is_form);
  const bool differs =
      std::ranges::any_of(found.edits, [](const Edit& edit) { return edit.op != EditOp::keep; });
  if (differs) variant.edits = std::move(found.edits);
}

void read_variants(Comparison& comparison, const lexicon::Lexicon& lexicon) {
  const VariantReader reader(lexicon);
  for (Phrase& phrase : comparison.phrases) reader.read(phrase);
}

}  // namespace readout::compare
