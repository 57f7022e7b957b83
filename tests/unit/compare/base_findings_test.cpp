// Findings told against the account that the reader has chosen.
#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>
#include <string>

#include "unit/compare/findings_support.hpp"

namespace readout::test {
namespace {

Comparison compared_against(std::optional<std::size_t> base, std::vector<Document> documents) {
  compare::CompareOptions options;
  options.base = base;
  return compare::compare(summit(), std::move(documents), lexicon::shipped(), options);
}

std::string ferry(const std::string& verb) {
  return "President Ilda Maren said that Varland " + verb +
         " open the old ferry line to the northern islands in early May.";
}

/// The one finding of a kind between a readout and an agency.
std::string told(std::optional<std::size_t> base, const char* kind, const std::string& readout,
                 const std::string& agency) {
  const auto found = of_kind(
      compared_against(base, {document("Readout", readout), document("Agency", agency)}), kind);
  if (found.empty()) return {};
  if (base) CHECK(found.front().sources.front() == *base);
  return found.front().sentence.substr(found.front().sentence.find(": ") + 2);
}

/// Told without a base as against the first account; against the second it begins with that one.
void check_turned(const char* kind, const std::string& readout, const std::string& agency,
                  const std::string& from_readout, const std::string& from_agency) {
  CHECK(told(0, kind, readout, agency) == from_readout);
  CHECK(told(1, kind, readout, agency) == from_agency);
}

}  // namespace

TEST_CASE("the base's words come first, and a direction leads from them") {
  const auto first = [](std::optional<std::size_t> base) {
    return compared_against(base,
                            {document("Readout", ferry("will")), document("Agency", ferry("may"))})
        .findings.at(0);
  };
  CHECK(first(std::nullopt).kind == "softened");
  CHECK(first(0).kind == "softened");
  CHECK(first(0).sentence == first(std::nullopt).sentence);
  const Finding turned = first(1);
  CHECK(turned.kind == "hardened");
  CHECK(turned.sentence.find("“may” in Agency, “will” in Readout.") != std::string::npos);
  CHECK(turned.sources == std::vector<std::size_t>{1, 0});
  CHECK(turned.weight == Approx(first(std::nullopt).weight));
}

TEST_CASE("words changed inside a quotation are told from the base's") {
  const auto sentence = [](std::optional<std::size_t> base) {
    const auto quoted = [](const std::string& word) {
      return "“We shall keep the " + word +
             " harbour open to every ship that asks for shelter,” President Ilda Maren said.";
    };
    const auto found = of_kind(compared_against(base, {document("Readout", quoted("northern")),
                                                       document("Agency", quoted("southern"))}),
                               "quotation-changed");
    return found.empty() ? std::string() : found.front().sentence;
  };
  CHECK(sentence(0).find("inside the quotation, “northern” in Readout, “southern” in Agency.") !=
        std::string::npos);
  CHECK(sentence(1).find("inside the quotation, “southern” in Agency, “northern” in Readout.") !=
        std::string::npos);
}

TEST_CASE("of a point's findings of one weight, one that concerns the base is told") {
  const auto grain = [](const std::string& tonnes) {
    return "President Ilda Maren said that the corridor carried " + tonnes +
           " tonnes of grain through the straits last year.";
  };
  const auto first = [&](std::optional<std::size_t> base) {
    const Comparison comparison = compared_against(
        base, {document("Readout", grain("4.2 million")), document("Agency", grain("2.4 million")),
               document("Courier", grain("3.1 million"))});
    const auto found = of_kind(comparison, "number");
    return found.empty() ? std::vector<std::size_t>{} : found.front().sources;
  };
  CHECK(first(std::nullopt) == std::vector<std::size_t>{0, 1});
  CHECK(first(2).front() == 2);
  CHECK(first(1).front() == 1);
}

TEST_CASE("a finding between two other accounts is told as without a base") {
  std::vector<Document> documents{
      document("Readout", ferry("will")), document("Agency", ferry("may")),
      document("Courier", "Premier Tomas Reyk said that every school needs a new roof.")};
  const auto softened = [&](std::optional<std::size_t> base) {
    return of_kind(compared_against(base, documents), "softened").at(0).sentence;
  };
  CHECK(softened(2) == softened(std::nullopt));
}

TEST_CASE("a quotation cut is told from the base, whether it has the words or lacks them") {
  const std::string whole =
      "“We shall keep the northern harbour open to every ship, and the ferries will sail again,” "
      "President Ilda Maren said.";
  const std::string cut =
      "“We shall keep the northern harbour open to every ship,” President Ilda Maren said.";
  check_turned(
      "quotation-cut", whole, cut,
      "the quotation in Readout goes on with “and the ferries will sail again”, not in "
      "Agency.",
      "the quotation in Agency lacks “and the ferries will sail again”, with which it goes "
      "on in Readout.");
}

TEST_CASE("what one account leaves out is told from the base") {
  const std::string open =
      "President Ilda Maren said that Varland would open the old ferry line to the northern "
      "islands";
  const std::string with = open + " if Norland withdraws its patrol boats.";
  CHECK(told(std::nullopt, "omission", with, open + ".") ==
        "“if Norland withdraws its patrol boats” in Readout, not in Agency.");
  check_turned("omission", with, open + ".",
               "“if Norland withdraws its patrol boats” in Readout, not in Agency.",
               "not in Agency, but in Readout: “if Norland withdraws its patrol boats”.");
}

TEST_CASE("quoted here, reported there is told from the base") {
  const std::string said = "the grain corridor to the port of Marhaven will reopen by 1 May";
  check_turned("quoted-or-reported", "“T" + said.substr(1) + ",” President Ilda Maren said.",
               "President Ilda Maren said that " + said + ".",
               "quoted in Readout, reported speech in Agency.",
               "reported speech in Agency, quoted in Readout.");
}

TEST_CASE("a denial is told from the base, be it the one that denies or the one that says") {
  const std::string close = " that Varland would close the locks at Lake Orla in May.";
  check_turned("negation", "President Ilda Maren denied" + close,
               "President Ilda Maren said" + close,
               "Readout has Ilda Maren denying or refusing (“denied”) what Agency has Ilda Maren "
               "saying: “Varland would close the locks at Lake Orla in May”.",
               "Agency has Ilda Maren saying what Readout has Ilda Maren denying or refusing "
               "(“denied”): “Varland would close the locks at Lake Orla in May”.");
}

TEST_CASE("said by several together or by one reads the same from either side") {
  const std::string pact = "“This pact threatens nobody and needs no permission from abroad,” ";
  check_turned("joint-or-single",
               pact + "President Ilda Maren and Premier Tomas Reyk said in a joint statement.",
               pact + "Premier Tomas Reyk said.",
               "said by Ilda Maren and Tomas Reyk in Readout, by Tomas Reyk in Agency.",
               "said by Tomas Reyk in Agency, by Ilda Maren and Tomas Reyk in Readout.");
}

TEST_CASE("words of two places that one quotation joins are told from the base") {
  const std::string corridor = "“The grain corridor to Marhaven will reopen in May,";
  const std::string port = "neighbours of Kestria are welcome to use the port";
  check_turned(
      "quotation-joined", corridor + " the " + port + ",” President Ilda Maren said.",
      corridor + "” President Ilda Maren said. “Our engineers have worked all winter. The " + port +
          ".”",
      "one quotation in Readout, “The grain corridor to Marhaven will reopen in May, the " + port +
          "”; in Agency its words stand in two places.",
      "words of two places in Agency are one quotation in Readout, “The grain corridor to "
      "Marhaven will reopen in May, the " +
          port + "”.");
}

TEST_CASE("what one of two accounts tells alone is told from the base that lacks it") {
  const std::string schools = "Premier Tomas Reyk said that every school needs a new roof.";
  const auto alone = [&](std::optional<std::size_t> base) {
    const auto found =
        of_kind(compared_against(base, {document("Readout", ferry("will") + "\n" + schools),
                                        document("Agency", ferry("will"))}),
                "only-here");
    return found.empty() ? std::string() : found.front().sentence;
  };
  CHECK(alone(0).ends_with("in Readout, said by Tomas Reyk; no counterpart found in Agency."));
  CHECK(alone(1).ends_with("no counterpart found in Agency; in Readout, said by Tomas Reyk."));
}

TEST_CASE("lengths and days of publication begin with the base, where it is among them") {
  Document readout = document("Readout", ferry("will"));
  readout.words = 448;
  readout.published = "2031-03-12";
  Document agency = document("Agency", ferry("will"));
  agency.words = 30;
  agency.published = "2031-03-13";
  Document courier = document("Courier", ferry("will"));
  courier.words = 100;
  const auto sentence = [&](std::optional<std::size_t> base, CircumstanceKind kind) {
    const Comparison made = compared_against(base, {readout, agency, courier});
    return std::ranges::find(made.circumstances, kind, &Circumstance::kind)->sentence;
  };
  const std::string longest_first =
      "Length: 448 words in Readout, 30 words in Agency, 14.9 times as many.";
  CHECK(sentence(0, CircumstanceKind::length) == longest_first);
  CHECK(sentence(2, CircumstanceKind::length) == longest_first);
  CHECK(sentence(1, CircumstanceKind::length) ==
        "Length: 30 words in Agency, 448 words in Readout, 14.9 times as many.");
  const std::string earliest_first =
      "Dates of publication: Readout 12 March 2031; Agency 13 March 2031.";
  CHECK(sentence(std::nullopt, CircumstanceKind::published) == earliest_first);
  CHECK(sentence(2, CircumstanceKind::published) == earliest_first);
  CHECK(sentence(1, CircumstanceKind::published) ==
        "Dates of publication: Agency 13 March 2031; Readout 12 March 2031.");
}

TEST_CASE("a base that is no account is none") {
  CHECK_FALSE(
      compared_against(2, {document("Readout", ferry("will")), document("Agency", ferry("may"))})
          .method.base);
}

TEST_CASE("circumstances begin with the base") {
  const std::vector<Document> documents{
      document("Readout", "Ilda Maren had a telephone conversation with Tomas Reyk."),
      document("Agency", "Tomas Reyk met Ilda Maren.")};
  const auto form = of_kind(compared_against(1, documents), "form");
  REQUIRE(form.size() == 1);
  CHECK(form[0].sentence == "Form of the talk: meeting in Agency; telephone call in Readout.");
}

}  // namespace readout::test
