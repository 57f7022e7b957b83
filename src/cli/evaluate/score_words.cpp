#include "cli/evaluate/score_words.hpp"

#include <algorithm>
#include <set>

namespace readout::cli {
namespace {

using WordSet = std::set<std::size_t>;

void add(WordSet& to, const Words& words) {
  to.insert(words.begin(), words.end());
}

/// Of one source.
struct Reported {
  WordSet gold;
  WordSet optional;
  WordSet found;

  [[nodiscard]] WordCount count() const {
    const auto counts = [&](std::size_t word) {
      return gold.contains(word) || !optional.contains(word);
    };
    const auto shared = [&](std::size_t word) { return gold.contains(word); };
    return {gold.size(), static_cast<std::size_t>(std::ranges::count_if(found, counts)),
            static_cast<std::size_t>(std::ranges::count_if(found, shared))};
  }
};

}  // namespace

bool marks_contents(const Matching& matching) {
  return std::ranges::any_of(matching.gold(), [](const PlacedGold& placed) {
    return is_reported(placed.gold->kind) && !placed.gold->content.empty();
  });
}

void score_words(const Comparison& comparison, const Matching& matching, Scores& scores) {
  std::vector<Reported> contents(comparison.sources.size());
  std::vector<Reported> wholes(comparison.sources.size());
  for (const PlacedGold& placed : matching.gold()) {
    const bool optional = placed.gold->optional;
    if (!optional && !is_reported(placed.gold->kind)) continue;
    Reported& content = contents[placed.source];
    Reported& whole = wholes[placed.source];
    add(optional ? content.optional : content.gold, optional ? placed.exact : placed.content);
    add(optional ? whole.optional : whole.gold, placed.exact);
  }
  for (const PlacedPrediction& prediction : matching.predictions()) {
    const Statement& statement = comparison.statements[prediction.statement];
    if (!is_reported(statement.kind)) continue;
    add(contents[statement.source].found, prediction.content);
    add(wholes[statement.source].found, prediction.whole);
  }
  const bool with_contents = marks_contents(matching);
  for (std::size_t i = 0; i < comparison.sources.size(); ++i) {
    StatementScores& language = scores.by_language[comparison.sources[i].document.language];
    for (StatementScores* each : {&scores.statements, &language}) {
      if (with_contents) each->content_words += contents[i].count();
      each->whole_words += wholes[i].count();
    }
  }
}

}  // namespace readout::cli
