// The gold's own statements as input of a comparison, and the pairs scored on them.
#include "cli/evaluate/gold_statements.hpp"

#include <catch2/catch.hpp>

#include "readout/compare/compare.hpp"

#include "cli/evaluate/score_event.hpp"

using namespace readout;

namespace {

Document document(const std::string& id, const std::string& language, const std::string& text) {
  Document made;
  made.id = id;
  made.outlet = id;
  made.language = language;
  made.text = text;
  made.blocks.push_back({BlockKind::paragraph, {0, text.size()}});
  return made;
}

cli::GoldStatement statement(const std::string& id, const std::string& source,
                             const std::string& speaker, const std::string& exact) {
  cli::GoldStatement made;
  made.id = id;
  made.source = source;
  made.speaker = speaker;
  made.exact = exact;
  return made;
}

const std::vector<Document>& documents() {
  static const std::vector<Document> all{
      document("herald", "en",
               "It rained. President Maren denied that the  bridge over Lake Orla will be late. "
               "Premier Reyk said trade had doubled."),
      document("agency", "en", "Maren promised that the bridge over Lake Orla will not be late."),
  };
  return all;
}

/// Out of order, and one of them not in the text.
cli::Gold annotation() {
  cli::Gold gold;
  for (const Document& each : documents()) gold.sources.push_back({each.id, {}, each.outlet});
  gold.statements.push_back(
      statement("h2", "herald", "Tomas Reyk", "Premier Reyk said trade had doubled."));
  gold.statements.push_back(
      statement("h1", "herald", "the Ilda Maren",
                "President Maren denied that the bridge over Lake Orla will be late."));
  gold.statements.back().content = {"the bridge over Lake Orla will be late"};
  gold.statements.back().cue = "denied";
  gold.statements.push_back(statement("h3", "herald", "Tomas Reyk", "Nobody said this."));
  gold.statements.push_back(
      statement("a1", "agency", "Ilda Maren + Tomas Reyk",
                "Maren promised that the bridge over Lake Orla will not be late."));
  return gold;
}

Event event() {
  Event made;
  Participant maren;
  maren.name = "Ilda Maren";
  made.participants.push_back(maren);
  return made;
}

}  // namespace

TEST_CASE("gold statements stand in reading order, each with its words, speaker and cue") {
  const cli::Gold gold = annotation();
  const auto made = cli::gold_statements(gold, documents(), event(), lexicon::shipped());
  REQUIRE(made.by_document.size() == 2);
  REQUIRE(made.own.size() == 3);
  CHECK(made.own[0]->id == "h1");
  CHECK(made.own[1]->id == "h2");
  CHECK(made.own[2]->id == "a1");
  const std::string& text = documents()[0].text;
  const auto& herald = made.by_document[0].statements;
  REQUIRE(herald.size() == 2);
  CHECK(herald[0].span.in(text) ==
        "President Maren denied that the  bridge over Lake Orla will be late");
  REQUIRE(herald[0].content.size() == 1);
  CHECK(herald[0].content[0].in(text) == "the  bridge over Lake Orla will be late");
  REQUIRE(herald[0].cue);
  CHECK(herald[0].cue->span.in(text) == "denied");
  CHECK(herald[0].cue->strength == CueStrength::denying);
  REQUIRE(herald[0].speaker);
  CHECK(herald[0].speaker->id == "ilda-maren");
  REQUIRE(herald[1].speaker);
  CHECK(herald[1].speaker->id == "tomas-reyk");
  CHECK(herald[1].content == std::vector{herald[1].span});
  const auto& agency = made.by_document[1].statements;
  REQUIRE(agency.size() == 1);
  CHECK(agency[0].speaker->members == std::vector<std::string>{"ilda-maren", "tomas-reyk"});
}

TEST_CASE("a known actor has the lexicon's id, whatever the gold calls them") {
  cli::Gold gold = annotation();
  gold.statements[0].speaker = "the Kremlin";
  gold.statements[1].speaker = "NATO";
  const auto made = cli::gold_statements(gold, documents(), event(), lexicon::shipped());
  CHECK(made.by_document[0].statements[0].speaker->id == "nato");
  CHECK(lexicon::shipped().actors.find(made.by_document[0].statements[1].speaker->id) != nullptr);
}

TEST_CASE("a comparison of given statements has them and no others, and is scored one by one") {
  cli::Gold gold = annotation();
  gold.statements[1].cue = "";
  gold.statements[3].speaker = "Ilda Maren";
  gold.pairs.insert(cli::make_pair_of("a1", "h1"));
  auto made = cli::gold_statements(gold, documents(), event(), lexicon::shipped());
  compare::CompareOptions options;
  options.given = made.by_document;
  const Comparison comparison = compare::compare(event(), documents(), lexicon::shipped(), options);
  REQUIRE(comparison.statements.size() == made.own.size());
  CHECK(comparison.statements[2].source == 1);
  const auto scores = cli::score_own(gold, comparison, made.own).scores;
  CHECK(scores.pairs.same.gold() == 0);
  CHECK(scores.pairs_of_gold.same.gold() == 1);
  CHECK(scores.pairs_of_gold.same.right == 1);
  CHECK(scores.pairs_of_gold.same.wrong == 0);
}
