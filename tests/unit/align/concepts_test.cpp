// What crosses languages without a name or a number: concepts of the lexicon, letters of names; and
// points that come apart where their members have nothing in common.
#include "readout/align/concepts.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "readout/align/split.hpp"

#include "unit/align/accounts.hpp"

namespace readout {
namespace {

const char* const kMaren = "ilda-maren";

align::ConceptTable table(const std::string& language) {
  return align::ConceptTable(lexicon::shipped().grammar(language));
}

std::vector<std::string> letters(const std::string& text, const std::string& language) {
  return align::letters_of(text::analyse(text, language).tokens.front());
}

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::any_of(
      a, [&](const std::string& key) { return std::ranges::find(b, key) != b.end(); });
}

}  // namespace

TEST_CASE("names that no lexicon knows meet by their letters, common words do not") {
  CHECK(share(letters("Marhaven", "en"), letters("Мархавене", "ru")));
  CHECK(share(letters("Kalvos", "en"), letters("Кальвос", "ru")));
  CHECK_FALSE(share(letters("Marhaven", "en"), letters("Кальвос", "ru")));
  CHECK(letters("put", "en").empty());
  CHECK(letters("粮食", "zh").empty());
}

TEST_CASE("a concept is found in any inflection, in Chinese the longest entry") {
  const auto russian_table = table("ru");
  const auto* russian = russian_table.terms().of_stem(text::stem("санкциями", "ru"));
  REQUIRE(russian != nullptr);
  const auto english_table = table("en");
  const auto* english = english_table.terms().of_stem(text::stem("sanctions", "en"));
  REQUIRE(english != nullptr);
  CHECK(share(*english, *russian));
  const auto chinese = table("zh");
  std::size_t length = 0;
  REQUIRE(chinese.terms().at("保障措施", length) != nullptr);
  CHECK(length == std::string("保障").size());
  CHECK(chinese.terms().at("", length) == nullptr);
  CHECK(chinese.terms().at("\xe4\xbf", length) == nullptr);
}

TEST_CASE("statements of two languages meet by what they are about, not by their place alone") {
  test::Accounts accounts;
  accounts.add_source("en", {{"Unilateral sanctions are a threat to food security.", kMaren},
                             {"Children sing in the evening.", kMaren}});
  accounts.add_source("ru",
                      {{"Односторонние санкции угрожают продовольственной безопасности.", kMaren},
                       {"Дороги хороши.", kMaren}});
  const auto points = accounts.align();
  CHECK(test::members(test::point_of(points, 0)) == std::vector<std::size_t>{0, 2});
  CHECK(test::members(test::point_of(points, 1)) == std::vector<std::size_t>{1});
}

TEST_CASE("a group comes apart around members that have nothing in common") {
  test::Accounts accounts;
  accounts.add_source("en", {{"The grain corridor to the port reopens in May.", kMaren}});
  accounts.add_source(
      "en",
      {{"The grain corridor to the port reopens in May; rescue teams were thanked for the floods.",
        kMaren}});
  accounts.add_source("en", {{"Villagers applaud musicians.", "tomas-reyk"}});
  const std::vector<std::vector<std::string>> none(3);
  const auto features =
      align::make_features(accounts.sources(), accounts.statements(), none, lexicon::shipped());
  const encode::Vectors no_vectors;
  const align::Nearness nearness(no_vectors, {}, 1);
  const align::PairScorer scorer(features, nearness, align::shipped_weights().without_vectors);
  const align::Links links(scorer);
  auto groups = align::split({{0, 1, 2}}, links, scorer);
  std::ranges::sort(groups);
  CHECK(groups == std::vector<std::vector<std::size_t>>{{0, 1}, {2}});
  CHECK(align::split({}, links, scorer).empty());
  CHECK(align::split({{1}}, links, scorer).size() == 1);
}

}  // namespace readout
