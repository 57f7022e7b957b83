// What the headline findings say and do not say.
#include "readout/compare/findings.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "readout/compare/attribution.hpp"
#include "readout/compare/finding_words.hpp"

#include "unit/compare/support.hpp"

namespace readout::test {
namespace {

const char* const kBridge =
    "“Our partnership is not directed against any third country and needs no permission,” ";

std::vector<Finding> of_kind(const Comparison& comparison, std::string_view kind) {
  std::vector<Finding> found;
  std::ranges::copy_if(comparison.findings, std::back_inserter(found),
                       [&](const Finding& f) { return f.kind == kind; });
  return found;
}

Event summit() {
  Event event;
  event.participants = {{"Ilda Maren", "President", "Varland", {}},
                        {"Tomas Reyk", "Premier", "Kestria", {}}};
  return event;
}

Comparison compared_summit(std::vector<Document> documents) {
  return compare::compare(summit(), std::move(documents), lexicon::shipped());
}

}  // namespace

TEST_CASE("another speaker of the same words is a finding with its pair") {
  const Comparison comparison =
      compared_summit({document("Readout", std::string(kBridge) + "President Ilda Maren said."),
                       document("Agency", std::string(kBridge) + "Premier Tomas Reyk said.")});
  const auto found = of_kind(comparison, "attribution");
  REQUIRE(found.size() == 1);
  REQUIRE(found.front().pair.has_value());
  CHECK(*found.front().pair < comparison.points[found.front().point.value()].pairs.size());
}

TEST_CASE("two spellings of a name, and strangers whom no account has both, are no two speakers") {
  const auto shifts = [](const std::string& a, const std::string& b, const std::string& also) {
    return of_kind(compared({document("Readout", std::string(kBridge) + a + " said." + also),
                             document("Agency", std::string(kBridge) + b + " said.")}),
                   "attribution")
        .size();
  };
  const std::string both = "\nThe guests heard Viktor Tisch and Anna Velk.";
  CHECK(shifts("Viktor Tisch", "Anna Velk", both) == 1);
  CHECK(shifts("Viktor Tisch", "Anna Velk", "") == 0);
  CHECK(shifts("Yuri Andreyev", "Yury Andreev", both) == 0);
  CHECK(shifts("Sergei Torhov", "Sergey Torkhov", "\nThe guests heard Sergey Torkhov.") == 0);
  CHECK(shifts("Oleksandr Hryn", "Alexander Grin", "\nThe guests heard Alexander Grin.") == 0);
  CHECK(shifts("Maria Lund", "Maria Oster", "\nThe guests heard Maria Oster.") == 0);
}

TEST_CASE("a surname and a full name are one speaker") {
  const Comparison comparison =
      compared({document("Readout", std::string(kBridge) + "Ilda Maren said."),
                document("Agency", std::string(kBridge) + "Maren said.")});
  CHECK(of_kind(comparison, "attribution").empty());
}

TEST_CASE("sources of one outlet are told apart by language") {
  const Comparison comparison = compared_summit(
      {document("Agency",
                "President Ilda Maren said that the rescue teams had done well in the floods."),
       document("Agency", "Президент Ильда Марен заявила, что школы откроются осенью.", "ru")});
  const auto found = of_kind(comparison, "only-here");
  REQUIRE_FALSE(found.empty());
  CHECK(std::ranges::any_of(found, [](const Finding& f) {
    return f.sentence.find("Agency (Russian)") != std::string::npos;
  }));
}

TEST_CASE("what has no counterpart is said as what was measured") {
  const std::string floods = "President Ilda Maren said that the floods had spared the valley.";
  const auto only = [&](std::vector<Document> documents) {
    return of_kind(compared_summit(std::move(documents)), "only-here").front();
  };
  const Finding two = only({document("Readout", floods),
                            document("Agency", "Premier Tomas Reyk said that winters were long.")});
  CHECK(two.sentence.find("in Readout, said by Ilda Maren; no counterpart found in Agency.") !=
        std::string::npos);
  const Finding three =
      only({document("Readout", floods),
            document("Agency", "Premier Tomas Reyk said that winters were long."),
            document("Herald", "Premier Tomas Reyk said that summers were short.")});
  CHECK(three.sentence.ends_with("no counterpart found in the other 2 accounts."));
  const Finding across =
      only({document("Readout", floods),
            document("Agency", "Премьер Томас Рейк сказал, что зимы длинные.", "ru")});
  CHECK(across.sentence.ends_with(
      "no counterpart found in Agency. Pairs across languages are found only in part."));
  CHECK(across.weight < two.weight);
}

TEST_CASE("what one denies another does not say in the same words") {
  const auto relation_of = [](const std::string& a, const std::string& b) {
    const Comparison comparison = compared_summit({document("Readout", a), document("Agency", b)});
    for (const Point& point : comparison.points) {
      if (!point.pairs.empty()) return std::pair(point.pairs.front().relation, comparison);
    }
    return std::pair(Relation::translated, comparison);
  };
  const auto [denied, comparison] = relation_of(
      "President Ilda Maren denied that Varland would close the locks at Lake Orla in May.",
      "President Ilda Maren said that Varland would close the locks at Lake Orla in May.");
  CHECK(denied == Relation::conflicting);
  REQUIRE_FALSE(comparison.findings.empty());
  const std::string& sentence = comparison.findings.front().sentence;
  CHECK(sentence.find("Readout has Ilda Maren denying or refusing (“denied”) what Agency has Ilda "
                      "Maren saying: “Varland would close the locks at Lake Orla in May”.") !=
        std::string::npos);
  const auto twice = relation_of(
      "President Ilda Maren denied that Varland would close the locks at Lake Orla in May.",
      "President Ilda Maren said that Varland would not close the locks at Lake Orla in May.");
  CHECK(twice.first == Relation::reworded);
  const auto called_false = relation_of(
      "President Ilda Maren dismissed as false the claim that the talks at Lake Orla had "
      "collapsed.",
      "President Ilda Maren said it was false that the talks at Lake Orla had collapsed.");
  CHECK(called_false.first != Relation::conflicting);
  const auto short_object = relation_of("President Ilda Maren rejected the deal.",
                                        "President Ilda Maren discussed the deal.");
  CHECK(short_object.first != Relation::conflicting);
  const auto both = relation_of(
      "President Ilda Maren denied that Varland would close the locks at Lake Orla in May.",
      "President Ilda Maren denied that Varland would close the locks at Lake Orla in May.");
  CHECK(both.first == Relation::identical);
}

namespace {

/// The first pair's relation, of two accounts of the summit.
Relation relation_of(Document a, Document b) {
  const Comparison comparison = compared_summit({std::move(a), std::move(b)});
  for (const Point& point : comparison.points) {
    if (!point.pairs.empty()) return point.pairs.front().relation;
  }
  FAIL("the accounts have no pair");
  return Relation::identical;
}

}  // namespace

TEST_CASE("a denial contradicts a saying in Russian, in Chinese and across languages") {
  const Document en = document(
      "Wire",
      "President Ilda Maren said that Varland would close the locks at Lake Orla on 5 May.");
  const Document ru_denied = document(
      "Agency", "Президент Ильда Марен опровергла, что Варланд закроет шлюзы на озере Орла 5 мая.",
      "ru");
  const Document ru_said = document(
      "Bulletin", "Президент Ильда Марен заявила, что Варланд закроет шлюзы на озере Орла 5 мая.",
      "ru");
  const Document zh_denied =
      document("Daily", "伊尔达·马伦否认瓦兰将于5月5日关闭奥拉湖船闸。", "zh");
  const Document zh_said =
      document("Post", "伊尔达·马伦表示，瓦兰将于5月5日关闭奥拉湖船闸。", "zh");
  CHECK(relation_of(ru_denied, ru_said) == Relation::conflicting);
  CHECK(relation_of(zh_denied, zh_said) == Relation::conflicting);
  CHECK(relation_of(en, ru_denied) == Relation::conflicting);
  CHECK(relation_of(en, ru_said) == Relation::translated);
  CHECK(relation_of(ru_said, zh_denied) == Relation::conflicting);
  CHECK(relation_of(ru_denied, zh_denied) == Relation::translated);
}

TEST_CASE("what only sounds like a contradiction is none") {
  const Document denied = document(
      "Readout", "Premier Tomas Reyk denied that Kestria had paid the miners at the Orla mill.");
  const auto relation_to = [&](const std::string& text) {
    return relation_of(denied, document("Agency", text));
  };
  CHECK(relation_to("Premier Tomas Reyk said that Kestria had paid the miners at the Orla mill.") ==
        Relation::conflicting);
  CHECK(relation_to("Premier Tomas Reyk said it was a lie that Kestria had paid the miners at the "
                    "Orla mill.") == Relation::reworded);
  CHECK(relation_to("President Ilda Maren said that Kestria had paid the miners at the Orla "
                    "mill.") != Relation::conflicting);
}

TEST_CASE("what is denied of a thing that others only discussed is no counterpart") {
  const Comparison comparison = compared_summit(
      {document("Readout", "They discussed the situation in the Strait of Orla."),
       document("Agency",
                "Premier Tomas Reyk denied that Kestria had closed the Strait of Orla to foreign "
                "ships.")});
  CHECK(std::ranges::all_of(comparison.points, [](const Point& p) { return p.pairs.empty(); }));
}

TEST_CASE("Russian negations that go together deny once") {
  CHECK(
      relation_of(
          document("One", "Премьер Томас Рейк отрицал, что Кестрия заплатила шахтерам Орлы.", "ru"),
          document("Two",
                   "Премьер Томас Рейк сказал, что Кестрия никогда не заплатила шахтерам "
                   "Орлы.",
                   "ru")) != Relation::conflicting);
}

TEST_CASE("words that object are said, and a quotation is its speaker's own") {
  const Comparison comparison = compared_summit(
      {document("Readout",
                "Premier Tomas Reyk objected that the floods had spared the valley.\n"
                "“I paid nobody at the mill in spring,” President Ilda Maren denied."),
       document("Agency", "Премьер Томас Рейк возразил, что зимы длинные.", "ru"),
       document("Daily", "托马斯·雷克驳斥说，凯斯特里亚没有向工厂的矿工付款。", "zh")});
  REQUIRE_FALSE(comparison.findings.empty());
  for (const Finding& finding : comparison.findings) {
    CHECK(finding.sentence.find("denied or refused") == std::string::npos);
  }
}

TEST_CASE("a denial that only one account has is no saying") {
  const Comparison comparison = compared_summit(
      {document("Readout", "President Ilda Maren denied that the floods had spared the valley."),
       document("Agency", "Premier Tomas Reyk said that winters were long.")});
  const auto findings = of_kind(comparison, "only-here");
  const auto denied = std::ranges::find_if(
      findings, [](const Finding& finding) { return finding.sources.front() == 0; });
  REQUIRE(denied != findings.end());
  CHECK(denied->sentence.find("said by Ilda Maren") == std::string::npos);
  CHECK(denied->sentence.find("denied or refused by Ilda Maren (“denied”)") != std::string::npos);
}

TEST_CASE("what two say together is no other attribution of what one of them says") {
  const Comparison comparison = compared_summit(
      {document("Readout", std::string(kBridge) + "President Ilda Maren said."),
       document("Agency",
                "President Ilda Maren and Premier Tomas Reyk said that their partnership "
                "is not directed against any third country and needs no permission.")});
  CHECK(of_kind(comparison, "attribution").empty());
}

TEST_CASE("those who speak together are listed by their whole names") {
  Comparison comparison =
      compared_summit({document("Readout", std::string(kBridge) + "President Ilda Maren said."),
                       document("Agency", std::string(kBridge) + "Premier Tomas Reyk said.")});
  for (const char* const name : {"Olaf Brekke", "Board of Trade and Industry"})
    comparison.event.participants.push_back({name, "", "", {}});
  const auto sentence = [&](std::string joint, std::vector<std::string> members) {
    for (Statement& statement : comparison.statements) {
      if (statement.source == 1)
        statement.speaker = Speaker{"joint", joint, SpeakerHow::explicit_name, members, {}};
    }
    const std::vector<std::vector<lexicon::Quantity>> none(comparison.statements.size());
    const compare::SpeakerIdentity identity(comparison, lexicon::shipped());
    for (Point& point : comparison.points) {
      for (Pair& pair : point.pairs)
        pair.attribution = compare::attribution_shifts(comparison, point, pair, identity);
    }
    for (const Finding& finding : compare::find_headlines(comparison, {none}, lexicon::shipped()))
      if (finding.kind == "attribution") return finding.sentence;
    return std::string();
  };
  const auto two = sentence("Olaf Brekke + Board of Trade and Industry",
                            {"olaf-brekke", "board-of-trade-and-industry"});
  CHECK(two.find("by Olaf Brekke and Board of Trade and Industry in Agency") != std::string::npos);
  const auto three = sentence("Tomas Reyk + Board of Trade and Industry + Olaf Brekke",
                              {"tomas-reyk", "board-of-trade-and-industry", "olaf-brekke"});
  CHECK(three.find("by Tomas Reyk, Board of Trade and Industry and Olaf Brekke in Agency") !=
        std::string::npos);
}

TEST_CASE("the words of a finding are whole, without the cue, with marks in pairs") {
  const auto phrase = [](std::string_view text, std::string_view part, std::string_view cue) {
    const std::size_t at = text.find(part);
    const std::size_t said = text.find(cue);
    return compare::phrase_of(
        text, {at, at + part.size()},
        cue.empty() ? std::optional<Span>() : std::optional(Span{said, said + cue.size()}));
  };
  const char* const grave = "Maren also expressed \"grave concern\" on Monday.";
  CHECK(phrase(grave, " also expressed \"grave", "expressed") == "grave");
  CHECK(phrase(grave, "\"grave concern\" on Monday.", "") == "\"grave concern\" on Monday");
  CHECK(phrase(grave, "concern\" on Monday", "") == "concern on Monday");
  CHECK(phrase("She “very” much” hoped,", "“very” much” hoped,", "") == "very much hoped");
  CHECK(phrase("She firmly said so", "firmly said", "said") == "firmly");
  CHECK(phrase("She said so", "said", "said").empty());
  CHECK(phrase("a cut of 40%, she said", "of 40%,", "said") == "of 40%");
  CHECK(phrase("她强调「严重关切」。", "强调「严重关切", "强调") == "严重关切");
}

TEST_CASE("no more than three points a source are said to be only there") {
  const std::string many =
      "President Ilda Maren said that the floods had spared the valley.\n"
      "President Ilda Maren said that schools needed more teachers of music.\n"
      "President Ilda Maren said that customs officers would wear new uniforms.\n"
      "President Ilda Maren said that fishermen deserved better harbours.\n"
      "President Ilda Maren said that railways carried too little timber.";
  const Comparison comparison =
      compared_summit({document("Readout", many),
                       document("Agency", "Premier Tomas Reyk said that winters were long.")});
  std::map<std::size_t, std::size_t> by_source;
  for (const Finding& finding : of_kind(comparison, "only-here"))
    ++by_source[finding.sources.front()];
  for (const auto& [source, count] : by_source) CHECK(count <= 3);
  CHECK(by_source[0] == 3);
}

TEST_CASE("quoted against reported needs close words") {
  const Comparison comparison =
      compared_summit({document("Readout",
                                "“The grain corridor to the port of Marhaven will reopen by 1 "
                                "May,” President Ilda Maren said."),
                       document("Agency",
                                "President Ilda Maren said that the grain corridor to the port of "
                                "Marhaven will reopen by 1 May.")});
  CHECK(of_kind(comparison, "quoted-or-reported").size() == 1);
  for (const Finding& finding : comparison.findings) {
    if (finding.kind != "quoted-or-reported") continue;
    CHECK(finding.pair.has_value());
  }
}

TEST_CASE("a finding's weight is the sum of its parts, and the speaker's rank is one") {
  const auto weight = [](const std::string& speaker) {
    const Comparison comparison = compared_summit(
        {document("Readout", "“The corridor to the port of Marhaven will reopen by 1 May,” " +
                                 speaker + " said."),
         document("Agency", "“The corridor to the port of Marhaven may reopen by 1 May,” " +
                                speaker + " said.")});
    const auto found = of_kind(comparison, "quotation-changed");
    REQUIRE(found.size() == 1);
    double sum = 0;
    for (const WeightPart& part : found.front().parts) sum += part.weight;
    CHECK(found.front().weight == Approx(sum));
    REQUIRE(found.front().parts.size() == 4);
    CHECK(found.front().parts.at(1).what == "speaker");
    return found.front().parts.at(1).weight;
  };
  CHECK(weight("President Ilda Maren") == Approx(1));
  CHECK(weight("Foreign Minister Olaf Brekke") == Approx(0.7));
  CHECK(weight("Olaf Brekke") == Approx(0.2));
  CHECK(weight("an unnamed official") == Approx(0));
}

TEST_CASE("words changed inside the marks come before all but a number, and are said neutrally") {
  const Comparison comparison = compared_summit(
      {document("Readout",
                "“The corridor to the port of Marhaven will surely reopen in spring,” "
                "President Ilda Maren said."),
       document("Agency",
                "“The corridor to the port of Marhaven will hardly reopen in spring,” "
                "President Ilda Maren said.")});
  REQUIRE_FALSE(comparison.findings.empty());
  CHECK(comparison.findings.front().kind == "quotation-changed");
  CHECK(comparison.findings.front().sentence.ends_with(
      "inside the quotation, “surely” in Readout, “hardly” in Agency."));
}

namespace {

/// Two accounts of one sentence, the first with a condition more; found with `adjunct` told of it.
std::vector<Finding> with_condition(const std::string& more, Adjunct adjunct) {
  Comparison comparison = compared_summit(
      {document("Readout",
                "President Ilda Maren said that the grain corridor to Marhaven would "
                "reopen in spring if the inspectors agree."),
       document("Agency",
                "President Ilda Maren said that the grain corridor to Marhaven would "
                "reopen in spring. " +
                    more)});
  for (Point& point : comparison.points) {
    for (Pair& pair : point.pairs) {
      for (Edit& edit : pair.edits)
        edit.adjunct = edit.op == EditOp::delete_ ? adjunct : Adjunct::none;
    }
  }
  const std::vector<std::vector<lexicon::Quantity>> none(comparison.statements.size());
  std::vector<text::Analysis> analyses;
  for (const Source& source : comparison.sources)
    analyses.push_back(text::analyse(source.document));
  compare::FindingInputs inputs{none};
  inputs.analyses = analyses;
  comparison.findings = compare::find_headlines(comparison, inputs, lexicon::shipped());
  return of_kind(comparison, "omission");
}

}  // namespace

TEST_CASE("a condition that only one of two close wordings has is a finding") {
  const auto found = with_condition("", Adjunct::condition);
  REQUIRE(found.size() == 1);
  CHECK(found.front().sentence.ends_with("“if the inspectors agree” in Readout, not in Agency."));
  CHECK(found.front().sources == std::vector<std::size_t>{0, 1});
  CHECK(with_condition("", Adjunct::other).empty());
  CHECK(with_condition("The inspectors have yet to agree.", Adjunct::condition).empty());
}

TEST_CASE("a condition is not left out where the next sentence tells it, or of a headline") {
  const std::string said =
      "President Ilda Maren said that the guards would leave the dam only "
      "after the election";
  const auto omitted = [&](const std::string& b) {
    return of_kind(compared_summit({document("Readout", said + " if the observers agreed."),
                                    document("Agency", b)}),
                   "omission")
        .size();
  };
  CHECK(omitted(said + ".") == 1);
  CHECK(omitted(said + ". That depended on the observers' consent.") == 0);
  Document headed = document("Readout", said + " if the observers agreed.\nThe two met in Lorn.");
  headed.blocks.front().kind = BlockKind::title;
  CHECK(of_kind(compared_summit({headed, document("Agency", said + ".")}), "omission").empty());
}

TEST_CASE("a finding about the accounts as a whole takes its place by its weight") {
  const Comparison comparison =
      compared_summit({document("Readout", std::string(kBridge) + "President Ilda Maren said."),
                       document("Agency", "Premier Tomas Reyk said that winters were long.")});
  const std::vector<std::vector<lexicon::Quantity>> none(comparison.statements.size());
  Finding form;
  form.kind = "form";
  form.sentence = "A call in Readout, a meeting in Agency.";
  form.weight = 4;
  compare::FindingInputs inputs{none};
  inputs.about_accounts = {form};
  const auto found = compare::find_headlines(comparison, inputs, lexicon::shipped());
  REQUIRE(found.size() > 1);
  CHECK(found.front().kind == "form");
  CHECK_FALSE(found.front().point.has_value());
}

TEST_CASE("a stop or an opening word is no more of a quotation") {
  CHECK_FALSE(readout::compare::adds_something("."));
  CHECK_FALSE(readout::compare::adds_something("Indeed, so"));
  CHECK(readout::compare::adds_something("and the port is closed"));
}
}  // namespace readout::test
