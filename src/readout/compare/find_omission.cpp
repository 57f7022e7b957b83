#include <algorithm>
#include <fmt/format.h>

#include "readout/compare/finders.hpp"
#include "readout/compare/finding_words.hpp"
#include "readout/compare/quoted_words.hpp"
#include "readout/compare/same_words.hpp"

namespace readout::compare {
namespace {

constexpr double kCondition = 4;
constexpr double kAmount = 3.5;
constexpr double kOther = 2;
constexpr double kOtherwiseClose = 0.8;  // of the shorter wording kept
constexpr double kTold = 0.6;            // of the words left out, in one sentence elsewhere

double weight_of_adjunct(Adjunct adjunct) {
  switch (adjunct) {
    case Adjunct::condition:
      return kCondition;
    case Adjunct::amount:
      return kAmount;
    case Adjunct::none:
    case Adjunct::other:
      return 0;
    case Adjunct::time:
    case Adjunct::place:
    case Adjunct::actor:
    case Adjunct::reason:
    case Adjunct::purpose:
      return kOther;
  }
  return 0;
}

/// The account that lacks the words has them in another sentence.
bool is_told_elsewhere(const FindingScene& scene, std::size_t with, std::size_t without,
                       Span words) {
  const text::Analysis* from = scene.analysis(with);
  const text::Analysis* searched = scene.analysis(without);
  if (from == nullptr || searched == nullptr) return true;
  const lexicon::Grammar& grammar = scene.lexicon.grammar(from->language);
  std::vector<text::Token> content = words_in(*from, words);
  std::erase_if(content,
                [&](const text::Token& word) { return grammar.in("stop_words", word.folded); });
  return content.empty() ||
         std::ranges::any_of(searched->sentences, [&](const text::Sentence& sentence) {
           return share_held(*searched, sentence.span, content) >= kTold;
         });
}

}  // namespace

FoundInPair find_omission(const FindingScene& scene, const Point& point, const Pair& pair) {
  if (pair.replaced_whole || share_kept(scene.comparison, pair) < kOtherwiseClose) {
    return std::nullopt;
  }
  FoundInPair best;
  for (const Edit& edit : pair.edits) {
    const double kind = weight_of_adjunct(edit.adjunct);
    const bool in_a = edit.op == EditOp::delete_;
    if (kind == 0 || (!in_a && edit.op != EditOp::insert)) continue;
    if (best && best->parts.front().weight >= kind) continue;
    const std::size_t with = in_a ? pair.a : pair.b;
    const std::size_t without = in_a ? pair.b : pair.a;
    const Span words = in_a ? edit.a : edit.b;
    if (is_told_elsewhere(scene, with, without, words)) continue;
    Finding finding;
    finding.kind = "omission";
    finding.sentence =
        fmt::format("{}: {} in {}, not in {}.", point.label, scene.phrase(with, words),
                    scene.outlet(with), scene.outlet(without));
    finding.sources = {scene.statement(with).source, scene.statement(without).source};
    weigh(finding, kind, scene.share_of(pair, edit.a, edit.b));
    best = std::move(finding);
  }
  return best;
}

}  // namespace readout::compare
