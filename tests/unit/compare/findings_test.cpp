// What the headline findings say and do not say.
#include "readout/compare/findings.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "unit/compare/support.hpp"

namespace readout::test {
namespace {

const char* const kBridge =
    "“Our partnership is not directed against any third country and needs no permission,” ";

std::vector<Finding> of_kind(const Comparison& comparison, std::string_view kind) {
  std::vector<Finding> found;
  std::ranges::copy_if(comparison.findings, std::back_inserter(found),
                       [&](const Finding& f) { return f.kind == kind; });
  return found;
}

Event summit() {
  Event event;
  event.participants = {{"Ilda Maren", "President", "Varland", {}},
                        {"Tomas Reyk", "Premier", "Kestria", {}}};
  return event;
}

Comparison compared_summit(std::vector<Document> documents) {
  return compare::compare(summit(), std::move(documents), lexicon::shipped());
}

}  // namespace

TEST_CASE("another speaker of the same words is a finding with its pair") {
  const Comparison comparison =
      compared_summit({document("Readout", std::string(kBridge) + "President Ilda Maren said."),
                       document("Agency", std::string(kBridge) + "Premier Tomas Reyk said.")});
  const auto found = of_kind(comparison, "attribution");
  REQUIRE(found.size() == 1);
  REQUIRE(found.front().pair.has_value());
  CHECK(*found.front().pair < comparison.points[found.front().point].pairs.size());
}

TEST_CASE("a surname and a full name are one speaker") {
  const Comparison comparison =
      compared({document("Readout", std::string(kBridge) + "Ilda Maren said."),
                document("Agency", std::string(kBridge) + "Maren said.")});
  CHECK(of_kind(comparison, "attribution").empty());
}

TEST_CASE("sources of one outlet are told apart by language") {
  const Comparison comparison = compared_summit(
      {document("Agency",
                "President Ilda Maren said that the rescue teams had done well in the floods."),
       document("Agency", "Президент Ильда Марен заявила, что школы откроются осенью.", "ru")});
  const auto found = of_kind(comparison, "only-here");
  REQUIRE_FALSE(found.empty());
  CHECK(std::ranges::any_of(found, [](const Finding& f) {
    return f.sentence.find("Agency (Russian)") != std::string::npos;
  }));
}

TEST_CASE("no more than three points a source are said to be only there") {
  const std::string many =
      "President Ilda Maren said that the floods had spared the valley.\n"
      "President Ilda Maren said that schools needed more teachers of music.\n"
      "President Ilda Maren said that customs officers would wear new uniforms.\n"
      "President Ilda Maren said that fishermen deserved better harbours.\n"
      "President Ilda Maren said that railways carried too little timber.";
  const Comparison comparison =
      compared_summit({document("Readout", many),
                       document("Agency", "Premier Tomas Reyk said that winters were long.")});
  std::map<std::size_t, std::size_t> by_source;
  for (const Finding& finding : of_kind(comparison, "only-here"))
    ++by_source[finding.sources.front()];
  for (const auto& [source, count] : by_source) CHECK(count <= 3);
  CHECK(by_source[0] == 3);
}

TEST_CASE("quoted against reported needs close words") {
  const Comparison comparison =
      compared_summit({document("Readout",
                                "“The grain corridor to the port of Marhaven will reopen by 1 "
                                "May,” President Ilda Maren said."),
                       document("Agency",
                                "President Ilda Maren said that the grain corridor to the port of "
                                "Marhaven will reopen by 1 May.")});
  CHECK(of_kind(comparison, "quoted-or-reported").size() == 1);
  for (const Finding& finding : comparison.findings) {
    if (finding.kind != "quoted-or-reported") continue;
    CHECK(finding.pair.has_value());
  }
}

}  // namespace readout::test
