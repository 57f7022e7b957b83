#include "readout/phrases/check.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace readout;
using namespace readout::phrases;

namespace {

using Texts = std::vector<std::string>;

lexicon::Formula formula(std::string id, Texts patterns, Texts variants) {
  return {std::move(id),
          "one lake",
          "order",
          {{"en", std::move(patterns)}},
          {{"en", std::move(variants)}},
          {}};
}

lexicon::Lexicon lexicon_of(std::vector<lexicon::Formula> formulae) {
  lexicon::Lexicon lexicon;
  lexicon.own_grammars["en"].lists["articles"] = {"the", "a"};
  lexicon.own_formulae = std::move(formulae);
  return lexicon;
}

/// "kind formula subject" of each finding, notes with a star.
Texts found(const lexicon::Lexicon& lexicon) {
  Texts out;
  for (const LexiconFinding& finding : check_lexicon(lexicon).findings) {
    out.push_back((finding.note ? "*" : "") + std::string(name_of(finding.kind)) + ": " +
                  lexicon.formulae()[finding.formula].id + ": " + finding.subject);
  }
  return out;
}

}  // namespace

TEST_CASE(
    "a formula whose patterns and variants fit is clean, articles and marks around it or not") {
  const auto lexicon =
      lexicon_of({formula("one", {"one lake [and] two shores"},
                          {"the “one lake”, two shores", "One Lake and Two Shores"})});
  CHECK(found(lexicon).empty());
  const LexiconCheck check = check_lexicon(lexicon);
  CHECK(check.patterns == 1);
  CHECK(check.variants == 2);
}

TEST_CASE("a variant counts as matched only whole, and a pattern as alive if it matches in one") {
  CHECK(found(lexicon_of(
            {formula("one", {"one lake", "two shores"}, {"one lake", "one lake with reeds"})})) ==
        Texts{"idle pattern: one: two shores", "unmatched variant: one: one lake with reeds"});
}

TEST_CASE("patterns that cannot be read or stand twice are named") {
  CHECK(found(lexicon_of({formula("one", {"one lake", "one (lake", "One lake"}, {"one lake"}),
                          formula("two", {"two shores", "one lake"}, {"two shores"})})) ==
        Texts{"unreadable pattern: one: one (lake", "shared pattern: one: One lake",
              "overlap: one: one lake", "shared pattern: two: one lake",
              "idle pattern: two: one lake"});
}

TEST_CASE("what matches a whole variant of another formula overlaps, a part of one is a note") {
  auto lexicon = lexicon_of({formula("one", {"one lake [two shores]"}, {"one lake, two shores"}),
                             formula("two", {"two shores"}, {"two shores"})});
  CHECK(found(lexicon) == Texts{"*nested: one: one lake, two shores"});
  lexicon.own_formulae[1].category = "economy";
  CHECK(found(lexicon).empty());
  lexicon.own_formulae[1].patterns["en"] = {"[one lake] two shores"};
  CHECK(found(lexicon) == Texts{"overlap: one: one lake, two shores"});
}

TEST_CASE("plain prose that a formula matches, an actor who is none, a language without patterns") {
  auto lexicon = lexicon_of({formula("one", {"one lake"}, {"one lake"})});
  lexicon.own_stop_phrases["en"] = {"There is one lake in the park.", "There is a lake."};
  lexicon.own_formulae[0].known_for = {{"ilda-maren", "a speech"}};
  lexicon.own_formulae.push_back({"two", "two", "order", {{"ru", {"два берега"}}}, {}, {}});
  lexicon.own_formulae[1].file = "own.json";
  CHECK(found(lexicon) == Texts{"missing language: one: ", "unknown actor: one: ilda-maren",
                                "stop phrase: one: one lake",
                                "*missing language: two: ", "*missing variants: two: "});
}

TEST_CASE("a formula that stands in the place of a shipped one is noted") {
  auto lexicon = lexicon::shipped();
  lexicon.own_formulae = {
      formula(lexicon::shipped().formulae().front().id, {"one lake"}, {"one lake"})};
  lexicon.own_formulae[0].file = "own.json";
  CHECK(found(lexicon) == Texts{"*replaced: " + lexicon::shipped().formulae().front().id + ": "});
}

TEST_CASE("nothing is found in the shipped formulae") {
  const LexiconCheck check = check_lexicon(lexicon::shipped());
  for (const LexiconFinding& finding : check.findings) {
    if (finding.note) continue;
    FAIL_CHECK(name_of(finding.kind)
               << ": " << lexicon::shipped().formulae()[finding.formula].id << "/"
               << finding.language << "/" << finding.subject << ": " << finding.message);
  }
  CHECK(check.stop_phrases >= 180);
}
