// Words that folding makes one and that are not: «все» and «всё», "US" and "us".
#include <catch2/catch.hpp>

#include "claims.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix
using test::Claims;
using test::claims;

TEST_CASE("everybody is not everything where the text writes its marks") {
  const Claims other =
      claims("Ещё раз все подписали договор.", "Ещё раз всё подписали договор.", "ru");
  CHECK(other.changes == std::vector{Change::wording});
  CHECK(claims("Ещё раз всё подписали договор.", "Ещё раз все подписали договор.", "ru").changes ==
        std::vector{Change::wording});
  CHECK(claims("Он ещё признаёт границу.", "Он ещё признает границу.", "ru").changes ==
        std::vector{Change::wording});
}

TEST_CASE("nothing is said of a word without marks in a text that writes none") {
  CHECK(claims("Все обсудили на встрече.", "Всё обсудили на встрече.", "ru").changes.empty());
  CHECK(claims("Все еще раз обсудили.", "Всё еще раз обсудили.", "ru").changes.empty());
  CHECK(claims("ВСЕ ОБСУДИЛИ", "ВСЁ ОБСУДИЛИ", "ru").changes.empty());
  CHECK(claims("Договор о приёме подписан.", "Договор о приеме подписан.", "ru").changes ==
        std::vector{Change::orthography});
}

TEST_CASE("an acronym is no pronoun, and its full stops are spelling") {
  CHECK(claims("They told us to leave.", "They told US to leave.").changes ==
        std::vector{Change::wording});
  CHECK_FALSE(claims("TELL US MORE", "Tell us more").has(Change::wording));
  for (const auto& [dotted, plain] : std::vector<std::pair<std::string, std::string>>{
           {"The U.S. will send a delegation.", "The US will send a delegation."},
           {"The U.N. and the U.K. signed it.", "The UN and the UK signed it."},
           {"The base belongs to the U.S.", "The base belongs to the US."}}) {
    INFO(dotted);
    CHECK_FALSE(claims(dotted, plain).has(Change::wording));
    CHECK(claims(dotted, plain).has(Change::orthography));
    CHECK(claims(plain, dotted).has(Change::orthography));
  }
}
