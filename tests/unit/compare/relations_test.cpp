#include "readout/compare/relations.hpp"

#include <catch2/catch.hpp>

#include "readout/diff/diff.hpp"
#include "readout/lexicon/lexicon.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {
namespace {

/// The relation of two wordings in one language.
Relation relation(std::string_view a, std::string_view b, double score = 1) {
  const text::Analysis words_a = text::analyse(a, "en");
  const text::Analysis words_b = text::analyse(b, "en");
  const auto quantities_a = lexicon::find_quantities(a, words_a, lexicon::shipped());
  const auto quantities_b = lexicon::find_quantities(b, words_b, lexicon::shipped());
  const diff::Diff diff =
      diff::diff({a, words_a.tokens, "en"}, {b, words_b.tokens, "en"}, lexicon::shipped());
  const lexicon::Grammar& grammar = lexicon::shipped().grammar("en");
  return relate({"en", words_a.tokens.size(), quantities_a, false, false,
                 polarity_of(words_a.tokens, {}, grammar)},
                {"en", words_b.tokens.size(), quantities_b, false, false,
                 polarity_of(words_b.tokens, {}, grammar)},
                {&diff, score, true});
}

}  // namespace

TEST_CASE("relations of two wordings") {
  CHECK(relation("Varland will reopen the corridor", "Varland will reopen the corridor.") !=
        Relation::conflicting);
  CHECK(relation("“Varland” will reopen the corridor", "\"Varland\" will reopen the corridor") ==
        Relation::identical);
  CHECK(relation("Varland will soon reopen the long grain corridor to the port of Marhaven",
                 "Varland will soon reopen the old grain corridor to the port of Marhaven") ==
        Relation::near_verbatim);
  CHECK(relation("transit will rise to 4.2 million tonnes a year",
                 "transit will rise to 2.4 million tonnes a year") == Relation::conflicting);
  CHECK(relation("the flood made 300 families leave the valley on Monday",
                 "the flood made 200 families leave the valley on Monday") ==
        Relation::conflicting);
  CHECK(relation("the corridor will be opened by 1 May this year",
                 "the corridor will not be opened by 1 May this year") == Relation::conflicting);
  CHECK(relation("the corridor to the port of Marhaven will be opened in stages once the "
                 "conditions allow it",
                 "the corridor will be opened") == Relation::condensed);
  CHECK(relation("the corridor will be opened",
                 "the corridor to the port of Marhaven will be opened in stages once the "
                 "conditions allow it") == Relation::expanded);
}

TEST_CASE("dates of sentences with hardly a word in common are no conflict") {
  const std::string truce =
      "They expressed their full support for the truce on the lake concluded on October 23, 2030";
  CHECK(relation(truce,
                 "The pact on filling the reservoir behind the dam is due as the council "
                 "said in its note of September 15, 2031",
                 .5) != Relation::conflicting);
  CHECK(relation(truce,
                 "They expressed full support for the truce on the lake concluded on "
                 "October 24, 2030") == Relation::conflicting);
}

TEST_CASE("a sign of a number is no spelling, and a year left out no conflict") {
  const std::string dollars = "Kestria will lend Varland $300 million for the port next year";
  CHECK(relation(dollars, "Kestria will lend Varland €300 million for the port next year") !=
        Relation::identical);
  CHECK(relation("output of the port changed by -2% last year",
                 "output of the port changed by 2% last year") == Relation::conflicting);
  CHECK(relation("output of the port grew by 25% last year",
                 "output of the port grew by 25 last year") != Relation::identical);
  CHECK(relation("the bridge was opened on November 13, 2031 in Orla",
                 "the bridge was opened on November 13 in Orla") == Relation::near_verbatim);
  CHECK(relation("the bridge was opened on November 13, 2031 in Orla",
                 "the bridge was opened on November 14 in Orla") == Relation::conflicting);
  CHECK(relation("the talks were opened at 15:00 in the hall",
                 "the talks were opened at 16:00 in the hall") != Relation::conflicting);
}

TEST_CASE("nearly the same words about another known actor conflict") {
  CHECK(relation("China will buy the grain of the northern port this year",
                 "India will buy the grain of the northern port this year") ==
        Relation::conflicting);
  CHECK(relation("the United States will buy the grain of the northern port this year",
                 "Washington will buy the grain of the northern port this year") !=
        Relation::conflicting);
  CHECK(relation("China will buy grain this year", "this year India will sell its steel") !=
        Relation::conflicting);
}

TEST_CASE("a negation turns round only what the other side does not deny in other words") {
  const auto conflict = [](std::string_view a, std::string_view b) {
    return relation(a, b) == Relation::conflicting;
  };
  CHECK(conflict("the parliament has not approved the treaty on the water of the valley",
                 "the parliament has approved the treaty on the water of the valley"));
  CHECK_FALSE(conflict("the parliament has not yet approved the treaty on the water of the valley",
                       "the parliament is yet to approve the treaty on the water of the valley"));
  CHECK_FALSE(conflict("only Kestria could guarantee the safety of the northern railway",
                       "none but Kestria could guarantee the safety of the northern railway"));
  CHECK_FALSE(
      conflict("Varland does not intend to cut the water supply of the southern farms this "
               "summer, and never will",
               "Varland has no intention to cut the water supply of the southern farms "
               "this summer or ever"));
}

TEST_CASE("a negation inside an added clause turns nothing round") {
  CHECK(relation("our partnership is directed at growth and at open borders",
                 "our partnership is directed at growth and at open borders and needs nobody’s "
                 "special permission") != Relation::conflicting);
}

TEST_CASE("quantities clash only where one answers the other") {
  using lexicon::Quantity;
  using lexicon::QuantityKind;
  const std::vector<Quantity> tonnes{{{}, QuantityKind::number, 4.2e6, "tonne"}};
  const std::vector<Quantity> fewer{{{}, QuantityKind::number, 2.4e6, "tonne"}};
  const std::vector<Quantity> both{{{}, QuantityKind::number, 4.2e6, "tonne"},
                                   {{}, QuantityKind::number, 2.4e6, "tonne"}};
  const std::vector<Quantity> bare{{{}, QuantityKind::number, 2, ""}};
  CHECK(quantity_clash(tonnes, fewer).a != nullptr);
  CHECK(quantity_clash(tonnes, tonnes).a == nullptr);
  CHECK(quantity_clash(tonnes, both).a == nullptr);
  CHECK(quantity_clash(tonnes, bare).a == nullptr);
  CHECK(quantity_clash(bare, {}).a == nullptr);
}

}  // namespace readout::compare
