#include "readout/compare/quotation_edges.hpp"

#include <algorithm>

#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

constexpr std::size_t kMostAtEdge = 2;  // words: more are another sentence

char32_t first_of(const RunInText& side, std::size_t word) {
  std::size_t at = side.run.words[word].span.begin;
  return text::next_code_point(side.text, at);
}

}  // namespace

bool begins_alone(const RunInText& shorter, const RunInText& longer, const GapSide& longer_before) {
  if (longer_before.size() == 0 || longer_before.end >= longer.run.words.size()) return true;
  const char32_t first = first_of(shorter, 0);
  if (text::is_lower(first)) return false;
  return !text::is_upper(first) || !text::is_upper(first_of(longer, longer_before.end));
}

std::optional<QuotationGap> replaced_at_edge(const QuotationGap& gap) {
  const std::size_t words = std::min(gap.a.size(), gap.b.size());
  if (words == 0 || words > kMostAtEdge || gap.begins == gap.ends) return std::nullopt;
  const auto beside = [&](const GapSide& side) {
    return gap.begins ? GapSide{side.end - words, side.end}
                      : GapSide{side.begin, side.begin + words};
  };
  return QuotationGap{beside(gap.a), beside(gap.b), gap.begins, gap.ends};
}

std::size_t words_of_its_own(const Comparison& comparison, std::size_t source, const QuotedRun& run,
                             const lexicon::Grammar& grammar) {
  const auto is_set_phrase = [&](const text::Token& word) {
    return std::ranges::any_of(comparison.phrases, [&](const Phrase& phrase) {
      return phrase.origin == PhraseOrigin::lexicon &&
             std::ranges::any_of(phrase.occurrences, [&](const PhraseHit& hit) {
               return hit.source == source && hit.span.contains(word.span);
             });
    });
  };
  return static_cast<std::size_t>(std::ranges::count_if(run.words, [&](const text::Token& word) {
    return !grammar.in("stop_words", word.folded) && !is_set_phrase(word);
  }));
}

}  // namespace readout::compare
