#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "readout/compare/finders.hpp"
#include "readout/compare/finding_words.hpp"
#include "readout/compare/quoted_words.hpp"
#include "readout/compare/same_words.hpp"

namespace readout::compare {
namespace {

constexpr double kOtherwiseClose = 0.8;  // of the shorter wording kept
constexpr std::size_t kFewWords = 3;
constexpr double kTold = 0.6;    // of the words left out, in one sentence elsewhere
constexpr std::size_t kFew = 2;  // words left out, of which one tells enough

std::optional<FindingRule> rule_of(Adjunct adjunct) {
  switch (adjunct) {
    case Adjunct::condition:
      return FindingRule::condition_left_out;
    case Adjunct::amount:
      return FindingRule::amount_left_out;
    case Adjunct::none:
    case Adjunct::other:
      return std::nullopt;
    case Adjunct::time:
    case Adjunct::place:
    case Adjunct::actor:
    case Adjunct::reason:
    case Adjunct::purpose:
      return FindingRule::adjunct_left_out;
  }
  return std::nullopt;
}

/// A sentence of the statement, or one next to it.
bool is_beside(const text::Analysis& analysis, const text::Sentence& sentence, Span statement) {
  const auto at = static_cast<std::size_t>(&sentence - analysis.sentences.data());
  const std::size_t first = at - std::min<std::size_t>(at, 1);
  const std::size_t last = std::min(at + 1, analysis.sentences.size() - 1);
  return analysis.sentences[first].span.begin < statement.end &&
         statement.begin < analysis.sentences[last].span.end;
}

/// The account that lacks the words has them in another sentence; of two words, one is enough
/// beside the statement ("that depended on their consent").
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
           const double held = share_held(*searched, sentence.span, content);
           return held >= kTold || (held > 0 && content.size() <= kFew &&
                                    is_beside(*searched, sentence, scene.statement(without).span));
         });
}

/// Words replaced by another form of theirs, or by something of a known kind: «может прекратить»,
/// «прекратит», is a change of force, and no rewording.
bool is_told_apart(const FindingScene& scene, const Pair& pair, const Edit& edit) {
  constexpr std::array known{Change::number,   Change::date,     Change::name,
                             Change::negation, Change::modality, Change::intensity,
                             Change::hedge,    Change::actor,    Change::inflection};
  if (edit.op != EditOp::replace) return false;
  if (std::ranges::find_first_of(edit.changes, known) != edit.changes.end()) return true;
  const text::Analysis* a = scene.analysis(pair.a);
  const text::Analysis* b = scene.analysis(pair.b);
  if (a == nullptr || b == nullptr) return false;
  const std::vector<text::Token> words_a = words_in(*a, edit.a);
  const std::vector<text::Token> words_b = words_in(*b, edit.b);
  if (std::max(words_a.size(), words_b.size()) > kFewWords) return false;
  return std::ranges::find_first_of(words_a, words_b, {}, &text::Token::stem, &text::Token::stem) !=
         words_a.end();
}

/// Of the shorter wording, what is kept or told apart.
double share_close(const FindingScene& scene, const Pair& pair) {
  std::size_t changed = 0;
  for (const Edit& edit : pair.edits) {
    if (is_told_apart(scene, pair, edit)) changed += std::min(edit.a.size(), edit.b.size());
  }
  const std::size_t shorter = std::max<std::size_t>(
      1, std::min(length_of(scene.statement(pair.a)), length_of(scene.statement(pair.b))));
  return share_kept(scene.comparison, pair) +
         static_cast<double>(changed) / static_cast<double>(shorter);
}

Finding omission(const FindingScene& scene, const Point& point, std::size_t with,
                 std::size_t without, Span words) {
  const std::string left_out = scene.phrase(with, words);
  Finding finding;
  finding.kind = "omission";
  finding.sentence = scene.is_of_base(without)
                         ? fmt::format("{}: not in {}, but in {}: {}.", point.label,
                                       scene.outlet(without), scene.outlet(with), left_out)
                         : fmt::format("{}: {} in {}, not in {}.", point.label, left_out,
                                       scene.outlet(with), scene.outlet(without));
  finding.sources = scene.sources_of(with, without);
  return finding;
}

}  // namespace

FoundInPair find_omission(const FindingScene& scene, const Point& point, const Pair& pair) {
  // A headline is short, and lacks or has what its body tells at length.
  if (scene.statement(pair.a).headline || scene.statement(pair.b).headline) return std::nullopt;
  if (pair.replaced_whole || share_close(scene, pair) < kOtherwiseClose) {
    return std::nullopt;
  }
  FoundInPair best;
  for (const Edit& edit : pair.edits) {
    const std::optional<FindingRule> rule = rule_of(edit.adjunct);
    const bool in_a = edit.op == EditOp::delete_;
    if (!rule || (!in_a && edit.op != EditOp::insert)) continue;
    if (best && best->parts.front().weight >= weight_of(*rule)) continue;
    const std::size_t with = in_a ? pair.a : pair.b;
    const std::size_t without = in_a ? pair.b : pair.a;
    const Span words = in_a ? edit.a : edit.b;
    if (is_told_elsewhere(scene, with, without, words)) continue;
    Finding finding = omission(scene, point, with, without, words);
    weigh(finding, *rule, scene.share_of(pair, edit.a, edit.b));
    best = Found(std::move(finding), edit.a, edit.b);
  }
  return best;
}

}  // namespace readout::compare
