// What the headline findings say and do not say.
#include "readout/compare/findings.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "readout/compare/attribution.hpp"
#include "readout/compare/finding_words.hpp"

#include "unit/compare/findings_support.hpp"

namespace readout::test {

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
    std::vector<text::Analysis> analyses;
    for (const Source& source : comparison.sources)
      analyses.push_back(text::analyse(source.document));
    for (Point& point : comparison.points) {
      for (Pair& pair : point.pairs)
        pair.attribution = compare::attribution_shifts(comparison, point, pair, identity, analyses);
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
