// How long the talk took and where it was held, and what is no length and no place of it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "readout/compare/told_duration.hpp"

#include "unit/compare/circumstances_support.hpp"

namespace readout::test {

using namespace circumstances;  // NOLINT: tests read better without the prefix

TEST_CASE("how long the talk took") {
  const std::string talks = "Ilda Maren and Tomas Reyk held talks. ";
  CHECK(read(kDuration, talks + "The meeting lasted two and a half hours.").compare == "150");
  CHECK(read(kDuration, talks + "The talks lasted more than three hours.").compare == "180+");
  CHECK(read(kDuration, "Ilda Maren and Tomas Reyk held three-hour talks.").compare == "180");
  CHECK(read(kDuration, talks + "The call lasted one hour and 20 minutes.").compare == "80");
  CHECK(read(kDuration, talks + "The talks lasted about an hour.").compare == "60~");
  const std::string ru = "Ильда Марен и Томас Рейк провели переговоры. ";
  CHECK(read(kDuration, ru + "Переговоры длились более двух часов.", "ru").compare == "120+");
  CHECK(read(kDuration, ru + "Беседа продолжалась 2,5 часа.", "ru").compare == "150");
  CHECK(read(kDuration, ru + "После двухчасовой беседы они вышли.", "ru").compare == "120");
  CHECK(read(kDuration, "伊尔达·马伦同托马斯·雷克举行会谈。会谈持续了近四个小时。", "zh").compare ==
        "240-");
  CHECK(read(kDuration, "伊尔达·马伦同托马斯·雷克举行会谈。会谈进行了两个多小时。", "zh").compare ==
        "120+");
  CHECK(value(kDuration, talks + "Their previous meeting lasted two hours.").empty());
  CHECK(value(kDuration, talks + "The train takes two hours.").empty());
  CHECK(value(kDuration, talks + "The meeting lasted two hours. The talks lasted five hours.")
            .empty());
}

TEST_CASE("a number joined to a length by a hyphen counts it") {
  const auto of = [](const std::string& length) {
    return value(kDuration, "Ильда Марен и Томас Рейк провели " + length + " телефонный разговор.",
                 "ru");
  };
  CHECK(of("2-часовой") == "2 hours");
  CHECK(of("1,5-часовой") == "1.5 hours");
  CHECK(of("двухчасовой") == "2 hours");
}

TEST_CASE("lengths clash where no length fits both") {
  using compare::durations_clash;
  CHECK_FALSE(durations_clash("120+", "150"));
  CHECK_FALSE(durations_clash("120", "125"));
  CHECK_FALSE(durations_clash("180-", "165"));
  CHECK_FALSE(durations_clash("", "60"));
  CHECK(durations_clash("120", "180"));
  CHECK(durations_clash("180+", "90"));
  CHECK(durations_clash("120", "90"));
  CHECK_FALSE(durations_clash("60", "70"));
}

TEST_CASE("the place is where they talked, not what they talked about") {
  CHECK(value(kPlace, "Ilda Maren met Tomas Reyk at the Assembly House on Lake Orla.") ==
        "Assembly House on Lake Orla");
  CHECK(value(kPlace, "In Selle, Ilda Maren met Tomas Reyk.") == "Selle");
  CHECK(value(kPlace, "Ilda Maren met Tomas Reyk to discuss the fighting in Belmora.").empty());
  CHECK(value(kPlace, "Ilda Maren met Tomas Reyk at the Selle Summit.").empty());
  CHECK(
      value(kPlace, "Ilda Maren called Tomas Reyk. By phone, in Selle, they held talks.").empty());
  CHECK(value(kPlace, "Ильда Марен и Томас Рейк провели переговоры в Селле.", "ru") == "в Селле");
  CHECK(value(kPlace, "伊尔达·马伦在奥尔拉湖畔同托马斯·雷克举行会谈。", "zh") == "奥尔拉湖畔");
}

TEST_CASE("places differ by name, within a script") {
  const auto place = [](const char* a, const char* b, const char* language) {
    const Comparison comparison =
        compared_summit({document("Readout", a), document("Agency", b, language)});
    return of_kind(comparison, kPlace)->differs;
  };
  const char* const orla = "Ilda Maren met Tomas Reyk at Lake Orla.";
  CHECK(place(orla, "Ilda Maren met Tomas Reyk in Selle.", "en"));
  CHECK_FALSE(place(orla, "Ilda Maren met Tomas Reyk at the House on Lake Orla.", "en"));
  CHECK_FALSE(place(orla, "伊尔达·马伦在塞勒湖畔同托马斯·雷克举行会谈。", "zh"));
}

TEST_CASE("accounts in another script do not silence a difference within one") {
  const Document orla = document("Readout", "Ilda Maren met Tomas Reyk in Orla.");
  const Document selle = document("Agency", "Ilda Maren met Tomas Reyk in Selle.");
  const Document orla_ru =
      document("Вестник", "Ильда Марен и Томас Рейк провели переговоры в Орле.", "ru");
  const Document selle_ru =
      document("Волна", "Ильда Марен и Томас Рейк провели переговоры в Селле.", "ru");
  const Document selle_zh = document("南屿", "伊尔达·马伦在塞勒市同托马斯·雷克举行会谈。", "zh");
  const auto sentence = [](std::vector<Document> accounts) {
    const Comparison comparison = compared_summit(std::move(accounts));
    return of_kind(comparison, kPlace)->sentence;
  };
  const std::string told = sentence({orla, selle, selle_ru, selle_zh});
  CHECK(told.find("“Orla” in Readout") != std::string::npos);
  CHECK(told.find("“Selle” in Agency") != std::string::npos);
  CHECK(told.find("“в Селле” in Волна") != std::string::npos);
  CHECK(told.find("南屿") == std::string::npos);  // of its name nothing is known
  CHECK(sentence({orla, selle_ru, selle_zh}).empty());
  CHECK_FALSE(sentence({orla_ru, selle_ru, selle}).empty());
}

TEST_CASE("places are one, or two, by the states that the lexicon knows in each language") {
  const auto differs = [](const std::string& en, const std::string& zh) {
    const Comparison comparison =
        compared_summit({document("Readout", "Ilda Maren met Tomas Reyk in " + en + "."),
                         document("南屿", "伊尔达·马伦在" + zh + "同托马斯·雷克举行会谈。", "zh")});
    return of_kind(comparison, kPlace)->differs;
  };
  CHECK_FALSE(differs("Moscow", "莫斯科"));
  CHECK(differs("Moscow", "东京"));
}

TEST_CASE("the order of the accounts does not decide which places are one") {
  const std::string met = "Ilda Maren met Tomas Reyk ";
  std::vector<Document> accounts{
      document("A", met + "in Selle."), document("B", met + "in the Blue Palace in Selle."),
      document("C", met + "at the Blue Palace."), document("D", met + "in Tarn.")};
  const auto outlet = [](const Document& each) { return each.outlet; };
  do {
    const Comparison all = compared_summit(accounts);
    const Circumstance* place = of_kind(all, kPlace);
    REQUIRE(place->differs == false);  // the Blue Palace may stand in Tarn, for all C says
    REQUIRE(place->sentence.empty());
  } while (std::ranges::next_permutation(accounts, {}, outlet).found);
  std::erase_if(accounts, [](const Document& each) { return each.outlet == "C"; });
  const Comparison without = compared_summit(accounts);
  const std::string& sentence = of_kind(without, kPlace)->sentence;
  CHECK(sentence.find("“Selle” in A") != std::string::npos);
  CHECK(sentence.find("“Blue Palace in Selle” in B") != std::string::npos);
  CHECK(sentence.find("“Tarn” in D") != std::string::npos);
}

TEST_CASE("a name behind which its capital stands is no place") {
  const std::string met = "Ilda Maren met Tomas Reyk ";
  CHECK(value(kPlace, met + "in the Varland capital.").empty());
  CHECK(value(kPlace, "In the Belvar capital, Ilda Maren met Tomas Reyk.").empty());
  CHECK(value(kPlace, met + "in the capital of Belvar.").empty());
  CHECK(value(kPlace, met + "in the Belvar city of Selle.").empty());
  CHECK(value(kPlace, met + "in the capital Selle.") == "capital Selle");
  CHECK(value(kPlace, "Ильда Марен и Томас Рейк провели переговоры в столице Бельвара.", "ru")
            .empty());
  CHECK(value(kPlace, "伊尔达·马伦在瓦尔兰首都同托马斯·雷克举行会谈。", "zh").empty());
}

TEST_CASE("a house and a town can both be right, and so can a state and a town") {
  const auto differs = [](const std::string& a, const std::string& b) {
    const std::string met = "Ilda Maren met Tomas Reyk ";
    const Comparison comparison =
        compared_summit({document("Readout", met + a + "."), document("Agency", met + b + ".")});
    return of_kind(comparison, kPlace)->differs;
  };
  CHECK_FALSE(differs("in Selle", "in Government House"));
  CHECK_FALSE(differs("in Selle", "in Varland"));
  CHECK(differs("in Blue Palace", "in Government House"));
  CHECK(differs("in Selle", "in Tarn"));
}

TEST_CASE("other lengths are none of the talk") {
  const std::string call = "Ilda Maren had a call with Tomas Reyk. The call lasted two hours. ";
  CHECK(value(kDuration, call + "After the call Maren met the press in Selle for 20 minutes.") ==
        "2 hours");
  CHECK(value(kDuration, call + "The press conference after the call lasted 40 minutes.") ==
        "2 hours");
  const std::string talks = "Ilda Maren held talks with Tomas Reyk. ";
  CHECK(
      value(kDuration, talks + "The two spoke for 90 minutes, half an hour longer than planned.") ==
      "1.5 hours");
  CHECK(value(kDuration, talks + "It followed a telephone call between them in March that lasted "
                                 "40 minutes.")
            .empty());
  CHECK(value(kDuration, talks + "The call in March lasted 40 minutes.").empty());
  CHECK(value(kDuration, talks + "Maren told reporters that the talks lasted two hours.") ==
        "2 hours, told by Ilda Maren");
  CHECK(value(kDuration, talks + "The talks of 12 March lasted two hours.") == "2 hours");
  CHECK(value(kDuration, talks + "Two hours after the talks Reyk left.").empty());
  const std::string ru = "Ильда Марен и Томас Рейк провели переговоры. ";
  CHECK(value(kDuration, ru + "Переговоры длились два часа, на полчаса дольше, чем ожидали.",
              "ru") == "2 hours");
  CHECK(value(kDuration, "伊尔达·马伦同托马斯·雷克举行会谈。会谈持续两小时，比预期长半小时。",
              "zh") == "2 hours");
}

}  // namespace readout::test
