#include "readout/phrases/match.hpp"

#include <catch2/catch.hpp>

#include "readout/phrases/edges.hpp"

#include "view.hpp"

using namespace readout;
using namespace readout::phrases;

namespace {

lexicon::Lexicon with(const std::string& language, std::vector<std::string> patterns) {
  lexicon::Lexicon lexicon;
  lexicon.own_grammars["en"].lists["articles"] = {"the", "a", "an"};
  lexicon.own_formulae.push_back({"one", "one", "order", {{language, std::move(patterns)}}});
  return lexicon;
}

std::vector<std::string> found(const lexicon::Lexicon& lexicon, const std::string& language,
                               const std::string& text) {
  const std::vector<std::string> languages{language};
  const Matcher matcher(lexicon, languages);
  std::vector<std::string> out;
  for (const FormulaHit& hit : matcher.match(text, text::analyse(text, language))) {
    out.emplace_back(hit.span.in(text));
  }
  return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("English matches by stem, with articles, commas and quotation marks between") {
  const auto lexicon = with("en", {"equality mutual respect and mutual benefit", "shape lake"});
  CHECK(found(lexicon, "en", "They named Equality, mutual respect, and “mutual” benefits.") ==
        Words{"Equality, mutual respect, and “mutual” benefits"});
  CHECK(found(lexicon, "en", "It is shaping the lake.") == Words{"shaping the lake"});
}

TEST_CASE("a match stays within its sentence and its clause") {
  const auto lexicon = with("en", {"lake treaty"});
  CHECK(found(lexicon, "en", "Varland likes the lake. Treaty talks begin.").empty());
  CHECK(found(lexicon, "en", "Varland likes the lake; treaty talks begin.").empty());
  CHECK(found(lexicon, "en", "Varland likes the lake — treaty talks begin.").empty());
  CHECK(found(lexicon, "en", "It is a lake-treaty state.") == Words{"lake-treaty"});
}

TEST_CASE("a form in a pattern takes no other inflection") {
  const auto lexicon = with("en", {"=internal affairs"});
  CHECK(found(lexicon, "en", "Internal affair") == Words{"Internal affair"});
  CHECK(found(lexicon, "en", "international affairs").empty());
}

TEST_CASE("a clitic between words is passed over") {
  const auto lexicon = with("en", {"other sovereignty"});
  CHECK(found(lexicon, "en", "They respect each other’s sovereignty.") ==
        Words{"other’s sovereignty"});
}

TEST_CASE("a list of the grammar stands for any of its entries, contractions too") {
  auto lexicon = with("en", {"<negations> [be] aimed at lake"});
  lexicon.own_grammars["en"].lists["negations"] = {"not", "isn't", "by no means"};
  CHECK(found(lexicon, "en", "It isn’t aimed at the lake. It is not aimed at lakes.") ==
        Words{"isn’t aimed at the lake", "not aimed at lakes"});
  CHECK(found(lexicon, "en", "It is by no means aimed at the lake.") ==
        Words{"by no means aimed at the lake"});
  CHECK(found(lexicon, "en", "It is aimed at the lake.").empty());
}

TEST_CASE("words in braces are found in any order, each once") {
  const auto english = with("en", {"{equality (mutual benefit) trust} [and] respect"});
  CHECK(found(english, "en", "on mutual benefit, equality, trust and respect") ==
        Words{"mutual benefit, equality, trust and respect"});
  CHECK(found(english, "en", "equality, equality, trust and respect").empty());
  const auto chinese = with("zh", {"{平等 互(利|惠)}原则"});
  CHECK(found(chinese, "zh", "坚持互惠平等原则。") == Words{"互惠平等原则"});
  CHECK(found(chinese, "zh", "坚持互平等利原则。").empty());
}

TEST_CASE("an exception hides its formula") {
  const auto lexicon = with("en", {"rule of law", "!order based on rule of law"});
  CHECK(found(lexicon, "en", "an order based on the rule of law and the rule of law at home") ==
        Words{"rule of law"});
}

TEST_CASE("Russian matches whatever the case") {
  const auto lexicon = with("ru", {"стратегическое партнерство", "взаимное уважение"});
  CHECK(found(lexicon, "ru", "Марен говорила о стратегическом партнёрстве и взаимном уважении.") ==
        Words{"стратегическом партнёрстве", "взаимном уважении"});
}

TEST_CASE("Chinese matches by characters, whatever their segmentation or script") {
  const auto lexicon = with("zh", {"不针对[任何]第三(方|国)", "宣布...战争结束"});
  CHECK(found(lexicon, "zh", "雷克表示，两国合作不针对第三方。") == Words{"不针对第三方"});
  CHECK(found(lexicon, "zh", "合作不針對任何第三方。") == Words{"不針對任何第三方"});
  CHECK(found(lexicon, "zh", "要求宣布“奥尔拉湖战争”结束。") == Words{"宣布“奥尔拉湖战争”结束"});
  CHECK(found(lexicon, "zh", "不针对，第三方").empty());
}

TEST_CASE("nothing is found in a language without patterns, and nothing in nothing") {
  const auto lexicon = with("en", {"lake"});
  CHECK(found(lexicon, "fr", "the lake").empty());
  CHECK(found(lexicon, "en", "").empty());
  CHECK(found(lexicon, "en", " \n \t").empty());
}

TEST_CASE("a pattern that cannot be read is named, and the others work") {
  const auto lexicon = with("en", {"lake (", "treaty"});
  const auto faults = faulty_patterns(lexicon);
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].formula == "one");
  CHECK(faults[0].pattern == "lake (");
  CHECK(faults[0].error.position == 5);
  CHECK(found(lexicon, "en", "a treaty") == Words{"treaty"});
}

