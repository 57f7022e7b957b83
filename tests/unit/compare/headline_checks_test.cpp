// Headlines beside the statements that they stem from.
#include "readout/compare/headline_checks.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "unit/compare/support.hpp"

namespace readout::test {
namespace {

Document with_title(const std::string& title, const std::string& body) {
  Document made = document("Courier", title + "\n" + body);
  made.blocks.front().kind = BlockKind::title;
  return made;
}

Comparison checked(const std::string& title, const std::string& body) {
  Event event;
  event.participants = {{"Ilda Maren", "President", "Varland", {}},
                        {"Tomas Reyk", "Premier", "Kestria", {}}};
  return compare::compare(event, {with_title(title, body), document("Agency", "Nothing was told.")},
                          lexicon::shipped());
}

std::vector<Finding> headline_findings(const Comparison& comparison) {
  std::vector<Finding> found;
  std::ranges::copy_if(comparison.findings, std::back_inserter(found),
                       [](const Finding& f) { return f.kind.ends_with("-headline"); });
  return found;
}

}  // namespace

TEST_CASE("a headline that hardens its stem is a finding") {
  const Comparison comparison =
      checked("Maren says Varland will reopen the grain corridor in May",
              "President Ilda Maren said that the roads are dry.\n"
              "She said that Varland may reopen the grain corridor in May.");
  REQUIRE(comparison.headline_checks.size() == 1);
  const HeadlineCheck& check = comparison.headline_checks.front();
  REQUIRE(check.stem.has_value());
  CHECK(comparison.statements[check.headline].headline);
  CHECK_FALSE(comparison.statements[*check.stem].headline);
  const auto findings = headline_findings(comparison);
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().kind == "hardened-headline");
  CHECK(findings.front().sentence == "“will” in the headline, “may” in the text of Courier.");
}

TEST_CASE("a headline in its stem's words is none, and one without a stem has none") {
  CHECK(headline_findings(checked("Maren says Varland may reopen the grain corridor in May",
                                  "President Ilda Maren said that Varland may reopen the grain "
                                  "corridor in May."))
            .empty());
  const Comparison other = checked("Maren says winters are long",
                                   "President Ilda Maren said that the corridor may reopen.");
  REQUIRE(other.headline_checks.size() == 1);
  CHECK_FALSE(other.headline_checks.front().stem.has_value());
}

TEST_CASE("a headline that gives the words to somebody else is a finding") {
  const auto findings = headline_findings(
      checked("Reyk says Varland may reopen the grain corridor in May",
              "President Ilda Maren said that Varland may reopen the grain corridor in May."));
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().kind == "speaker-headline");
}

TEST_CASE("a number or date of a headline is held against the whole text, as a value") {
  const auto found = [](const std::string& title, const std::string& body) {
    const auto findings = headline_findings(checked(title, body));
    return findings.empty() ? std::string() : findings.front().sentence;
  };
  const std::string title = "Reyk: Kestria to pay 40 million crowns for water over ten years";
  const std::string yearly = "Premier Tomas Reyk said that Kestria would pay 4 million crowns ";
  CHECK(found(title, yearly + "for water over ten years.") ==
        "“40 million” in the headline, “4 million” in the text of Courier.");
  CHECK(found(title, yearly + "a year for water over ten years, 40 million in all.").empty());
  CHECK(found(title, yearly + "a year for water over ten years.\n"
                              "Ilda Maren said that Kestria had agreed to pay 40 million crowns.")
            .empty());
  CHECK(found(title, yearly + "a year for water over ten years.\nIn all that is 40 million.")
            .empty());
  const std::string joins = "President Ilda Maren said that Varland could join the water union in ";
  CHECK(found("Maren: Varland could join the water union in 2032",
              joins + "2033 if the treaty is late.\nShe said that it will be a member in 2032.")
            .empty());
  CHECK(found("Maren: Varland could join the water union in 2032", joins + "2033.") ==
        "“2032” in the headline, “2033” in the text of Courier.");
  CHECK(found("Maren: Varland could join the water union in May", joins + "May 2033.").empty());
}

}  // namespace readout::test
