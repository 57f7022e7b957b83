// What is denied, doubted or only named has no direction, and a place acts on nobody.
#include <catch2/catch.hpp>

#include "claims.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix
using test::Claims;
using test::claims;

TEST_CASE("what is denied in the clause has no direction, however far before") {
  const Claims none = claims("None of the parties to this treaty may attack.",
                             "None of the parties to this treaty must attack.");
  CHECK(none.has(Change::modality));
  CHECK(none.direction == Direction::none);
  CHECK(claims("He did not say so.", "He did not warn so.").direction == Direction::none);
  CHECK(claims("There is little chance that both shores may agree.",
               "There is little chance that both shores will agree.")
            .direction == Direction::none);
  CHECK(claims("Nobody had asked him, and both shores may agree.",
               "Nobody had asked him, and both shores will agree.")
            .direction == Direction::hardened);
}

TEST_CASE("one negation on each side is none that came or went") {
  CHECK_FALSE(claims("The plan will not work.", "The plan can not work.").has(Change::negation));
  CHECK_FALSE(claims("A letter No. 7 came.", "A letter 7 came.").has(Change::negation));
  CHECK(claims("The plan will not work.", "The plan will work.").has(Change::negation));
}

TEST_CASE("a preposition in place of another is no hedge") {
  CHECK_FALSE(
      claims("They spoke about two islands.", "They spoke on two islands.").has(Change::hedge));
  CHECK(claims("They saw about 200 boats.", "They saw 200 boats.").has(Change::hedge));
}

TEST_CASE("who did it to whom is order, and nothing was left out") {
  const Claims turned =
      claims("Varland thanked Kestria yesterday.", "Kestria thanked Varland yesterday.");
  CHECK(turned.has(Change::order));
  CHECK_FALSE(turned.has(Change::omission));
  CHECK(claims("中方将支持俄方。", "俄方将支持中方。", "zh").has(Change::order));
}

TEST_CASE("a place is a name, and nobody who acts") {
  const Claims place = claims("The sides met in Paris.", "The sides met in London.");
  CHECK(place.has(Change::name));
  CHECK_FALSE(place.has(Change::actor));
  CHECK_FALSE(
      claims("It ends at ten Moscow time.", "It ends at ten Beijing time.").has(Change::actor));
}
