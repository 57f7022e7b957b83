// How accounts frame the event: values, their evidence, what differs, and what is left alone.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "readout/compare/circumstance_findings.hpp"
#include "readout/compare/told_duration.hpp"
#include "readout/phrases/pattern.hpp"

#include "unit/compare/circumstances_support.hpp"

namespace readout::test {

using namespace circumstances;  // NOLINT: tests read better without the prefix

TEST_CASE("every pattern for circumstances can be read") {
  for (const char* language : {"en", "ru", "zh"}) {
    const auto& terms = lexicon::shipped().grammar(language).terms.at("circumstances");
    for (const auto& [key, patterns] : terms) {
      for (const std::string& pattern : patterns) {
        INFO(language << " " << key << ": " << pattern);
        CHECK(std::holds_alternative<phrases::Pattern>(phrases::parse_pattern(pattern)));
      }
    }
  }
}

TEST_CASE("at whose request an account says that the talk was held") {
  const std::string call =
      "President Ilda Maren had a telephone conversation with Premier Tomas Reyk";
  CHECK(
      read(kInitiative, call + " at the initiative of the Kestrian Premier Tomas Reyk.").compare ==
      "country-kestria");
  CHECK(value(kInitiative, call + " at Kestria's request.") == "Kestria (request)");
  CHECK(value(kInitiative, call + ". The call was initiated by Varland.") ==
        "Varland (initiative)");
  CHECK(value(kInitiative, "伊尔达·马伦应约同托马斯·雷克通电话。", "zh") == "Tomas Reyk (request)");
  CHECK(value(kInitiative, "应托马斯·雷克邀请，伊尔达·马伦对凯斯特里亚进行国事访问。", "zh") ==
        "Tomas Reyk (invitation)");
  CHECK(read(kInitiative,
             "Ильда Марен и Томас Рейк провели телефонный разговор по инициативе Варланда.", "ru")
            .words == "по инициативе Варланда");
}

TEST_CASE("who asked is who is named for it, not who stands behind") {
  const std::string ru = " Ильда Марен провела телефонный разговор с Томасом Рейком.";
  CHECK(value(kInitiative, "По инициативе кестрийской стороны" + ru, "ru").empty());
  CHECK(value(kInitiative, "По инициативе партнеров" + ru, "ru").empty());
  CHECK(value(kInitiative, "По нашей инициативе" + ru, "ru").empty());
  CHECK(value(kInitiative, "По инициативе Кестрии" + ru, "ru") == "Kestria (initiative)");
  CHECK(value(kInitiative,
              "Ильда Марен и Томас Рейк поговорили по телефону. Инициатором звонка выступила "
              "Кестрия.",
              "ru") == "Kestria (initiative)");
  const std::string call = "Ilda Maren had a telephone conversation with Tomas Reyk";
  CHECK(value(kInitiative, "At the request of its partners, " + call + ".").empty());
  CHECK(value(kInitiative, "At their request " + call + ".").empty());
  CHECK(value(kInitiative, call + " at the latter’s request.") == "Tomas Reyk (request)");
  CHECK(value(kInitiative, call + " at the former's request.") == "Ilda Maren (request)");
  CHECK(value(kInitiative, "Sanna Dorel said that " + call + " at the latter's request.").empty());
  CHECK(value(kInitiative, "伊尔达·马伦应邀同托马斯·雷克通电话。", "zh") ==
        "Tomas Reyk (invitation)");
  CHECK(value(kForm, "Ilda Maren held a telephonic dialogue with Tomas Reyk.") == "telephone call");
}

TEST_CASE("a side in front of a name is no title of its bearer") {
  const auto initiative = [](const char* a, const char* b, const char* language) {
    const Comparison comparison =
        compared({document("Readout", a, language), document("Agency", b, language)});
    const Circumstance* found = of_kind(comparison, kInitiative);
    return found == nullptr ? std::string() : found->values.front().value;
  };
  CHECK(initiative("По инициативе китайской стороны Владимир Путин провел телефонный разговор с Си "
                   "Цзиньпином.",
                   "Владимир Путин и Си Цзиньпин провели телефонный разговор.",
                   "ru") == "China (initiative)");
  CHECK(initiative("At the initiative of the Chinese side Vladimir Putin had a telephone "
                   "conversation with Xi Jinping.",
                   "Vladimir Putin and Xi Jinping spoke by phone.", "en") == "China (initiative)");
}

TEST_CASE("a request for something else is none for the talk") {
  const std::string call =
      "President Ilda Maren had a telephone conversation with Premier Tomas Reyk. ";
  CHECK(value(kInitiative, call + "The ceasefire initiated by Kestria holds.").empty());
  CHECK(
      value(kInitiative, call + "They will hold a meeting at the invitation of Kestria.").empty());
  CHECK(value(kInitiative, call + "Their previous meeting was held at the request of Kestria.")
            .empty());
  CHECK(value(kInitiative, call + "The talks of 3 May 2029 were held at the request of Kestria.")
            .empty());
}

TEST_CASE("the form of the talk") {
  CHECK(read(kForm, "Ilda Maren and Tomas Reyk spoke by phone today.").compare == "phone");
  CHECK(read(kForm, "Ilda Maren met Tomas Reyk by video link.").compare == "video");
  CHECK(read(kForm, "Ilda Maren received Tomas Reyk at the palace.").compare == "meeting");
  CHECK(value(kForm, "Ilda Maren received a letter from Tomas Reyk.").empty());
  CHECK(value(kForm, "Ilda Maren will meet Tomas Reyk in May.").empty());
  const Read talks = read(kForm, "Ilda Maren held talks with Tomas Reyk.");
  CHECK(talks.value == "talks");
  CHECK(talks.compare.empty());
  CHECK(read(kForm, "Ильда Марен и Томас Рейк побеседовали по телефону.", "ru").compare == "phone");
  CHECK(read(kForm, "伊尔达·马伦同托马斯·雷克举行视频会晤。", "zh").compare == "video");
  CHECK(value(kForm, "Ilda Maren met Tomas Reyk on the sidelines of the forum.") ==
        "meeting on the sidelines of another event");
}

TEST_CASE("what is only planned, or of another time, does not tell the form") {
  const std::string spoke = "Ilda Maren spoke to Tomas Reyk. ";
  CHECK(value(kForm, spoke + "Ilda Maren looks forward to welcoming Tomas Reyk for a meeting with "
                             "fishermen.")
            .empty());
  CHECK(
      value(kForm, spoke + "Ilda Maren and Tomas Reyk recalled their last meeting with fishermen.")
          .empty());
  CHECK(value(kForm, spoke + "In May 2029 Ilda Maren met Tomas Reyk.").empty());
  CHECK(value(kForm, "After a call with Tomas Reyk, Ilda Maren said that Tomas Reyk was right.")
            .empty());
}

TEST_CASE("a call is called a meeting too") {
  const auto form = [](const char* title, const char* body) {
    Document made = document("Readout", std::string(title) + "\n" + body);
    made.blocks.front().kind = BlockKind::title;
    const Comparison comparison = compared_summit({made, document("Other", "Nothing was told.")});
    const Circumstance* found = of_kind(comparison, kForm);
    return found == nullptr ? std::string() : found->values.front().compare;
  };
  CHECK(form("Meeting with Tomas Reyk", "Ilda Maren met virtually with Tomas Reyk.") == "video");
  CHECK(form("Meeting with Tomas Reyk", "Ilda Maren met virtually.").empty());
  CHECK(form("Phone call with Tomas Reyk", "Ilda Maren met Tomas Reyk by video link.").empty());
  CHECK(form("Meeting with Tomas Reyk", "Ilda Maren said that the roads are dry.") == "meeting");
}

TEST_CASE("a length that the account has somebody tell names the teller") {
  CHECK(value(kDuration,
              "Ilda Maren and Tomas Reyk held talks. Ilda Maren said that the talks lasted "
              "two hours.") == "2 hours, told by Ilda Maren");
}

TEST_CASE("who is named first, but not by a transcript's label") {
  const std::string named = "Tomas Reyk and Ilda Maren spoke.";
  CHECK(read(CircumstanceKind::first_named, named).compare == "tomas-reyk");
  Document transcript = document("Readout", named);
  transcript.kind = "transcript";
  CHECK(of_kind(compared_summit({transcript, document("Other", "Nothing was told.")}),
                CircumstanceKind::first_named) == nullptr);
}

TEST_CASE("a second office and the ministry that tells are nobody who is named first") {
  const auto first = [](const std::string& a, const char* b, const char* language) {
    const Comparison comparison =
        compared({document("Readout", a, language), document("Agency", b, language)});
    const Circumstance* found = of_kind(comparison, CircumstanceKind::first_named);
    return found == nullptr || found->values.front().source != 0 ? std::string()
                                                                 : found->values.front().value;
  };
  const std::string spoke = "Foreign Minister Wang Yi spoke on the phone with Antony Blinken.";
  const char* const other = "Antony Blinken and Wang Yi spoke.";
  CHECK(first("State Councilor and " + spoke, other, "en") == "Wang Yi");
  CHECK(first("The President and " + spoke, other, "en").empty());
  CHECK(first("据外交部网站消息，国务委员兼外长王毅同美国国务卿布林肯通电话。",
              "布林肯同王毅通电话。", "zh") == "Wang Yi");
}

TEST_CASE("without participants and a talk nobody is named first") {
  const auto named = [](const std::string& verb) {
    const Comparison comparison = compared(
        {document("Readout", "President Vladimir Putin " + verb + " President Emmanuel Macron."),
         document("Agency", "President Emmanuel Macron " + verb + " President Vladimir Putin.")});
    return of_kind(comparison, CircumstanceKind::first_named) != nullptr;
  };
  CHECK(named("met"));
  CHECK_FALSE(named("outran"));
}

TEST_CASE("nobody is named first where fewer than two sides take part") {
  Event rally = summit();
  rally.participants = {{"Ilda Maren", "President", "Varland", {}},
                        {"Sanna Dorel", "Minister", "Varland", {}}};
  const Comparison made = compare::compare(
      rally,
      {document("Readout", "Ilda Maren and Sanna Dorel spoke to a crowd in Selle."),
       document("Agency", "Sanna Dorel and Ilda Maren spoke to a crowd in Selle.")},
      lexicon::shipped());
  CHECK(of_kind(made, CircumstanceKind::first_named) == nullptr);
}

TEST_CASE("what somebody quotes does not tell the form") {
  CHECK(
      value(kForm, "Ilda Maren spoke to Tomas Reyk. “I met Tomas Reyk,” Ilda Maren said.").empty());
}

TEST_CASE("each account has its own words, kind and teller") {
  const std::string call = "Ilda Maren had a telephone conversation with Tomas Reyk. ";
  const Comparison asked = compared_summit(
      {document("A", call + "The conversation took place at the initiative of Reyk, Maren said."),
       document("B", call + "The conversation took place at the request of Varland."),
       document("C", call + "The conversation took place at the request of Reyk.")});
  CHECK(of_kind(asked, kInitiative)->sentence ==
        "At whose request: Tomas Reyk (initiative), told by Ilda Maren in A; Tomas Reyk (request) "
        "in C; Varland (request) in B.");
  const Comparison lasted =
      compared_summit({document("A", call + "The call lasted 60 minutes, Maren said."),
                       document("B", call + "The call lasted 60 minutes."),
                       document("C", call + "The call lasted two hours.")});
  CHECK(of_kind(lasted, kDuration)->sentence ==
        "Length of the talk: 1 hour, told by Ilda Maren in A; 1 hour in B; 2 hours in C.");
}

TEST_CASE("the first topics differ where each account tells the other's later") {
  const std::string ferry = "Ilda Maren said that the ferry line would open in May.\n";
  const std::string grain = "Ilda Maren said that grain prices; in all ports, have doubled.\n";
  const std::string school = "Ilda Maren said that every school needs a new roof.\n";
  const Comparison comparison = compared_summit(
      {document("A", ferry + grain), document("B", grain + ferry), document("C", ferry + school)});
  const Circumstance* topics = of_kind(comparison, CircumstanceKind::first_topics);
  REQUIRE(topics->differs);
  CHECK(topics->values[2].compare.empty());  // C has nothing of grain
  CHECK(topics->sentence.find(" in C") == std::string::npos);
  const Comparison apart =
      compared_summit({document("A", ferry + grain), document("B", grain + school)});
  CHECK_FALSE(of_kind(apart, CircumstanceKind::first_topics)->differs);
}

TEST_CASE("a circumstance that differs is a finding of its own") {
  const Comparison comparison = compared_summit(
      {document("Readout",
                "Ilda Maren had a telephone conversation with Tomas Reyk at the request "
                "of Kestria."),
       document("Agency", "Tomas Reyk met Ilda Maren at the request of Varland.")});
  const auto findings = compare::circumstance_findings(comparison);
  std::vector<std::string> kinds;
  for (const Finding& finding : findings) kinds.push_back(finding.kind);
  CHECK(kinds == std::vector<std::string>{"initiative", "form", "first-named"});
  CHECK(findings[0].sentence ==
        "At whose request: Kestria (request) in Readout; Varland (request) in Agency.");
  CHECK(findings[1].sentence == "Form of the talk: telephone call in Readout; meeting in Agency.");
  REQUIRE(findings[0].circumstance.has_value());
  CHECK_FALSE(findings[0].point.has_value());
  CHECK(std::ranges::is_sorted(comparison.findings, std::ranges::greater{}, &Finding::weight));
}

TEST_CASE("accounts that agree, or tell nothing, differ in nothing") {
  const Comparison comparison =
      compared_summit({document("Readout", "Ilda Maren met Tomas Reyk."),
                       document("Agency", "Ilda Maren held a meeting with Tomas Reyk."),
                       document("Courier", "The harbour is closed.")});
  CHECK(compare::circumstance_findings(comparison).empty());
}

TEST_CASE("dates of publication, the earliest first, and a length from a ratio of three") {
  Document late = document("Readout", "Nothing was told.");
  late.published = "2031-03-13T08:00:00Z";
  late.words = 400;
  Document early = document("Agency", "Little was told.");
  early.published = "2031-03-12";
  early.words = 100;
  const Comparison comparison = compared_summit({late, early});
  CHECK(of_kind(comparison, CircumstanceKind::published)->sentence ==
        "Dates of publication: Agency 12 March 2031; Readout 13 March 2031.");
  CHECK(of_kind(comparison, CircumstanceKind::length)->sentence ==
        "Length: 400 words in Readout, 100 words in Agency, 4.0 times as many.");
}

TEST_CASE("whom a quotation names first the account does not name first") {
  CHECK(value(CircumstanceKind::first_named,
              "“I have told Tomas Reyk that the ferry line will open in May,” Ilda Maren said. She "
              "met Tomas Reyk.") == "Ilda Maren");
}

TEST_CASE("lengths compare across languages by what translations have") {
  const auto told = [](std::size_t english, std::size_t other, const std::string& language) {
    Document a = document("Readout", "Ilda Maren met Tomas Reyk.");
    Document b = document("Other", "Nothing was told.", language);
    a.words = english;
    b.words = other;
    const Comparison comparison = compared_summit({a, b});
    return of_kind(comparison, CircumstanceKind::length)->sentence;
  };
  CHECK(told(310, 100, "en") ==
        "Length: 310 words in Readout, 100 words in Other, 3.1 times as many.");
  CHECK(told(290, 100, "zh") ==
        "Length: 290 words in Readout, 100 words in Other, about 3.1 times as long: what has 100 "
        "words in English has about 108 in Chinese.");
  CHECK(told(4, 1, "zh") ==
        "Length: 4 words in Readout, 1 word in Other, about 4.3 times as long: what has 100 words "
        "in English has about 108 in Chinese.");
  CHECK(told(100, 290, "ru") ==
        "Length: 290 words in Other, 100 words in Readout, about 3.1 times as long: what has 93 "
        "words in Russian has about 100 in English.");
}

}  // namespace readout::test
