// Who is said to say the same words, the ladder of reporting words, and the space of a point.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "readout/model/names.hpp"

#include "unit/compare/support.hpp"

namespace readout::test {
namespace {

Comparison of_the_summit(const std::string& a, const std::string& b,
                         const std::string& language = "en") {
  Event event;
  event.participants = {{"Ilda Maren", "President", "Varland", {}},
                        {"Tomas Reyk", "Premier", "Kestria", {}}};
  return compare::compare(event,
                          {document("Readout", a, language), document("Agency", b, language)},
                          lexicon::shipped());
}

std::vector<std::string> shifts_of(const std::string& a, const std::string& b,
                                   const std::string& language = "en") {
  std::vector<std::string> out;
  for (const Point& point : of_the_summit(a, b, language).points) {
    for (const Pair& pair : point.pairs) {
      for (const AttributionShift& shift : pair.attribution) {
        out.push_back(std::string(name(shift.issue)) + ": " + shift.a + " / " + shift.b);
      }
    }
  }
  return out;
}

using Shifts = std::vector<std::string>;
const char* const kWords =
    "their partnership is not directed against any third country and needs no permission.";

}  // namespace

TEST_CASE("what one says here is said by both together there") {
  const std::string one = std::string("President Ilda Maren said that ") + kWords;
  const std::string both =
      std::string("President Ilda Maren and Premier Tomas Reyk said that ") + kWords;
  CHECK(shifts_of(one, both) == Shifts{"joint: Ilda Maren / Ilda Maren and Tomas Reyk"});
  CHECK(shifts_of(one, both + " President Ilda Maren said that " + kWords).empty());
  CHECK(shifts_of(one, one).empty());
}

TEST_CASE("who tells what several did together does not say it alone") {
  const std::string rules = " the rules for fishing boats on the northern shore of the lake.";
  const auto is_joint = [&](const std::string& told) {
    const Shifts shifts =
        shifts_of("President Ilda Maren and Premier Tomas Reyk discussed" + rules, told);
    return std::ranges::any_of(shifts,
                               [](const std::string& shift) { return shift.starts_with("joint"); });
  };
  CHECK(is_joint("President Ilda Maren discussed" + rules));
  CHECK_FALSE(is_joint("President Ilda Maren said: “We discussed" + rules + "”"));
}

TEST_CASE("the verb behind “we” is that of the account of both, in the words quoted") {
  const std::string rules = " the rules for fishing boats on the northern shore of the lake.";
  CHECK(shifts_of("President Ilda Maren and Premier Tomas Reyk considered" + rules,
                  "President Ilda Maren said: “We considered" + rules + "”") ==
        Shifts{"kind: reported / quoted"});
  for (const char* verb : {"商定", "同意"}) {
    const std::string corridor =
        std::string(verb) + "将在春天重新开放通往马港的粮食走廊，并为湖北岸的渔船制定新的规则。";
    CAPTURE(corridor);
    for (const std::string& shift :
         shifts_of("马伦总统和雷克总理" + corridor, "马伦总统说：“我们" + corridor + "”", "zh")) {
      CHECK(shift == "kind: reported / quoted");
    }
  }
  const std::string ferry =
      "the ferry, which we talked about, is not directed against any third country.";
  CHECK(shifts_of("President Ilda Maren and Premier Tomas Reyk said: “" + ferry + "”",
                  "President Ilda Maren said: “" + ferry + "”") ==
        Shifts{"joint: Ilda Maren and Tomas Reyk / Ilda Maren"});
}

TEST_CASE("words that another hands on in one account are the speaker's in both") {
  CHECK(
      shifts_of(std::string("President Ilda Maren said that ") + kWords,
                "President Ilda Maren told Premier Tomas Reyk that their partnership is not "
                "directed against any third country and needs no permission, an official said.") ==
      Shifts{"handed-on: Ilda Maren / Ilda Maren, as told by unnamed official"});
  const std::string agreed =
      "President Ilda Maren of Varland met Premier Tomas Reyk of Kestria in Lorn.\nReyk and Maren "
      "agreed that the border would be open to farmers on both sides of the river";
  const Shifts told = shifts_of(
      agreed + ".", agreed + ", according to a statement published by the Orla News Bureau.");
  REQUIRE(told.size() == 1);
  CHECK(told.front().ends_with(", as told by Orla News Bureau"));
}

TEST_CASE("a paragraph that names both leaves open whose words they are") {
  const std::string words = "“Our dam is not directed against any neighbour of the lake,” ";
  const std::string one = words + "President Ilda Maren said.";
  CHECK(shifts_of(one, words + "Premier Tomas Reyk said.") ==
        Shifts{"another-speaker: Ilda Maren / Tomas Reyk"});
  CHECK(shifts_of(one, words + "Premier Tomas Reyk said. Maren had relayed it.").empty());
}

TEST_CASE("a reported clause of another known speaker is a shift, in three languages") {
  const auto shifts = [](const std::string& a, const std::string& b, const char* language = "en") {
    Shifts out;
    const Comparison comparison =
        compared({document("Readout", a, language), document("Agency", b, language)});
    for (const Point& point : comparison.points) {
      for (const Pair& pair : point.pairs) {
        for (const AttributionShift& shift : pair.attribution) {
          out.push_back(shift.a + " / " + shift.b);
        }
      }
    }
    return out;
  };
  const std::string opens = " said the bridge would reopen in May.";
  CHECK(shifts("Foreign Minister Sanna Dorel" + opens, "President Ilda Maren" + opens) ==
        Shifts{"Sanna Dorel / Ilda Maren"});
  CHECK(shifts("Sanna Dorel and Ilda Maren spoke. Sanna Dorel" + opens +
                   " Ilda Maren said that winters were long.",
               "Sanna Dorel and Ilda Maren spoke. Ilda Maren" + opens) ==
        Shifts{"Sanna Dorel / Ilda Maren"});
  CHECK(shifts("Sergey Lavrov" + opens, "Vladimir Putin" + opens) ==
        Shifts{"Sergey Lavrov / Vladimir Putin"});
  CHECK(shifts("Moscow" + opens, "Kyiv" + opens) == Shifts{"Russia / Ukraine"});
  const std::string opens_ru = " заявил, что зерновой коридор в порт откроется в мае.";
  CHECK(shifts("Лавров" + opens_ru, "Президент Владимир Путин" + opens_ru, "ru") ==
        Shifts{"Sergey Lavrov / Vladimir Putin"});
  const std::string opens_zh = "表示，粮食走廊将于五月重新开放。";
  CHECK(shifts("外交部长王毅" + opens_zh, "国家主席习近平" + opens_zh, "zh") ==
        Shifts{"Wang Yi / Xi Jinping"});
  // Nobody, one person, one state, a spokesperson, a name that may be the speaker's.
  CHECK(shifts("Ilda Maren met Sanna Dorel. She" + opens, "Ilda Maren" + opens).empty());
  CHECK(shifts("Ilda Maren" + opens, "President Maren" + opens).empty());
  CHECK(shifts("Moscow" + opens, "Vladimir Putin" + opens).empty());
  CHECK(shifts("Kremlin spokesman Dmitry Peskov" + opens, "Vladimir Putin" + opens).empty());
  CHECK(shifts("Sergey Lavrov" + opens,
               "Vladimir Putin told Sergey Lavrov the bridge would reopen "
               "in May.")
            .empty());
}

TEST_CASE("condolences of two persons are no shift") {
  CHECK(shifts_of("Premier Anna Velk expressed her condolences over the flood at the Orla mill.",
                  "Minister Marko Tisch expressed his condolences over the flood at the Orla mill.")
            .empty());
}

TEST_CASE("quoted here and reported there is another kind of speech") {
  CHECK(shifts_of("“The grain corridor to the port of Marhaven will reopen by 1 May,” President "
                  "Ilda Maren said.",
                  "President Ilda Maren said that the grain corridor to the port of Marhaven will "
                  "reopen by 1 May.") == Shifts{"kind: quoted / reported"});
}

TEST_CASE("reporting words are ordered by their force, in the row and across languages") {
  const auto ladder = [](std::vector<Document> documents) {
    Comparison comparison = compared(std::move(documents));
    std::vector<std::string> out;
    for (const Rung& rung : comparison.points.at(0).ladder) out.push_back(rung.lemma);
    return out;
  };
  const std::string said = " that the floods would reach the Orla mill by 3 May.";
  CHECK(ladder({document("One", "President Ilda Maren warned" + said),
                document("Two", "President Ilda Maren said" + said),
                document("Three", "President Ilda Maren stressed" + said)}) ==
        std::vector<std::string>{"say", "stress", "warn"});
}

TEST_CASE("a neutral reporting word against a warning one is a finding") {
  const std::string said = " that the floods would reach the Orla mill by 3 May.";
  const auto kinds = [&](const std::string& a, const std::string& b) {
    std::vector<std::string> out;
    for (const Finding& finding :
         of_the_summit("President Ilda Maren " + a + said, "President Ilda Maren " + b + said)
             .findings) {
      out.push_back(finding.kind);
    }
    return out;
  };
  CHECK(kinds("said", "warned") == std::vector<std::string>{"reporting-word"});
  CHECK(kinds("said", "claimed") == std::vector<std::string>{"reporting-word"});
  CHECK(kinds("said", "stressed").empty());
  CHECK(kinds("said", "expected").empty());
}

TEST_CASE("words of a point are counted by source, nested statements once") {
  const Comparison comparison =
      of_the_summit("President Ilda Maren said that the floods would reach the Orla mill by May.",
                    "President Ilda Maren said that the floods would reach the Orla mill by May.");
  REQUIRE(comparison.points.size() == 1);
  REQUIRE(comparison.points.front().space.size() == 2);
  CHECK(comparison.points.front().space.front().words == 14);
}

}  // namespace readout::test
