// What each wording of a formula changes in the usual one.
#include "readout/compare/formula_readings.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace readout;  // NOLINT: tests read better without the prefix

namespace {

lexicon::Lexicon lexicon_with(const lexicon::Formula& formula) {
  lexicon::Lexicon lexicon = lexicon::shipped_grammars(std::vector<std::string>{"en", "ru", "zh"});
  lexicon.on_shipped = false;
  lexicon.own_formulae = {formula};
  return lexicon;
}

Phrase met(PhraseOrigin origin, std::vector<PhraseVariant> variants,
           const std::vector<std::size_t>& occurring) {
  Phrase phrase{"gates", "open gates for everyone", "", origin, std::move(variants), {}};
  for (const std::size_t variant : occurring) {
    phrase.occurrences.push_back({0, std::nullopt, {}, variant});
  }
  return phrase;
}

Phrase read(Phrase phrase,
            const lexicon::Formula& formula = {"gates", "open gates for everyone", "", {}}) {
  Comparison comparison;
  comparison.phrases = {std::move(phrase)};
  compare::read_variants(comparison, lexicon_with(formula));
  return comparison.phrases.front();
}

/// "third parties>any third country": what is not kept.
std::string changes(const PhraseVariant& variant) {
  std::string out;
  for (const Edit& edit : variant.edits) {
    if (edit.op == EditOp::keep) continue;
    out += (out.empty() ? "" : " ") + std::string(edit.a.in(variant.against)) + ">" +
           std::string(edit.b.in(variant.text));
  }
  return out;
}

}  // namespace

TEST_CASE("a wording is told against the first that the lexicon gives for its language") {
  const lexicon::Formula formula{
      "gates",
      "open gates for everyone",
      "",
      {},
      {{"en", {"gates open for everyone", "open gates"}}, {"ru", {"ворота открыты для всех"}}}};
  const Phrase phrase = read(met(PhraseOrigin::lexicon,
                                 {{"gates open for anyone", "en"},
                                  {"Gates open for everyone", "en"},
                                  {"ворота широко открыты для всех", "ru"}},
                                 {0, 1, 2}),
                             formula);
  CHECK(phrase.variants[0].against == "gates open for everyone");
  CHECK(changes(phrase.variants[0]) == "everyone>anyone");
  CHECK(phrase.variants[1].against.empty());
  CHECK(phrase.variants[1].edits.empty());
  CHECK(changes(phrase.variants[2]) == ">широко");
}

TEST_CASE("without such a wording the canonical form counts in English, else the most frequent") {
  const Phrase phrase =
      read(met(PhraseOrigin::lexicon,
               {{"open gates", "en"}, {"двери для всех", "ru"}, {"открытые двери для всех", "ru"}},
               {0, 1, 2, 2}));
  CHECK(phrase.variants[0].against == "open gates for everyone");
  CHECK(changes(phrase.variants[0]) == "for everyone>");
  CHECK(phrase.variants[1].against == "открытые двери для всех");
  CHECK(phrase.variants[2].against.empty());
}

TEST_CASE("a discovered phrase is told against its most frequent wording, in English too") {
  const Phrase phrase = read(met(PhraseOrigin::discovered,
                                 {{"open all gates", "en"}, {"open the gates", "en"}}, {0, 1, 1}));
  CHECK(phrase.variants[0].against == "open the gates");
  CHECK(changes(phrase.variants[0]) == "the>all");
}

TEST_CASE("other words throughout are one replacement; marks alone are no difference") {
  const Phrase phrase =
      read(met(PhraseOrigin::lexicon,
               {{"let nobody wait outside", "en"}, {"“open gates” for everyone", "en"}}, {0, 1}));
  CHECK(phrase.variants[0].replaced_whole);
  CHECK_FALSE(phrase.variants[1].replaced_whole);
  CHECK(phrase.variants[1].edits.empty());
}

TEST_CASE("taking the words of a variant's edits gives the variant") {
  const Phrase phrase = read(met(PhraseOrigin::lexicon,
                                 {{"gates which are open for nearly everyone", "en"},
                                  {"为所有人打开大门", "zh"},
                                  {"向所有人打开大门", "zh"}},
                                 {0, 1, 1, 2}));
  for (const PhraseVariant& variant : phrase.variants) {
    std::string kept;
    for (const Edit& edit : variant.edits) kept += edit.b.in(variant.text);
    std::erase(kept, ' ');
    std::string whole = variant.edits.empty() ? "" : variant.text;
    std::erase(whole, ' ');
    CHECK(kept == whole);
  }
}
