#include "readout/compare/finding_scene.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "readout/compare/finding_words.hpp"
#include "readout/compare/quoted_words.hpp"
#include "readout/compare/same_words.hpp"
#include "readout/compare/speaker_identity.hpp"
#include "readout/report/labels.hpp"
#include "readout/report/told_against.hpp"

namespace readout::compare {

FindingScene::FindingScene(const Comparison& shown, const FindingInputs& with,
                           const lexicon::Lexicon& words)
    : comparison(shown), inputs(with), lexicon(words), names(report::source_names(shown)) {}

const text::Analysis* FindingScene::analysis(std::size_t statement_index) const {
  const std::size_t source = statement(statement_index).source;
  return source < inputs.analyses.size() ? &inputs.analyses[source] : nullptr;
}

std::string FindingScene::words(std::size_t statement_index, Span span) const {
  return one_line_of(span.in(document(statement_index).text));
}

std::string FindingScene::quoted(std::size_t statement_index, Span span) const {
  return fmt::format("“{}”", words(statement_index, span));
}

std::string FindingScene::phrase(std::size_t statement_index, Span span) const {
  const auto& cue = statement(statement_index).cue;
  const std::string found = phrase_of(document(statement_index).text, span,
                                      cue ? std::optional(cue->span) : std::optional<Span>());
  return found.empty() ? "nothing" : fmt::format("“{}”", found);
}

std::string FindingScene::spoken(std::size_t statement_index) const {
  return report::spoken_by(statement(statement_index), speaker_name(statement(statement_index)),
                           document(statement_index).text);
}

bool FindingScene::is_turned(const Pair& pair) const {
  return report::is_turned(comparison, pair);
}

bool FindingScene::concerns_base(const Pair& pair) const {
  return is_of_base(pair.a) || is_of_base(pair.b);
}

std::vector<std::size_t> FindingScene::sources_of(const Pair& pair) const {
  return sources_of(pair.a, pair.b);
}

std::vector<std::size_t> FindingScene::sources_of(std::size_t first, std::size_t second) const {
  if (is_of_base(second)) std::swap(first, second);
  return {statement(first).source, statement(second).source};
}

std::string FindingScene::both_outlets(const Pair& pair) const {
  const std::vector<std::size_t> sources = sources_of(pair);
  return fmt::format("{} and {}", names[sources[0]], names[sources[1]]);
}

double FindingScene::share_of(const Pair& pair, Span a, Span b) const {
  const std::size_t bytes = length_of(statement(pair.a)) + length_of(statement(pair.b));
  const std::size_t changed = a.size() + b.size();
  return bytes == 0 ? 0 : std::min(1.0, static_cast<double>(changed) / static_cast<double>(bytes));
}

bool FindingScene::has_content(std::size_t statement_index, Span span) const {
  const text::Analysis* found = analysis(statement_index);
  if (found == nullptr) return !span.empty();
  const lexicon::Grammar& grammar = lexicon.grammar(document(statement_index).language);
  return std::ranges::any_of(words_in(*found, span), [&](const text::Token& word) {
    return !grammar.in("stop_words", word.folded);
  });
}

Finding one_and_other(const FindingScene& scene, const Point& point, const Pair& pair,
                      const std::string& a, const std::string& b, std::string_view where) {
  std::string first = fmt::format("{} in {}", a, scene.outlet(pair.a));
  std::string second = fmt::format("{} in {}", b, scene.outlet(pair.b));
  if (scene.is_turned(pair)) std::swap(first, second);
  Finding finding;
  finding.sentence = fmt::format("{}: {}{}, {}.", point.label, where, first, second);
  finding.sources = scene.sources_of(pair);
  return finding;
}

void weigh(Finding& finding, FindingRule kind, double share) {
  finding.parts = {{"kind", weight_of(kind)}, {"share", share}};
}

}  // namespace readout::compare
