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

}  // namespace readout::test
