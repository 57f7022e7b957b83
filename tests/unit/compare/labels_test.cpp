// Labels are one to four words that a reader can look for: no pronouns, numbers, verbs or names of
// who speaks.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "readout/compare/things.hpp"

#include "unit/compare/support.hpp"

namespace readout::test {
namespace {

const Point* point_with(const Comparison& comparison, std::string_view words) {
  for (const Point& point : comparison.points) {
    for (const Member& member : point.members) {
      const Statement& s = comparison.statements[member.statement];
      if (s.span.in(comparison.sources[s.source].document.text).find(words) !=
          std::string_view::npos)
        return &point;
    }
  }
  return nullptr;
}

std::string label_of(const std::string& text, std::string_view words) {
  const Comparison comparison = compared({document("Readout", text)});
  const Point* point = point_with(comparison, words);
  REQUIRE(point != nullptr);
  return point->label;
}

}  // namespace

TEST_CASE("a label names the thing, not the verb, and a number only beside it") {
  const std::string label = label_of(
      "Premier Tomas Reyk said that Kestria was ready to invest 180 million dollars in a new rail "
      "terminal.",
      "terminal");
  CHECK(label.find("rail terminal") != std::string::npos);
  CHECK(label.find("180") == std::string::npos);
  CHECK(label.find("invest") == std::string::npos);
  const std::string tonnes = label_of(
      "President Ilda Maren said that the corridor carried 4.2 million tonnes a year.", "tonnes");
  CHECK(tonnes == "corridor, 4.2 million tonnes");
}

TEST_CASE("a label does not cut a hyphenated word") {
  CHECK(label_of("President Ilda Maren said that this was win-win cooperation.", "win-win") ==
        "win-win cooperation");
}

TEST_CASE("a label is no adverb, no contraction and no verb with what it governs") {
  CHECK(label_of("Premier Tomas Reyk said that this was precisely the harbour question.",
                 "precisely") == "harbour question");
  CHECK(label_of("Premier Tomas Reyk said that the rescue teams gave hope.", "rescue") ==
        "rescue teams");
  CHECK(label_of("Premier Tomas Reyk said: “I’m glad, and they’ll see the harbour.”", "harbour") ==
        "harbour");
  CHECK(label_of("Premier Tomas Reyk said that the harbour was difficult.", "difficult") ==
        "harbour");
  CHECK(label_of("Premier Tomas Reyk said that it was the 15th ferry.", "ferry") == "ferry");
}

TEST_CASE("a label takes the whole of a hyphenated name and no mark at its end") {
  CHECK(label_of("Premier Tomas Reyk said that U.S.-Kestria trade had grown.", "trade") ==
        "U.S.-Kestria trade");
  const Comparison russian = compared({document(
      "Readout", "Премьер Томас Рейк заявил, что корабль стал «паромом-призраком».", "ru")});
  REQUIRE_FALSE(russian.points.empty());
  for (const Point& point : russian.points) {
    CHECK(point.label.find("»") == std::string::npos);
  }
}

TEST_CASE("a label is never a pronoun, nor the speaker") {
  for (const char* const text : {"President Ilda Maren said that he would do it.",
                                 "“He said so,” President Ilda Maren said.",
                                 "President Ilda Maren said that Ilda Maren was here."}) {
    const Comparison comparison = compared({document("Readout", text)});
    for (const Point& point : comparison.points) {
      CHECK_FALSE(point.label.empty());
      CHECK(point.label != "he");
      CHECK(point.label != "He");
      CHECK(point.label != "it");
      CHECK(point.label != "Maren");
    }
  }
}

TEST_CASE("a label has at most four words, whatever the text") {
  const Comparison comparison = compared({document(
      "Readout",
      "President Ilda Maren said that grain rail corridor port terminal inspection regime customs "
      "protocol commission would matter.\n“Yes!” Maren said.\n“1, 2, 3,” she said.\n"
      "“He had been with them before it was all his to do,” Maren said.\n“She asked me to do it "
      "for him in there,” Reyk said.")});
  for (const Point& point : comparison.points) {
    CHECK(std::ranges::count(point.label, ' ') <= 3);
    CHECK_FALSE(point.label.empty());
  }
}

TEST_CASE("where nothing is a topic, a label is how the statement begins, in every language") {
  const auto only_label = [](const std::string& text, const std::string& language) {
    return compared({document("Readout", text, language)}).points.front().label;
  };
  CHECK(only_label("“She asked me,” Maren said.", "en") == "She asked me");
  CHECK(only_label("“And so she asked him to come along,” Maren said.", "en").starts_with("asked"));
  CHECK(only_label("«Я долго его искал», — сказал Рейк.", "ru") == "Я долго его искал");
  CHECK(only_label("«Никто не знает, чем это кончится», — сказал Рейк.", "ru") == "Никто не знает");
  CHECK(only_label("马伦表示，这取决于他们。", "zh") == "这取决于他们");
}

TEST_CASE("a single verb or a bare name is no label where there is a thing") {
  CHECK(label_of("“Remember the old lighthouse?” Premier Tomas Reyk said.", "Remember") ==
        "old lighthouse");
  CHECK(label_of("Premier Tomas Reyk said that Moscow knew of the harbour.", "Moscow") ==
        "harbour, Moscow");
  CHECK(label_of("Premier Tomas Reyk said that it was a matter of power and control.", "power") ==
        "power and control");
}

TEST_CASE("where no member is English, the label is English all the same") {
  const Comparison comparison = compared(
      {document("Вестник", "Премьер Томас Рейк заявил, что Россия снимет односторонние санкции.",
                "ru"),
       document("Бюллетень", "Томас Рейк сказал, что Россия отменит односторонние санкции.",
                "ru")});
  REQUIRE(comparison.points.size() == 1);
  CHECK(comparison.points.front().label == "unilateral sanctions");
  const Comparison chinese = compared({document("Bureau", "马伦表示，各国应坚持多边主义。", "zh")});
  CHECK(chinese.points.front().label == "multilateralism");
}

TEST_CASE("rows of one thing that follow each other have its word as heading") {
  const std::string text =
      "President Ilda Maren said that the fishermen would be freed before the winter.\n"
      "Maren said that the grain would go to the old harbour.\n"
      "Premier Tomas Reyk said that nobody had weighed the grain in the spring.\n"
      "Reyk said that the children sang on both shores.\n"
      "Reyk said that the lighthouse needs a new lamp.";
  const Comparison comparison = compared({document("A", text), document("B", text)});
  REQUIRE(comparison.topics.size() == 1);
  const Topic& topic = comparison.topics.front();
  CHECK(topic.heading == "grain");
  REQUIRE(topic.points.size() == 2);
  CHECK(topic.points[1] == topic.points[0] + 1);
  CHECK(point_with(comparison, "weighed") == &comparison.points[topic.points[1]]);
}

TEST_CASE("a quantity is told in English") {
  const auto& english = lexicon::shipped().grammar("en");
  using lexicon::QuantityKind;
  const auto told = [&](QuantityKind kind, double value, const char* unit) {
    return compare::english_quantity({{}, kind, value, unit, ""}, english);
  };
  CHECK(told(QuantityKind::number, 4.2e6, "tonne") == "4.2 million tonnes");
  CHECK(told(QuantityKind::number, 11'000, "person") == "11,000 people");
  CHECK(told(QuantityKind::money, 180e6, "USD") == "$180 million");
  CHECK(told(QuantityKind::percent, 34, "") == "34%");
  CHECK(told(QuantityKind::date, 20310415, "") == "15 April");
  CHECK(told(QuantityKind::date, 20310000, "").empty());
  CHECK(told(QuantityKind::number, 3, "").empty());
  CHECK(told(QuantityKind::number, 2, "year").empty());
}

}  // namespace readout::test
