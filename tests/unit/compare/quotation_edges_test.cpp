// The edges of a quoted fragment beside a whole quotation of the same words.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "unit/compare/quotation_support.hpp"

namespace readout::test {
namespace {

/// Between a whole quotation and a fragment.
Changes of_fragment(const std::string& whole, const std::string& fragment) {
  return quotation_of("“" + whole + ",” President Ilda Maren said.",
                      "President Ilda Maren spoke of “" + fragment + "” on Monday.");
}

}  // namespace

TEST_CASE("a fragment is inflected into its sentence") {
  const auto told_of = [](const std::string& fragment) {
    return quotation_of(
        "Президент Ильда Марен заявила: «Озеру нужна новая и честная эпоха мирной "
        "торговли между двумя берегами в ближайшие годы».",
        "Президент Ильда Марен рассказала о «" + fragment + "» в понедельник.", "ru");
  };
  CHECK(told_of("честной эпохе мирной торговли между двумя берегами").empty());
  CHECK(told_of("новой и честной эпохе мирной торговли между двумя берегами").empty());
  CHECK(told_of("золотой эпохе мирной торговли между двумя берегами") ==
        Changes{"words-changed: честная / золотой"});
  CHECK(of_fragment("The lake sees eras of honest trade between both shores in the coming years",
                    "era of honest trade between both shores")
            .empty());
}

TEST_CASE("an article that both happen to have at a fragment's edge keeps nothing") {
  CHECK(of_fragment("The minister knows that our ferry line will open in the spring this year",
                    "the ferry line will open in the spring this year") ==
        Changes{"words-changed: our / the"});
  CHECK(of_fragment("The old ferry line will open in the spring this year",
                    "the ferry line will open in the spring this year") ==
        Changes{"words-changed: old / "});
}

TEST_CASE("another word at the edge where the whole quotation begins is told, from either side") {
  const std::string whole =
      "“Golden era of honest trade between both shores begins,” President Ilda Maren said.";
  const std::string fragment =
      "President Ilda Maren spoke of a “new era of honest trade between both shores” on Monday.";
  CHECK(quotation_of(whole, fragment) == Changes{"words-changed: Golden / new"});
  CHECK(quotation_of(fragment, whole) == Changes{"words-changed: new / Golden"});
}

}  // namespace readout::test
