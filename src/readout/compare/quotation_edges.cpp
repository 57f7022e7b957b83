#include "readout/compare/quotation_edges.hpp"

#include <algorithm>

#include "readout/diff/inflection.hpp"
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

std::optional<QuotationGap> but_for_forms(QuotationGap edge, const QuotedRun& a, const QuotedRun& b,
                                          const lexicon::Grammar& grammar) {
  const auto are_forms = [&](std::size_t in_a, std::size_t in_b) {
    const std::string key = diff::inflection_key(a.words[in_a], grammar);
    return !key.empty() && key == diff::inflection_key(b.words[in_b], grammar);
  };
  if (edge.a.size() != edge.b.size()) return edge;
  while (edge.a.size() > 0 && are_forms(edge.a.begin, edge.b.begin)) {
    ++edge.a.begin;
    ++edge.b.begin;
  }
  while (edge.a.size() > 0 && are_forms(edge.a.end - 1, edge.b.end - 1)) {
    --edge.a.end;
    --edge.b.end;
  }
  return edge.a.size() == 0 ? std::nullopt : std::optional(edge);
}

EdgesReached edges_reached(const QuotedRun& run, const GapSide& gap, std::span<const GapSide> gaps,
                           const lexicon::Grammar& grammar) {
  const auto keep_nothing = [&](std::size_t begin, std::size_t end) {
    while (begin < end && (grammar.in("stop_words", run.words[begin].folded) ||
                           std::ranges::any_of(gaps, [&](const GapSide& other) {
                             return other.begin <= begin && begin < other.end;
                           }))) {
      ++begin;
    }
    return begin == end;
  };
  return {keep_nothing(0, gap.begin), keep_nothing(gap.end, run.words.size())};
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
