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

TEST_CASE("circumstances begin with the base") {
  const std::vector<Document> documents{
      document("Readout", "Ilda Maren had a telephone conversation with Tomas Reyk."),
      document("Agency", "Tomas Reyk met Ilda Maren.")};
  const auto form = of_kind(compared_against(1, documents), "form");
  REQUIRE(form.size() == 1);
  CHECK(form[0].sentence == "Form of the talk: meeting in Agency; telephone call in Readout.");
}

}  // namespace readout::test
