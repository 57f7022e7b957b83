// An editor's word beats the machine's, is marked, and holds when a source is added.
#include <algorithm>
#include <catch2/catch.hpp>

#include "unit/compare/support.hpp"

namespace readout::test {
namespace {

const char* const kReadout =
    "President Ilda Maren met Premier Tomas Reyk at Lake Orla on Wednesday.\n"
    "“Our partnership is not directed against any third country,” Maren said after the talks.\n"
    "Reyk said the corridor had carried 4.2 million tonnes of grain a year.";
const char* const kAgency =
    "The leaders of Varland and Kestria held talks at Lake Orla.\n"
    "“Our partnership is not directed against any third country,” President Ilda Maren said.\n"
    "Premier Tomas Reyk said fishermen would get new boats.";
const char* const kHerald =
    "A summit was held at Lake Orla on Wednesday.\n"
    "“Our partnership is not directed against any third country,” Ilda Maren said at the end.";

constexpr const char* kPartnership = "Our partnership is not directed against any third country,";
constexpr const char* kTonnes =
    "Reyk said the corridor had carried 4.2 million tonnes of grain a year";
constexpr const char* kBoats = "Premier Tomas Reyk said fishermen would get new boats";

std::vector<Document> two() {
  return {document("Readout", kReadout), document("Agency", kAgency)};
}

std::size_t statement_in(const Comparison& comparison, const std::string& source,
                         std::string_view words) {
  for (std::size_t i = 0; i < comparison.statements.size(); ++i) {
    const Statement& said = comparison.statements[i];
    const Document& document = comparison.sources[said.source].document;
    if (document.outlet == source &&
        said.span.in(document.text).find(words.substr(0, 30)) != std::string_view::npos) {
      return i;
    }
  }
  FAIL("no such statement: " << words);
  return 0;
}

/// As an editor copies it from the JSON of a comparison.
StatementRef ref(const Comparison& comparison, const std::string& source, std::string_view words) {
  const Statement& said = comparison.statements[statement_in(comparison, source, words)];
  const Document& document = comparison.sources[said.source].document;
  return {said.id, document.id, std::string(said.span.in(document.text))};
}

const Point& point_of(const Comparison& comparison, std::size_t statement) {
  return *std::ranges::find_if(comparison.points, [&](const Point& point) {
    return std::ranges::find(point.members, statement, &Member::statement) != point.members.end();
  });
}

Comparison corrected(std::vector<Document> documents, std::vector<Correction> corrections) {
  for (std::size_t i = 0; i < corrections.size(); ++i) corrections[i].number = i + 1;
  compare::CompareOptions options;
  options.corrections = std::move(corrections);
  return compare::compare({}, std::move(documents), lexicon::shipped(), options);
}

std::vector<std::string> refusals(const Comparison& comparison) {
  std::vector<std::string> out;
  for (const Warning& warning : comparison.warnings) {
    if (warning.code == "correction-not-applied") out.push_back(warning.message);
  }
  return out;
}

TEST_CASE("joined by hand: one point, with pair, relation and mark") {
  const Comparison before = corrected(two(), {});
  const auto a = statement_in(before, "Readout", kTonnes);
  const auto b = statement_in(before, "Agency", kBoats);
  REQUIRE(&point_of(before, a) != &point_of(before, b));
  const Comparison after = corrected(
      two(),
      {{CorrectionOp::join, {ref(before, "Readout", kTonnes), ref(before, "Agency", kBoats)}}});
  const Point& point = point_of(after, a);
  CHECK(&point == &point_of(after, b));
  CHECK(point.by_hand);
  CHECK(point.missing_from.empty());
  REQUIRE(point.pairs.size() == 1);
  CHECK_FALSE(point.pairs[0].edits.empty());
  CHECK(point.id != point_of(before, a).id);  // a content hash still
  CHECK(after.method.corrections == 1);
  CHECK(after.method.corrections_applied == 1);
  CHECK(refusals(after).empty());
}

TEST_CASE("one statement named twice is not joined, and a name without letters is a name") {
  const Comparison before = corrected(two(), {});
  const StatementRef tonnes = ref(before, "Readout", kTonnes);
  const Comparison after = corrected(two(), {{CorrectionOp::join, {tonnes, tonnes}}});
  CHECK(after.method.corrections_applied == 0);
  CHECK(refusals(after).size() == 1);
  Correction correction{CorrectionOp::set_speaker, {tonnes}};
  correction.speaker = CorrectedSpeaker{"", "!!!"};
  const Comparison named = corrected(two(), {correction});
  const auto& speaker = named.statements[statement_in(named, "Readout", kTonnes)].speaker;
  REQUIRE(speaker);
  CHECK(speaker->id == "!!!");
}

TEST_CASE("set apart by hand: the gap says so") {
  const Comparison before = corrected(two(), {});
  const auto a = statement_in(before, "Readout", kPartnership);
  const auto b = statement_in(before, "Agency", kPartnership);
  REQUIRE(&point_of(before, a) == &point_of(before, b));
  const Comparison after =
      corrected(two(), {{CorrectionOp::split, {ref(before, "Agency", kPartnership)}}});
  REQUIRE(&point_of(after, a) != &point_of(after, b));
  CHECK(point_of(after, a).by_hand);
  CHECK(point_of(after, b).by_hand);
  REQUIRE(point_of(after, a).nearest.size() == 1);
  CHECK(point_of(after, a).nearest[0].statement == b);
  CHECK(point_of(after, a).nearest[0].reason == Rejection::set_apart);
}

TEST_CASE("a correction survives a source that is added, by id or by words") {
  const Comparison before = corrected(two(), {});
  StatementRef agency = ref(before, "Agency", kPartnership);
  std::vector<Document> three = two();
  three.insert(three.begin(), document("Herald", kHerald));
  const bool forget_id = GENERATE(false, true);
  if (forget_id) agency.id = "s-0000000000";
  const Comparison after = corrected(three, {{CorrectionOp::split, {agency}}});
  CHECK(refusals(after).empty());
  const auto a = statement_in(after, "Readout", kPartnership);
  CHECK(&point_of(after, a) == &point_of(after, statement_in(after, "Herald", kPartnership)));
  CHECK(&point_of(after, a) != &point_of(after, statement_in(after, "Agency", kPartnership)));
}

TEST_CASE("a speaker set by hand counts in the alignment and is marked") {
  const Comparison before = corrected(two(), {});
  const Comparison after = corrected(two(), {{CorrectionOp::set_speaker,
                                              {ref(before, "Agency", kPartnership)},
                                              std::nullopt,
                                              CorrectedSpeaker{"", "tomas REYK"}}});
  const Statement& said = after.statements[statement_in(after, "Agency", kPartnership)];
  const Statement& reyk = after.statements[statement_in(after, "Readout", kTonnes)];
  REQUIRE(said.speaker);
  CHECK(after.speakers_by_hand ==
        std::vector<std::size_t>{statement_in(after, "Agency", kPartnership)});
  CHECK(said.speaker->id == reyk.speaker->id);
  CHECK(said.speaker->name == reyk.speaker->name);
  const Pair& pair = point_of(after, statement_in(after, "Agency", kPartnership)).pairs.at(0);
  CHECK(pair.parts.speaker < 1);
  const Comparison unknown =
      corrected(two(), {{CorrectionOp::set_speaker, {ref(before, "Agency", kPartnership)}}});
  CHECK_FALSE(unknown.statements[statement_in(unknown, "Agency", kPartnership)].speaker);
}

TEST_CASE("a relation set by hand stays, seen from either side") {
  const Comparison before = corrected(two(), {});
  const StatementRef a = ref(before, "Readout", kPartnership);
  const StatementRef b = ref(before, "Agency", kPartnership);
  const auto set = [](StatementRef from, StatementRef to) {
    return Correction{CorrectionOp::set_relation,
                      {std::move(from), std::move(to)},
                      std::nullopt,
                      std::nullopt,
                      Relation::condensed};
  };
  const auto pair_of = [](const Comparison& comparison) {
    return point_of(comparison, statement_in(comparison, "Readout", kPartnership)).pairs.at(0);
  };
  const Comparison forth = corrected(two(), {set(a, b)});
  CHECK(pair_of(forth).relation == Relation::condensed);
  CHECK(pair_of(forth).relation_by_hand);
  CHECK(pair_of(corrected(two(), {set(b, a)})).relation == Relation::expanded);
  CHECK(refusals(corrected(two(), {set(a, b), set(b, a)})).size() == 1);
}

TEST_CASE("a conflict that an editor sees is a finding that says whose word it is") {
  const Comparison before = corrected(two(), {});
  Correction conflict{CorrectionOp::set_relation,
                      {ref(before, "Readout", kPartnership), ref(before, "Agency", kPartnership)}};
  conflict.relation = Relation::conflicting;
  const Comparison after = corrected(two(), {conflict});
  const auto found = std::ranges::find(after.findings, "conflict", &Finding::kind);
  REQUIRE(found != after.findings.end());
  CHECK(found->sentence.find("an editor holds Readout and Agency to conflict") !=
        std::string::npos);
}

TEST_CASE("what cannot be applied is named, and the others are applied") {
  const Comparison before = corrected(two(), {});
  const StatementRef a = ref(before, "Readout", kPartnership);
  const StatementRef b = ref(before, "Agency", kPartnership);
  const StatementRef boats = ref(before, "Agency", kBoats);
  const StatementRef nowhere{"s-none", "Agency", "Nobody said this."};
  Correction apart{CorrectionOp::set_relation, {a, boats}};
  apart.relation = Relation::conflicting;
  const Comparison after = corrected(two(), {{CorrectionOp::join, {a, nowhere}},
                                             {CorrectionOp::split, {b}},
                                             {CorrectionOp::join, {a, b}},
                                             apart});
  const std::vector<std::string> why = refusals(after);
  REQUIRE(why.size() == 3);
  CHECK(why[0] == "correction 1 (join) is not applied: no statement reads “Nobody said this.”");
  CHECK(why[1] ==
        "correction 3 (join) is not applied: correction 2 set apart what it would put together");
  CHECK(why[2] == "correction 4 (set-relation) is not applied: the two do not stand in one point");
  CHECK(after.method.corrections_applied == 1);
}

TEST_CASE("words that stand twice are not guessed at") {
  const std::string twice =
      std::string(kAgency) + "\nPremier Tomas Reyk said fishermen would get new boats.";
  std::vector<Document> documents{document("Readout", kReadout), document("Agency", twice)};
  const Comparison before = corrected(documents, {});
  StatementRef boats = ref(before, "Agency", kBoats);
  boats.id.clear();
  const auto why = refusals(corrected(documents, {{CorrectionOp::split, {boats}}}));
  REQUIRE(why.size() == 1);
  CHECK(why[0].find("2 statements read") != std::string::npos);
}

}  // namespace
}  // namespace readout::test
