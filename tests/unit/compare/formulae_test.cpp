#include "readout/compare/formulae.hpp"

#include <catch2/catch.hpp>

using namespace readout;

namespace {

Comparison with_statements(const std::vector<std::pair<std::size_t, Span>>& placed) {
  Comparison comparison;
  for (const auto& [source, span] : placed) {
    Statement& statement = comparison.statements.emplace_back();
    statement.source = source;
    statement.span = span;
  }
  return comparison;
}

void occurs(Comparison& comparison, PhraseOrigin origin, std::size_t source, Span span) {
  Phrase& phrase = comparison.phrases.emplace_back();
  phrase.origin = origin;
  phrase.occurrences.push_back({source, {}, span, 0});
}

}  // namespace

TEST_CASE("an occurrence belongs to the innermost statement of its source that holds it") {
  Comparison comparison =
      with_statements({{0, {0, 100}}, {0, {10, 40}}, {0, {20, 30}}, {1, {0, 100}}});
  const auto hit = [&](std::size_t source, Span span) {
    Comparison copy = comparison;
    occurs(copy, PhraseOrigin::lexicon, source, span);
    const auto formulae = compare::tie_formulae(copy);
    CHECK(formulae.size() == copy.statements.size());
    return copy.phrases[0].occurrences[0].statement;
  };
  CHECK(hit(0, {22, 28}) == 2U);
  CHECK(hit(0, {28, 32}) == 1U);
  CHECK(hit(0, {50, 60}) == 0U);
  CHECK(hit(1, {22, 28}) == 3U);
  CHECK(hit(0, {90, 110}) == std::nullopt);
  CHECK(hit(2, {0, 1}) == std::nullopt);
}

TEST_CASE("a statement has each of the lexicon's formulae in it once") {
  Comparison comparison = with_statements({{0, {0, 100}}, {0, {10, 40}}});
  occurs(comparison, PhraseOrigin::lexicon, 0, {12, 20});
  comparison.phrases[0].occurrences.push_back({0, {}, {22, 30}, 0});
  occurs(comparison, PhraseOrigin::discovered, 0, {12, 20});
  occurs(comparison, PhraseOrigin::lexicon, 0, {50, 60});
  const auto formulae = compare::tie_formulae(comparison);
  CHECK(formulae[0] == std::vector<std::size_t>{0, 2});
  CHECK(formulae[1] == std::vector<std::size_t>{0});
  CHECK(comparison.phrases[1].occurrences[0].statement == 1U);
}
