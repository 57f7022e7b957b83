#include "cli/evaluate/score_event.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "readout/model/names.hpp"

#include "cli/evaluate/matching.hpp"
#include "cli/evaluate/score_phrases.hpp"
#include "cli/evaluate/score_points.hpp"
#include "cli/evaluate/speaker_names.hpp"

namespace readout::cli {
namespace {

class StatementScorer {
 public:
  StatementScorer(const Comparison& comparison, const Matching& matching,
                  const SpeakerNames& speakers, EventScores& result)
      : comparison_(comparison), matching_(matching), speakers_(speakers), result_(result) {}

  void score() {
    for (std::size_t g = 0; g < matching_.gold().size(); ++g) score_gold(g);
    for (std::size_t p = 0; p < matching_.predictions().size(); ++p) score_prediction(p);
  }

 private:
  [[nodiscard]] const Statement& statement(std::size_t prediction) const {
    return comparison_.statements[matching_.predictions()[prediction].statement];
  }
  [[nodiscard]] const Document& document(std::size_t source) const {
    return comparison_.sources[source].document;
  }

  void score_gold(std::size_t g) {
    const PlacedGold& placed = matching_.gold()[g];
    if (placed.gold->optional) return;
    const std::string kind(name(comparable(placed.gold->kind)));
    const bool strict = matching_.strict_of_gold(g).has_value();
    const bool lax = !matching_.predictions_of(g).empty();
    for (const std::string& key : {kind, std::string("all")}) {
      ++(strict ? result_.scores.strict[key].found : result_.scores.strict[key].missed);
      ++(lax ? result_.scores.lax[key].found : result_.scores.lax[key].missed);
    }
    Count& language = result_.scores.by_language[document(placed.source).language];
    ++(lax ? language.found : language.missed);
    if (lax) {
      score_found(g);
    } else {
      result_.mistakes.push_back({"missed", placed.gold->source, placed.gold->exact,
                                  fmt::format("{}, {}", kind, placed.gold->speaker)});
    }
  }

  /// The prediction that shares most with a gold statement speaks for it.
  [[nodiscard]] std::size_t best_prediction(std::size_t g) const {
    if (const auto strict = matching_.strict_of_gold(g)) return *strict;
    return *std::ranges::max_element(matching_.predictions_of(g), {}, [&](std::size_t p) {
      return word_f1(matching_.gold()[g].content, matching_.predictions()[p].content);
    });
  }

  void score_found(std::size_t g) {
    const PlacedGold& placed = matching_.gold()[g];
    const std::size_t p = best_prediction(g);
    const Statement& predicted = statement(p);
    if (!is_quotation(placed.gold->kind)) {
      result_.scores.content_overlap += word_f1(placed.content, matching_.predictions()[p].content);
      ++result_.scores.content_count;
    }
    const bool right = speakers_.lax(*placed.gold, predicted);
    result_.scores.speaker_strict.add(speakers_.strict(*placed.gold, predicted));
    result_.scores.speaker_lax.add(right);
    const SpeakerHow how = predicted.speaker ? predicted.speaker->how : SpeakerHow::unknown;
    result_.scores.speaker_by_how[std::string(name(how))].add(right);
    if (!right) {
      result_.mistakes.push_back(
          {"speaker", placed.gold->source, placed.gold->exact,
           fmt::format("gold {}, given {} ({})", placed.gold->speaker,
                       predicted.speaker ? predicted.speaker->name : "none", name(how))});
    }
    if (!placed.gold->cue.empty()) result_.scores.cue.add(cue_agrees(placed, predicted));
  }

  [[nodiscard]] bool cue_agrees(const PlacedGold& placed, const Statement& predicted) const {
    if (!predicted.cue) return false;
    const std::string given(predicted.cue->span.in(document(placed.source).text));
    return given.find(placed.gold->cue) != std::string::npos ||
           placed.gold->cue.find(given) != std::string::npos;
  }

  void score_prediction(std::size_t p) {
    const Statement& predicted = statement(p);
    const auto& gold = matching_.gold_of(p);
    const bool only_optional = !gold.empty() && std::ranges::all_of(gold, [&](std::size_t g) {
      return matching_.gold()[g].gold->optional;
    });
    if (only_optional) return;
    const std::string kind(name(comparable(predicted.kind)));
    const bool strict = matching_.has_strict_gold(p);
    for (const std::string& key : {kind, std::string("all")}) {
      ++(strict ? result_.scores.strict[key].right : result_.scores.strict[key].wrong);
      ++(gold.empty() ? result_.scores.lax[key].wrong : result_.scores.lax[key].right);
    }
    const Document& source = document(predicted.source);
    Count& language = result_.scores.by_language[source.language];
    ++(gold.empty() ? language.wrong : language.right);
    if (gold.empty()) {
      result_.mistakes.push_back(
          {"false", source.id, std::string(predicted.span.in(source.text)),
           fmt::format("{}, {}", kind, predicted.speaker ? predicted.speaker->name : "unknown")});
    }
  }

  const Comparison& comparison_;
  const Matching& matching_;
  const SpeakerNames& speakers_;
  EventScores& result_;
};

}  // namespace

EventScores score_event(const Gold& gold, const Comparison& comparison,
                        const lexicon::Lexicon& lexicon) {
  EventScores result;
  result.id = gold.event.id;
  const Matching matching(gold, comparison);
  result.warnings = matching.warnings();
  const SpeakerNames speakers(gold.event, lexicon);
  StatementScorer(comparison, matching, speakers, result).score();
  score_points(gold, comparison, matching, result);
  score_phrases(gold, comparison, matching, result);
  return result;
}

}  // namespace readout::cli
