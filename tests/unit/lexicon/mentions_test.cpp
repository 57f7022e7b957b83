#include "readout/lexicon/mentions.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using readout::Event;
using readout::lexicon::ActorIndex;
using readout::lexicon::find_mentions;
using readout::lexicon::Mention;
using readout::lexicon::MentionKind;
using readout::lexicon::shipped;

namespace {

/// "kind|words|actor|office" of each mention.
std::vector<std::string> found(const std::string& text, const std::string& language,
                               const Event& event = {}, const std::string& date = "2024-07-04") {
  static const char* const kinds[] = {"name", "surname", "title", "country", "demonym", "metonym"};
  const ActorIndex actors(shipped(), event);
  std::vector<std::string> result;
  for (const Mention& mention :
       find_mentions(text, readout::text::analyse(text, language), actors, date)) {
    result.push_back(std::string(kinds[static_cast<int>(mention.kind)]) + "|" +
                     std::string(mention.span.in(text)) + "|" + mention.actor + "|" +
                     mention.office);
  }
  return result;
}

using Mentions = std::vector<std::string>;

Event summit() {
  Event event;
  event.participants = {{"Ilda Maren", "President", "Varland", {"Ильда Марен", "伊尔达·马伦"}},
                        {"Tomas Reyk", "Premier", "Kestria", {"Томас Рейк", "托马斯·赖克"}}};
  return event;
}

}  // namespace

TEST_CASE("English names with titles are one mention", "[lexicon][mentions]") {
  CHECK(found("Russian President Vladimir Putin arrived.", "en") ==
        Mentions{"name|Russian President Vladimir Putin|vladimir-putin|president"});
  CHECK(found("Chinese Foreign Minister Wang Yi arrived.", "en") ==
        Mentions{"name|Chinese Foreign Minister Wang Yi|wang-yi|foreign-minister"});
  CHECK(found("The president of Russia, Vladimir Putin, arrived.", "en") ==
        Mentions{"name|president of Russia, Vladimir Putin|vladimir-putin|president"});
  CHECK(found("U.S. Secretary of State Antony Blinken left.", "en") ==
        Mentions{"name|U.S. Secretary of State Antony Blinken|antony-blinken|secretary-of-state"});
}

TEST_CASE("English titles find their holder at the date", "[lexicon][mentions]") {
  CHECK(found("The Chinese leader arrived.", "en") ==
        Mentions{"title|Chinese leader|xi-jinping|leader"});
  CHECK(found("China's president arrived.", "en") ==
        Mentions{"title|China's president|xi-jinping|president"});
  CHECK(found("The U.S. president arrived.", "en", {}, "2018-05-01") ==
        Mentions{"title|U.S. president|donald-trump|president"});
  CHECK(found("The U.S. president arrived.", "en", {}, "2022-05-01") ==
        Mentions{"title|U.S. president|joe-biden|president"});
  CHECK(found("The former Russian president arrived.", "en") ==
        Mentions{"title|former Russian president||president"});
  CHECK(found("The Kremlin spokesman left.", "en") ==
        Mentions{"title|Kremlin spokesman|dmitry-peskov|press-secretary"});
  CHECK(found("Uzbekistan's foreign ministry met.", "en") ==
        Mentions{"title|Uzbekistan's foreign ministry|country-UZ|foreign-ministry"});
}

TEST_CASE("persons nobody knows are found and followed", "[lexicon][mentions]") {
  CHECK(found("President Ilda Maren arrived. Maren left, and the president slept.", "en") ==
        Mentions{"name|President Ilda Maren|ilda-maren|president", "surname|Maren|ilda-maren|",
                 "title|president|ilda-maren|president"});
  CHECK(found("They met Anna Volk. Volk left with Mr. Sutopo.", "en") ==
        Mentions{"name|Anna Volk|anna-volk|", "surname|Volk|anna-volk|", "surname|Sutopo|sutopo|"});
  CHECK(found("Президент Варланда Ильда Марен и премьер Томас Рейк. Встреча с Рейком.", "ru") ==
        Mentions{"name|Президент Варланда Ильда Марен|ilda-maren|president",
                 "name|премьер Томас Рейк|tomas-reyk|prime-minister",
                 "surname|Рейком|tomas-reyk|"});
  CHECK(found("瓦兰德总统伊尔达·马伦抵达。马伦离开。", "zh") ==
        Mentions{"name|总统伊尔达·马伦|yierda-malun|president", "surname|马伦|yierda-malun|"});
}

