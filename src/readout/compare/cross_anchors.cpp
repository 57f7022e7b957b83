#include "readout/compare/cross_anchors.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "readout/compare/named_anchors.hpp"
#include "readout/compare/unmatched_words.hpp"
#include "readout/compare/wording.hpp"
#include "readout/lexicon/lone_months.hpp"

namespace readout::compare {
namespace {

class Collector {
 public:
  Collector(const Comparison& comparison, const ReadSources& sources,
            const lexicon::Lexicon& lexicon)
      : comparison_(comparison),
        sources_(sources),
        lexicon_(lexicon),
        formulae_(comparison.sources.size()),
        months_(comparison.sources.size()) {
    for (std::size_t i = 0; i < comparison.phrases.size(); ++i) {
      const Phrase& phrase = comparison.phrases[i];
      if (phrase.origin != PhraseOrigin::lexicon) continue;
      for (const PhraseHit& hit : phrase.occurrences) {
        formulae_[hit.source].push_back({i, hit.span});
      }
    }
  }

  [[nodiscard]] bool is_across(const Pair& pair) const {
    return document_of(pair.a).language != document_of(pair.b).language;
  }

  /// The side refers to words that are kept here.
  AnchorSide side(const Point& point, std::size_t statement) {
    const Statement& said = comparison_.statements[statement];
    const std::vector<text::Token>& tokens =
        words_.emplace_back(words_in_point(point, statement, said, sources_.analyses[said.source]));
    const Document& document = document_of(statement);
    AnchorSide side{document.text, document.language, tokens, &sources_.named[said.source]};
    side.around = said.span;
    side.months = months_of(said.source);
    for (const FormulaAt& formula : formulae_[said.source]) {
      if (holds(side, formula.span)) side.formulae.push_back(formula);
    }
    return side;
  }

 private:
  [[nodiscard]] const Document& document_of(std::size_t statement) const {
    return comparison_.sources[comparison_.statements[statement].source].document;
  }

  /// Read once, and only of sources that are compared across languages.
  [[nodiscard]] std::span<const lexicon::Quantity> months_of(std::size_t source) {
    auto& months = months_[source];
    if (!months) {
      months =
          lexicon::lone_months(comparison_.sources[source].document.text, sources_.analyses[source],
                               sources_.named[source].quantities, lexicon_);
    }
    return *months;
  }

  const Comparison& comparison_;
  const ReadSources& sources_;
  const lexicon::Lexicon& lexicon_;
  std::vector<std::vector<FormulaAt>> formulae_;  ///< by source
  std::vector<std::optional<std::vector<lexicon::Quantity>>> months_;
  std::list<std::vector<text::Token>> words_;  ///< they stay where they are
};

void add_unmatched(std::span<Pair* const> pairs, const UnmatchedWords& found) {
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    for (const UnmatchedRun& run : found.pairs[i].a) {
      pairs[i]->anchors.push_back({run.kind, run.span, {}, true});
    }
    for (const UnmatchedRun& run : found.pairs[i].b) {
      pairs[i]->anchors.push_back({run.kind, {}, run.span, true});
    }
  }
}

Warning too_many(std::size_t examined, std::size_t pairs) {
  return {
      "", "words-not-all-compared",
      fmt::format("words without counterpart were looked for in {} of {} pairs across languages",
                  examined, pairs)};
}

/// Once: where the statements have no vectors either, the reader knows.
void warn_of(const Error& error, std::vector<Warning>& warnings) {
  constexpr const char* kFailed = "encoder-failed";
  if (std::ranges::find(warnings, kFailed, &Warning::code) != warnings.end()) return;
  warnings.push_back(
      {error.place, kFailed,
       fmt::format("words without counterpart were not looked for across languages: {}",
                   error.message)});
}

}  // namespace

void add_cross_anchors(Comparison& comparison, const ReadSources& sources,
                       const lexicon::ActorIndex& actors, const encode::Encoder* encoder,
                       std::size_t jobs) {
  Collector collector(comparison, sources, actors.lexicon());
  std::vector<Pair*> pairs;
  std::vector<PairOfSides> sides;
  for (Point& point : comparison.points) {
    for (Pair& pair : point.pairs) {
      if (!collector.is_across(pair)) continue;
      pairs.push_back(&pair);
      sides.push_back({collector.side(point, pair.a), collector.side(point, pair.b)});
    }
  }
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    pairs[i]->anchors = named_anchors(sides[i].a, sides[i].b, actors);
  }
  if (encoder == nullptr || pairs.empty()) return;
  const Result<UnmatchedWords> found = find_unmatched(sides, actors.lexicon(), *encoder, jobs);
  if (!found) return warn_of(found.error(), comparison.warnings);
  add_unmatched(pairs, found.value());
  const std::size_t examined = found.value().examined;
  if (found.value().asked && examined < pairs.size()) {
    comparison.warnings.push_back(too_many(examined, pairs.size()));
  }
}

}  // namespace readout::compare
