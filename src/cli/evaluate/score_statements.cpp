#include "cli/evaluate/score_statements.hpp"

#include <fmt/format.h>
#include <string>
#include <vector>

#include "readout/model/names.hpp"

#include "cli/evaluate/score_words.hpp"

namespace readout::cli {
namespace {

/// What a statement of this kind is counted under.
std::vector<std::string> keys_of(StatementKind kind) {
  std::vector<std::string> keys{std::string(name(comparable(kind))), std::string(kAll)};
  if (is_quotation(kind)) keys.emplace_back(kQuotation);
  return keys;
}

class StatementScorer {
 public:
  StatementScorer(const Comparison& comparison, const Matching& matching, SpeakerNames& speakers,
                  EventScores& result)
      : comparison_(comparison),
        matching_(matching),
        speakers_(speakers),
        result_(result),
        marks_contents_(marks_contents(matching)) {}

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

  /// The scores of all languages and those of the source's own.
  template <class Action>
  void for_scores_of(std::size_t source, Action action) {
    action(result_.scores.statements);
    action(result_.scores.by_language[document(source).language]);
  }

  void score_gold(std::size_t g) {
    const PlacedGold& placed = matching_.gold()[g];
    if (placed.gold->optional) return;
    const bool strict = matching_.strict_of_gold(g).has_value();
    const bool lax = !matching_.predictions_of(g).empty();
    const auto count = [](Count& counted, bool found) {
      ++(found ? counted.found : counted.missed);
    };
    for_scores_of(placed.source, [&](StatementScores& scores) {
      for (const std::string& key : keys_of(placed.gold->kind)) {
        count(scores.strict[key], strict);
        count(scores.lax[key], lax);
      }
      if (!is_quotation(placed.gold->kind)) return;
      count(scores.strict[std::string(kQuotationSpan)], matching_.is_same_quotation_of_gold(g));
    });
    if (lax) {
      score_found(g);
    } else {
      result_.mistakes.push_back(
          {"missed", placed.gold->source, placed.gold->exact,
           fmt::format("{}, {}", name(comparable(placed.gold->kind)), placed.gold->speaker)});
    }
  }

  void score_found(std::size_t g) {
    const PlacedGold& placed = matching_.gold()[g];
    const std::size_t p = matching_.best_of_gold(g);
    const Statement& predicted = statement(p);
    score_content(placed, matching_.predictions()[p]);
    const std::string& language = document(placed.source).language;
    const bool right = speakers_.lax(*placed.gold, predicted, language);
    result_.scores.speaker_strict.add(speakers_.strict(*placed.gold, predicted, language));
    result_.scores.speaker_lax.add(right);
    const bool can_tell = speakers_.can_tell(*placed.gold, document(placed.source).text);
    for_scores_of(placed.source, [&](StatementScores& scores) {
      if (can_tell) scores.speaker_named.add(right);
      for (const std::string& key : keys_of(placed.gold->kind)) scores.speaker[key].add(right);
    });
    const SpeakerHow how = predicted.speaker ? predicted.speaker->how : SpeakerHow::unknown;
    result_.scores.speaker_by_how[std::string(name(how))].add(right);
    if (!right) {
      result_.mistakes.push_back(
          {"speaker", placed.gold->source, placed.gold->exact,
           fmt::format("gold {}, given {} ({})", placed.gold->speaker,
                       predicted.speaker ? predicted.speaker->name : "none", name(how))});
    }
    if (!placed.gold->cue.empty()) {
      result_.scores.cue.add(cues_agree(*placed.gold, predicted, document(placed.source)));
    }
  }

  void score_content(const PlacedGold& placed, const PlacedPrediction& predicted) {
    if (is_quotation(placed.gold->kind)) return;
    const double f1 = word_f1(placed.content, predicted.content);
    result_.scores.content_overlap.add(f1);
    if (!marks_contents_ || !is_reported(placed.gold->kind)) return;
    for_scores_of(placed.source, [&](StatementScores& s) { s.content_of_found.add(f1); });
  }

  void score_prediction(std::size_t p) {
    const Statement& predicted = statement(p);
    const auto& gold = matching_.gold_of(p);
    if (matching_.is_optional(p)) return;
    const bool strict = matching_.has_strict_gold(p);
    const auto count = [](Count& counted, bool right) {
      ++(right ? counted.right : counted.wrong);
    };
    for_scores_of(predicted.source, [&](StatementScores& scores) {
      for (const std::string& key : keys_of(predicted.kind)) {
        count(scores.strict[key], strict);
        count(scores.lax[key], !gold.empty());
      }
      if (!is_quotation(predicted.kind)) return;
      count(scores.strict[std::string(kQuotationSpan)], matching_.is_same_quotation(p));
    });
    if (!gold.empty()) return;
    const Document& source = document(predicted.source);
    result_.mistakes.push_back(
        {"false", source.id, std::string(predicted.span.in(source.text)),
         fmt::format("{}, {}", name(comparable(predicted.kind)),
                     predicted.speaker ? predicted.speaker->name : "unknown")});
  }

  const Comparison& comparison_;
  const Matching& matching_;
  SpeakerNames& speakers_;
  EventScores& result_;
  bool marks_contents_;
};

}  // namespace

void score_statements(const Comparison& comparison, const Matching& matching,
                      SpeakerNames& speakers, EventScores& result) {
  StatementScorer(comparison, matching, speakers, result).score();
  score_words(comparison, matching, result.scores);
}

}  // namespace readout::cli