TEST_CASE("participants have one id in all languages", "[lexicon][mentions]") {
  CHECK(found("Ilda Maren arrived.", "en", summit()) == Mentions{"name|Ilda Maren|ilda-maren|"});
  CHECK(found("Ильдой Марен подписано.", "ru", summit()) ==
        Mentions{"name|Ильдой Марен|ilda-maren|"});
  CHECK(found("总理托马斯·赖克抵达。", "zh", summit()) ==
        Mentions{"name|总理托马斯·赖克|tomas-reyk|prime-minister"});
  CHECK(found("Varland's president arrived.", "en", summit()) ==
        Mentions{"title|Varland's president|ilda-maren|president"});
}

TEST_CASE("Russian names and titles stand in any case", "[lexicon][mentions]") {
  CHECK(found("Указ подписан Президентом РФ Владимиром Путиным.", "ru") ==
        Mentions{"name|Президентом РФ Владимиром Путиным|vladimir-putin|president"});
  CHECK(found("Встреча с российским лидером.", "ru") ==
        Mentions{"title|российским лидером|vladimir-putin|leader"});
  CHECK(found("По словам главы МИД КНР Ван И.", "ru") ==
        Mentions{"name|главы МИД КНР Ван И|wang-yi|foreign-minister"});
  CHECK(found("Слова Путина.", "ru") == Mentions{"surname|Путина|vladimir-putin|"});
  CHECK(found("Лёд в Москве.", "ru") == Mentions{"metonym|Москве|country-RU|"});
}

TEST_CASE("Chinese names do not depend on the segmentation", "[lexicon][mentions]") {
  CHECK(found("俄罗斯总统普京抵达。", "zh") ==
        Mentions{"name|俄罗斯总统普京|vladimir-putin|president"});
  CHECK(found("中国国家主席习近平抵达。", "zh") ==
        Mentions{"name|中国国家主席习近平|xi-jinping|president"});
  CHECK(found("普京总统抵达。", "zh") == Mentions{"name|普京总统|vladimir-putin|president"});
  CHECK(found("俄總統普京抵達。", "zh") == Mentions{"name|俄總統普京|vladimir-putin|president"});
  CHECK(found("中方欢迎。其中一人。", "zh") == Mentions{"demonym|中方|country-CN|"});
}

TEST_CASE("words that only look like names are none", "[lexicon][mentions]") {
  CHECK(found("He may polish it; they will march.", "en").empty());
  CHECK(found("The Boston Post and Turkey Daily wrote.", "en").empty());
  CHECK(found("New Agreement On Trade Signed After Talks", "en").empty());
}

TEST_CASE("a place behind a preposition is marked", "[lexicon][mentions]") {
  const std::string text = "They met in Moscow. Moscow agreed. It came from the Kremlin.";
  const auto mentions =
      find_mentions(text, readout::text::analyse(text, "en"), ActorIndex(shipped()), "2024-07-04");
  REQUIRE(mentions.size() == 3);
  CHECK(mentions[0].after_preposition);
  CHECK_FALSE(mentions[1].after_preposition);
  CHECK(mentions[2].after_preposition);
}

TEST_CASE("mentions are in order, apart, and on token borders", "[lexicon][mentions]") {
  const std::string text =
      "Russia's Vladimir Putin, NATO and the EU, Xi Jinping and U.S. President Joe Biden, "
      "Anna Volk in Paris, President Ilda Maren of Varland. -- . ' ··· of of";
  const auto analysis = readout::text::analyse(text, "en");
  std::size_t end = 0;
  for (const Mention& mention : find_mentions(text, analysis, ActorIndex(shipped()), "")) {
    CHECK(mention.span.begin >= end);
    CHECK(mention.first_token < mention.end_token);
    CHECK(mention.end_token <= analysis.tokens.size());
    end = mention.span.end;
  }
  CHECK(end > 0);
}

TEST_CASE("odd input gives nothing and takes no time", "[lexicon][mentions]") {
  for (const std::string text : {"", " ", "·", "'", ".", "President", "总统", "president of of of",
                                 "Mr.", "\xF0\x9F\x98\x80"}) {
    for (const std::string language : {"en", "ru", "zh", "xx"}) {
      CHECK_NOTHROW(found(text, language));
    }
  }
  std::string titles;
  for (int i = 0; i < 20000; ++i) titles += "Russian former ";
  CHECK_NOTHROW(found(titles, "en"));
}
