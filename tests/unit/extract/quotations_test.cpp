#include "readout/extract/quotations.hpp"

#include <catch2/catch.hpp>

#include "laws.hpp"
#include "make_document.hpp"

using namespace std::string_literals;

namespace readout {
namespace {

std::vector<std::string> inner(const std::string& language,
                               const std::vector<std::string>& paragraphs) {
  const Document document = test::make_document(language, paragraphs);
  std::vector<std::string> words;
  for (const auto& quotation : extract::find_quotations(document, text::analyse(document))) {
    words.emplace_back(quotation.inner.in(document.text));
  }
  return words;
}

std::vector<std::size_t> chains(const std::vector<std::string>& paragraphs) {
  const Document document = test::make_document("en", paragraphs);
  std::vector<std::size_t> numbers;
  for (const auto& quotation : extract::find_quotations(document, text::analyse(document))) {
    numbers.push_back(quotation.chain);
  }
  return numbers;
}

using Words = std::vector<std::string>;

TEST_CASE("marks of every style enclose a quotation") {
  CHECK(inner("en", {"She said: “We agree.”"}) == Words{"We agree."});
  CHECK(inner("en", {"She said: \"We agree.\""}) == Words{"We agree."});
  CHECK(inner("en", {"She said: ‘We agree.’"}) == Words{"We agree."});
  CHECK(inner("ru", {"Она сказала: «Мы согласны»."}) == Words{"Мы согласны"});
  CHECK(inner("ru", {"Она сказала: „Мы согласны“."}) == Words{"Мы согласны"});
  CHECK(inner("zh", {"她说：“我们同意。”"}) == Words{"我们同意。"});
  CHECK(inner("zh", {"她說：「我們同意。」"}) == Words{"我們同意。"});
}

TEST_CASE("apostrophes are no quotation marks") {
  CHECK(inner("en", {"It isn't the leaders' fault, nor Varland’s."}).empty());
  CHECK(inner("en", {"The leaders' meeting was 'frank' and short."}) == Words{"frank"});
  CHECK(inner("en", {"She rejects 'false claims' and 'idle talk'."}) ==
        Words{"false claims", "idle talk"});
}

TEST_CASE("only the outermost of nested quotations counts") {
  CHECK(inner("en", {"“He called it ‘a start’ and left.”"}) ==
        Words{"He called it ‘a start’ and left."});
  CHECK(inner("en", {"\"They want the \"first step\" from us,\" she said."}) ==
        Words{"They want the \"first step\" from us,"});
  CHECK(inner("ru", {"«Мы ждём «первого шага», — сказала Марен."}) ==
        Words{"Мы ждём «первого шага"});
}

TEST_CASE("titles of works between double angles are no speech") {
  CHECK(inner("zh", {"《湖泊条约》今天签署。"}).empty());
}

TEST_CASE("a quotation runs on over paragraphs") {
  SECTION("with repeated opening marks") {
    const Words words = inner("en", {"“We begin today.", "“We end tomorrow,” Maren said."});
    CHECK(words == Words{"We begin today.", "We end tomorrow,"});
    CHECK(chains({"“We begin today.", "“We end tomorrow,” Maren said."}) ==
          std::vector<std::size_t>{1, 1});
  }
  SECTION("without them") {
    CHECK(inner("en", {"\"We begin today.", "We end tomorrow,\" Maren said."}) ==
          Words{"We begin today.", "We end tomorrow,"});
    CHECK(chains({"\"We begin today.", "We end tomorrow,\" Maren said."}) ==
          std::vector<std::size_t>{1, 1});
  }
  SECTION("but not into a paragraph with a quotation of its own") {
    CHECK(inner("en", {"She said: “We begin today.", "He said: “No.”"}) ==
          Words{"We begin today.", "No."});
  }
}

TEST_CASE("a missing or reversed mark is made up for") {
  CHECK(inner("en", {"We live by the lake,\" Maren said."}) == Words{"We live by the lake,"});
  CHECK(inner("en", {"He said: “We live by the lake. It is late."}) ==
        Words{"We live by the lake."});
  CHECK(inner("zh", {"\"我们同意。“"}) == Words{"我们同意。"});
  CHECK(inner("zh", {"这件事”并不复杂，“马伦说。"}) == Words{"并不复杂，"});
}

TEST_CASE("empty and unpaired marks give nothing") {
  CHECK(inner("en", {"“”"}).empty());
  CHECK(inner("en", {"\""}).empty());
  CHECK(inner("en", {""}).empty());
}

TEST_CASE("two speakers in one sentence keep each their own words") {
  const std::vector<std::string> meeting{"President Ilda Maren met Premier Tomas Reyk."};
  const auto of = [&](const std::string& sentence) {
    return test::extracted("en", {meeting.front(), sentence});
  };
  for (const std::string between : {"while Reyk said, ", "but Reyk replied, "}) {
    const auto made = of("Maren said, “We will build the bridge together,” " + between +
                         "“it is far too early to say what will come of it.”");
    REQUIRE(made.count() == 2);
    CHECK(made.speaker(0) == "Ilda Maren");
    CHECK(made.speaker(1) == "Tomas Reyk");
    CHECK(made.content(0) == "We will build the bridge together");
  }
  const auto interrupted = of("“We will build the bridge,” Maren said, “and it will be soon.”");
  REQUIRE(interrupted.count() == 1);
  CHECK(interrupted.content(0) == "We will build the bridge | and it will be soon.");
  const auto russian = test::extracted("ru", {"Президент Ильда Марен встретилась с Томасом Рейком.",
                                              "Марен сказала: «Мы построим мост вместе», а Рейк "
                                              "ответил: «мы никогда на это не согласимся»."});
  REQUIRE(russian.count() == 2);
  CHECK(russian.id(0) != russian.id(1));
}

TEST_CASE("where an opening mark is missing, nothing of the sentence before is taken") {
  const auto made = test::extracted("en", {"President Ilda Maren said it.", "озеро» said Reyk: "});
  REQUIRE(made.count() > 0);
  CHECK(made.text(made.extraction.statements.back()).starts_with("озеро"));
  CHECK(test::broken_laws(made.document, made.extraction) == std::vector<std::string>{});
}

}  // namespace
}  // namespace readout
