// What statements in two languages both name, and what stands on one side alone.
#include "readout/compare/named_anchors.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "readout/lexicon/lone_months.hpp"
#include "readout/model/names.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix

namespace {

Event summit() {
  Event event;
  event.participants = {
      {"Ilda Maren",
       "President",
       "Varland",
       {"Maren", "Ильда Марен", "Марен", "伊尔达·马伦", "马伦"}},
      {"Varland", "government", "Varland", {"Варланд", "瓦尔兰", "瓦方"}},
      {"Kestria", "government", "Kestria", {"Кестрия", "凯斯特里亚", "凯方"}},
  };
  return event;
}

struct Text {
  std::string text;
  std::string language;
  text::Analysis analysis;
  lexicon::Named named;
  std::vector<lexicon::Quantity> months;

  Text(std::string words, std::string tag, const lexicon::ActorIndex& actors)
      : text(std::move(words)),
        language(std::move(tag)),
        analysis(text::analyse(text, language)),
        named(lexicon::find_named(text, analysis, actors, "2031-03-12")),
        months(lexicon::lone_months(text, analysis, named.quantities, actors.lexicon())) {}
  [[nodiscard]] compare::AnchorSide side() const {
    compare::AnchorSide side{text, language, analysis.tokens, &named};
    side.months = months;
    return side;
  }
};

/// "number 4.2 million tonnes = 420万吨", "date 1 May = -", sorted.
std::vector<std::string> anchors(const std::string& a, const std::string& language_a,
                                 const std::string& b, const std::string& language_b) {
  const lexicon::ActorIndex actors(lexicon::shipped(), summit());
  const Text left(a, language_a, actors);
  const Text right(b, language_b, actors);
  std::vector<std::string> out;
  for (const CrossAnchor& each : compare::named_anchors(left.side(), right.side(), actors)) {
    CHECK_FALSE(each.uncertain);
    out.push_back(std::string(name(each.kind)) + " " +
                  (each.a.empty() ? "-" : std::string(each.a.in(a))) + " = " +
                  (each.b.empty() ? "-" : std::string(each.b.in(b))));
  }
  std::ranges::sort(out);
  return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("numbers and dates are compared as values, in whatever words") {
  CHECK(anchors("The corridor carried 4.2 million tonnes of grain until October 2029", "en",
                "До октября 2029 года по коридору перевозили 4,2 млн тонн зерна", "ru") ==
        Words{"date October 2029 = октября 2029 года", "number 4.2 million tonnes = 4,2 млн тонн"});
  CHECK(anchors("The corridor opens on 1 May", "en", "走廊将于2031年5月1日开放", "zh") ==
        Words{"date 1 May = 2031年5月1日"});
}

TEST_CASE("a number that one side alone has is told, on both sides where they differ") {
  CHECK(anchors("The corridor carried 2.4 million tonnes", "en", "走廊粮食达420万吨", "zh") ==
        Words{"number - = 420万吨", "number 2.4 million tonnes = -"});
}

TEST_CASE("numbers that are words for other things are never said to be lacking") {
  CHECK(anchors("One of the two sides spoke of hundreds of trucks", "en", "Стороны молчали", "ru")
            .empty());
  CHECK(anchors("She is 100 percent certain", "en", "她百分之百确定", "zh").empty());
  CHECK(anchors("They met in the 1930s", "en", "Они встретились давно", "ru").empty());
}

TEST_CASE("names are one by identity, whatever their form") {
  CHECK(anchors("Varland respects Kestria", "en", "Варланд уважает Кестрию", "ru") ==
        Words{"name Kestria = Кестрию", "name Varland = Варланд"});
  CHECK(anchors("Maren thanked Kestria", "en", "马伦感谢凯方", "zh") ==
        Words{"name Kestria = 凯方", "name Maren = 马伦"});
}

TEST_CASE("a name stands on one side alone only where no form of it stands on the other") {
  CHECK(anchors("Her country respects Kestria", "en", "Варланд уважает Кестрию", "ru") ==
        Words{"name - = Варланд", "name Kestria = Кестрию"});
  // An adjective, and an abbreviation of two names.
  CHECK(anchors("Kestrian rescue teams came", "en", "Кестрия прислала спасателей", "ru").empty());
  CHECK(anchors("Ties of Kestria and Varland", "en", "凯瓦关系", "zh").empty());
}

TEST_CASE("exchanging the sides exchanges the anchors") {
  const std::string english = "Kestria offers 180 million dollars by 1 May 2031";
  const std::string russian = "Варланд ждет 200 млн долларов к 1 мая";
  Words there = anchors(english, "en", russian, "ru");
  CHECK(there.size() == 5);
  Words back;
  for (const std::string& each : anchors(russian, "ru", english, "en")) {
    const auto kind = each.find(' ');
    const auto middle = each.find(" = ");
    back.push_back(each.substr(0, kind + 1) + each.substr(middle + 3) + " = " +
                   each.substr(kind + 1, middle - kind - 1));
  }
  std::ranges::sort(back);
  CHECK(there == back);
}

TEST_CASE("a month alone is held against the other side's, and never lacking") {
  CHECK(anchors("They will sign the treaty in May", "en", "Они подпишут договор в апреле", "ru") ==
        Words{"date - = апреле", "date May = -"});
  CHECK(anchors("They will sign the treaty in May", "en", "他们将在7月签署条约", "zh") ==
        Words{"date - = 7月", "date May = -"});
  CHECK(anchors("They will sign the treaty in May", "en", "Они подпишут договор 20 мая", "ru") ==
        Words{"date May = 20 мая"});
  CHECK(anchors("They will sign the treaty in May", "en", "Они подпишут договор", "ru").empty());
  CHECK(anchors("They may sign the treaty", "en", "Они подпишут договор в апреле", "ru").empty());
}