TEST_CASE("an edge takes in the mark whose partner is inside") {
  const auto widened = [](std::string_view text, std::string_view part) {
    const std::size_t begin = text.find(part);
    return std::string(with_partner_marks(text, {begin, begin + part.size()}).in(text));
  };
  CHECK(widened("the “one lake” policy", "one lake” policy") == "“one lake” policy");
  CHECK(widened("the \"one lake\" policy", "one lake\" policy") == "\"one lake\" policy");
  CHECK(widened("Convention on Lakes (COL).", "Convention on Lakes (COL") ==
        "Convention on Lakes (COL)");
  CHECK(widened("«поэтапному» подходу", "поэтапному» подходу") == "«поэтапному» подходу");
  CHECK(widened("“the lake policy”", "lake policy") == "lake policy");
  CHECK(widened("(lake) policy", "lake) policy") == "(lake) policy");
  CHECK(widened("lake) policy", "lake) policy") == "lake) policy");
}

TEST_CASE("a long text with many half matches takes time in its length only") {
  const auto lexicon = with("en", {"a ... a ... a ... b", "lake ... lake ... lake ... treaty"});
  std::string text;
  for (int i = 0; i < 60000; ++i) text += "lake ";
  CHECK(found(lexicon, "en", text).empty());
}

TEST_CASE("a matcher made for some texts finds in them what one made for any text finds") {
  test::Views views;
  views
      .add("en", "They stand together. Not aimed at third countries, said Maren, on the sidelines.")
      .add("ru", "Стороны выступили за взаимное уважение и невмешательство во внутренние дела.")
      .add("zh", "雷克强调合作共赢，反对冷战思维。");
  const std::vector<std::string> languages{"en", "ru", "zh"};
  const Matcher any(lexicon::shipped(), languages);
  const Matcher made_for(lexicon::shipped(), views.all());
  for (const SourceView& view : views.all()) {
    const auto expected = any.match(view.document->text, *view.analysis);
    const auto hits = made_for.match(view.document->text, *view.analysis);
    CHECK(expected.size() >= 2);
    REQUIRE(hits.size() == expected.size());
    for (std::size_t i = 0; i < hits.size(); ++i) CHECK(hits[i].span == expected[i].span);
  }
}
