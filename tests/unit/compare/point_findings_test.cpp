// Several findings of one point, and facts that are another in close words.
#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "readout/compare/findings.hpp"
#include "readout/compare/headline_choice.hpp"

#include "unit/compare/support.hpp"

namespace readout::test {
namespace {

Comparison compared_summit(std::vector<Document> documents) {
  Event event;
  event.participants = {{"Ilda Maren", "President", "Varland", {"Ильда Марен", "伊尔达·马伦"}},
                        {"Tomas Reyk", "Premier", "Kestria", {"Томас Рейк", "托马斯·雷克"}}};
  return compare::compare(event, std::move(documents), lexicon::shipped());
}

/// Two accounts of one sentence, with what their edits are told to be.
std::vector<Finding> found_with(const std::string& a, const std::string& b,
                                const std::vector<Change>& changes, const char* language = "en") {
  Comparison comparison =
      compared_summit({document("Readout", a, language), document("Agency", b, language)});
  for (Point& point : comparison.points) {
    for (Pair& pair : point.pairs) {
      pair.relation = Relation::near_verbatim;
      for (Edit& edit : pair.edits) {
        if (edit.op == EditOp::keep) continue;
        if (!changes.empty()) edit.changes = changes;
        edit.direction = Direction::none;
      }
    }
  }
  const std::vector<std::vector<lexicon::Quantity>> none(comparison.statements.size());
  std::vector<text::Analysis> analyses;
  for (const Source& source : comparison.sources) {
    analyses.push_back(text::analyse(source.document));
  }
  compare::FindingInputs inputs{none};
  inputs.analyses = analyses;
  return compare::find_headlines(comparison, inputs, lexicon::shipped());
}

std::string kinds(const std::vector<Finding>& findings) {
  std::string out;
  for (const Finding& finding : findings) out += (out.empty() ? "" : " ") + finding.kind;
  return out;
}

}  // namespace

TEST_CASE("what both accounts tell alike is not held against its likeness") {
  const std::string three = "“Varland lost three ships in the storm on the lake,” Reyk said.\n\n";
  const std::string five = "“Kestria lost five ships in the storm on the lake,” Reyk said.\n\n";
  const auto of = [](const std::string& a, const std::string& b) {
    const Comparison found = compared_summit({document("Readout", a), document("Agency", b)});
    std::size_t conflicts = 0;
    for (const Point& point : found.points) {
      for (const Pair& pair : point.pairs) conflicts += pair.relation == Relation::conflicting;
    }
    return kinds(found.findings) + (conflicts > 0 ? " conflict" : "");
  };
  CHECK(of(three, five) == "quotation-changed conflict");
  CHECK(of(three + five, five + three).empty());
  CHECK(of(three + five, three + five).empty());
}

TEST_CASE("a number told roughly is not held against one that it may be") {
  const auto of =
      [](const std::string& a, const std::string& b, const char* before = "Reyk said that ",
         const char* behind = " ships had been lost in the storm.", const char* language = "en") {
        return kinds(compared_summit({document("Readout", before + a + behind, language),
                                      document("Agency", before + b + behind, language)})
                         .findings);
      };
  CHECK(of("30", "28") == "number");
  CHECK(of("more than 30", "20") == "number");
  for (const char* rough : {"nearly 30", "about 30", "more than 30", "at least 30"}) {
    CHECK(of(rough, "31").find("number") == std::string::npos);
    CHECK(of("31", rough).find("number") == std::string::npos);
  }
  const auto ru = [&](const std::string& a) {
    return of(a, "32", "Рейк сказал, что погибло ", " рыбака на озере.", "ru");
  };
  CHECK(ru("30").find("number") != std::string::npos);
  CHECK(ru("более 30").find("number") == std::string::npos);
  const auto zh = [&](const std::string& a) {
    return of(a, "32", "雷克说，风暴中有", "艘船只沉没。", "zh");
  };
  CHECK(zh("28").find("number") != std::string::npos);
  CHECK(zh("超过30").find("number") == std::string::npos);
}

TEST_CASE("a point has a second finding of another kind in other words of the same two") {
  const auto of = [](const std::string& a, const std::string& b) {
    const std::string maren = "President Ilda Maren said that ";
    return kinds(
        compared_summit({document("Readout", maren + a), document("Agency", maren + b)}).findings);
  };
  CHECK(of("Varland may send observers to the border of the lake if all sides agree.",
           "Varland will send observers to the border of the lake.") == "hardened omission");
  CHECK(of("Kestria must leave the grain corridor to the lake by 2031.",
           "Kestria should leave the grain corridor to the lake by 2032.") == "date softened");
  // Of one kind only the weightiest.
  CHECK(of("Kestria must leave the grain corridor, and Varland may open the lake.",
           "Kestria should leave the grain corridor, and Varland will open the lake.")
            .find(' ') ==
        of("Kestria must leave the lake soon.", "Kestria should leave the lake soon.").find(' '));
}

TEST_CASE("a fact that is another in a close wording is a finding, whatever the relation") {
  const std::string says = "President Ilda Maren said that Varland ";
  const std::string plan = " the peace plan of Kestria for the lake.";
  const auto turned =
      found_with(says + "supports" + plan, says + "opposes" + plan, {Change::negation});
  REQUIRE(kinds(turned) == "negation");
  CHECK(turned.front().sentence.ends_with("“supports” in Readout, “opposes” in Agency."));
  CHECK(found_with(says + "supports" + plan, says + "opposes" + plan, {Change::wording}).empty());
  const std::string year = " in the year of the flood at the lake.";
  const auto signs = found_with(says + "had a growth of -2%" + year,
                                says + "had a growth of 2%" + year, {Change::number});
  REQUIRE(kinds(signs) == "number");
  CHECK(signs.front().sentence.ends_with("“-2%” in Readout, “2%” in Agency."));
  CHECK(kinds(found_with("Ильда Марен заявила, что торговля с Кестрией выросла в прошлом году.",
                         "Ильда Марен заявила, что торговля с Кестрией упала в прошлом году.",
                         {Change::negation}, "ru")) == "negation");
  CHECK(kinds(found_with("伊尔达·马伦表示，瓦尔兰支持凯斯特里亚关于湖区的和平倡议。",
                         "伊尔达·马伦表示，瓦尔兰反对凯斯特里亚关于湖区的和平倡议。",
                         {Change::negation}, "zh")) == "negation");
  // Digits of a longer number are no number, left out is not changed, and what is denied may be
  // said in a negation.
  CHECK(kinds(found_with(says + "grew by 5 percent" + year, says + "grew" + year,
                         {Change::number})) == "omission");
  CHECK(found_with(says + "took in 10,000 guests" + year, says + "took in 10 000 guests" + year,
                   {Change::number})
            .empty());
  CHECK(found_with("President Ilda Maren denied that Varland will not leave the lake.",
                   "President Ilda Maren denied that Varland will leave the lake.",
                   {Change::negation})
            .empty());
}

TEST_CASE("another place in a short sentence, and a number beside a date, are told") {
  CHECK(kinds(found_with("The two presidents agreed to meet in Selle in June.",
                         "The two presidents agreed to meet in Orvan in June.", {Change::name})) ==
        "name");
  const auto found = compared_summit({document("Readout",
                                               "Ilda Maren said that the inspectors "
                                               "would leave Selle on 12 May and that "
                                               "400 trucks were waiting."),
                                      document("Agency",
                                               "Ilda Maren said that the inspectors "
                                               "would leave Selle on 14 May and that "
                                               "900 trucks were waiting.")})
                         .findings;
  const std::string both = kinds(found);
  CHECK(both.find("date") != std::string::npos);
  CHECK(both.find("number") != std::string::npos);
}

TEST_CASE("a sentence told to be cut is not told to stand alone too") {
  const auto found = compared_summit(
      {document("Readout",
                "“The bridge over the lake belongs to both nations. It was built by workers of "
                "both banks. We will defend it together,” Ilda Maren said."),
       document("Agency",
                "“The bridge over the lake belongs to both nations. We will defend it "
                "together,” Ilda Maren said.")});
  CHECK(kinds(found.findings) == "quotation-cut");
}

TEST_CASE("another form of a verb does not hide a condition that is left out") {
  const std::string says = "Ильда Марен заявила, что Варланд ";
  const auto found =
      compared_summit(
          {document("Readout", says + "может прекратить огонь, если Кестрия остановит поставки.",
                    "ru"),
           document("Agency", says + "прекратит огонь.", "ru")})
          .findings;
  REQUIRE_FALSE(found.empty());
  CHECK(found.back().sentence.ends_with(
      "“если Кестрия остановит поставки” in Readout, not in Agency."));
}

TEST_CASE("words changed side by side in a quotation are told together") {
  const Comparison comparison = compared_summit(
      {document("Readout",
                "“The lake is one of the key pillars of a fair order,” Ilda Maren said."),
       document("Agency", "“The lake is the key pillar of a fair order,” Ilda Maren said.")});
  const auto found = comparison.findings;
  REQUIRE_FALSE(found.empty());
  CHECK(found.front().sentence.ends_with(
      "“one of the key pillars” in Readout, “the key pillar” in Agency."));
}

TEST_CASE("a third finding of one point stands behind the first five") {
  std::vector<Finding> findings;
  for (const auto& [point, weight] : std::vector<std::pair<std::size_t, double>>{
           {0, 9}, {0, 8}, {0, 7}, {1, 6}, {2, 5}, {3, 4}, {4, 3}}) {
    Finding finding;
    finding.kind = "hardened";
    finding.point = point;
    finding.weight = weight;
    findings.push_back(finding);
  }
  std::string order;
  for (const Finding& finding : compare::weightiest(findings, 2)) {
    order += std::to_string(finding.point.value());
  }
  CHECK(order == "0012304");
}

}  // namespace readout::test
