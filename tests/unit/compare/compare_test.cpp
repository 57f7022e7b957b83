#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "readout/text/analysis.hpp"

#include "unit/compare/support.hpp"

namespace readout::test {
namespace {

const char* const kReadout =
    "President Ilda Maren met Premier Tomas Reyk at Lake Orla on Wednesday.\n"
    "“Our partnership is not directed against any third country,” Maren said after the talks.\n"
    "She said that Varland would reopen the grain corridor by 1 May.\n"
    "Reyk said the corridor had carried 4.2 million tonnes of grain a year.";
const char* const kAgency =
    "The leaders of Varland and Kestria held talks at Lake Orla.\n"
    "Premier Tomas Reyk said the corridor had carried 2.4 million tonnes of grain a year.\n"
    "“Our partnership is not directed against any third country,” President Ilda Maren said.\n"
    "Maren said that Varland might reopen the grain corridor by 1 May.";

const Pair* pair_with(const Comparison& comparison, std::string_view words) {
  for (const Point& point : comparison.points) {
    for (const Pair& pair : point.pairs) {
      const Statement& a = comparison.statements[pair.a];
      if (a.span.in(comparison.sources[a.source].document.text).find(words) !=
          std::string_view::npos) {
        return &pair;
      }
    }
  }
  return nullptr;
}

}  // namespace

TEST_CASE("two accounts of one event line up, out of order") {
  const Comparison comparison =
      compared({document("Readout", kReadout), document("Agency", kAgency)});
  const Pair* quotation = pair_with(comparison, "third country");
  REQUIRE(quotation != nullptr);
  CHECK(quotation->relation == Relation::identical);
  const Pair* number = pair_with(comparison, "tonnes");
  REQUIRE(number != nullptr);
  CHECK(number->relation == Relation::conflicting);
}

TEST_CASE("a source that tells a point in its own voice is no finding of absence") {
  const char* const narrated =
      "The leaders of Varland and Kestria held talks at Lake Orla.\n"
      "The corridor carried 4.2 million tonnes of grain a year before it was shut.\n"
      "“Bread is our first duty,” President Ilda Maren said.";
  const Comparison comparison =
      compared({document("Readout", kReadout), document("Agency", narrated)});
  const auto told = std::ranges::find_if(
      comparison.points, [](const Point& point) { return !point.narrated.empty(); });
  REQUIRE(told != comparison.points.end());
  const Narrated& sentence = told->narrated.front();
  CHECK(sentence.sentence.in(comparison.sources[1].document.text).starts_with("The corridor"));
  const auto row = static_cast<std::size_t>(told - comparison.points.begin());
  CHECK(std::ranges::none_of(comparison.findings, [&](const Finding& finding) {
    return finding.kind == "only-here" && finding.point == row;
  }));
}

TEST_CASE("another name in the same words is a finding") {
  const auto account = [](const std::string& buyer) {
    return "President Ilda Maren said that " + buyer +
           " will buy two thousand tonnes of grain from the northern port this year.";
  };
  const std::string china = account("China");
  const std::string india = account("India");
  const Comparison comparison =
      compared({document("Readout", china.c_str()), document("Agency", india.c_str())});
  REQUIRE_FALSE(comparison.findings.empty());
  CHECK(comparison.findings.front().kind == "name");
  CHECK(comparison.findings.front().sentence.find("“China” in Readout, “India” in Agency") !=
        std::string::npos);
}

TEST_CASE("a source without a statement is warned of") {
  const Comparison comparison =
      compared({document("Readout", kReadout), document("Agency", "It rained over the lake.")});
  const auto warned =
      std::ranges::find(comparison.warnings, std::string("no-statements"), &Warning::code);
  REQUIRE(warned != comparison.warnings.end());
  CHECK(warned->source == comparison.sources[1].document.id);
  CHECK_FALSE(warned->input_lost);
}

TEST_CASE("the findings lead with what disagrees, each with its row") {
  const Comparison comparison =
      compared({document("Readout", kReadout), document("Agency", kAgency)});
  REQUIRE_FALSE(comparison.findings.empty());
  const Finding& first = comparison.findings.front();
  CHECK(first.kind == "number");
  CHECK(first.sentence.find("4.2 million tonnes") != std::string::npos);
  CHECK(first.sentence.find("2.4 million tonnes") != std::string::npos);
  CHECK(first.point < comparison.points.size());
  CHECK(std::ranges::any_of(comparison.findings,
                            [](const Finding& f) { return f.kind == "softened"; }));
  CHECK(std::ranges::is_sorted(comparison.findings, std::ranges::greater{}, &Finding::weight));
}

TEST_CASE("every statement is in a point, every sentence is a statement or narration") {
  const Comparison comparison =
      compared({document("Readout", kReadout), document("Agency", kAgency)});
  std::set<std::size_t> placed;
  for (const Point& point : comparison.points) {
    for (const Member& member : point.members) placed.insert(member.statement);
  }
  CHECK(placed.size() == comparison.statements.size());
  for (std::size_t i = 0; i < comparison.sources.size(); ++i) {
    const Source& source = comparison.sources[i];
    for (const text::Sentence& sentence : text::analyse(source.document).sentences) {
      const bool told =
          std::ranges::any_of(source.narration, [&](Span n) { return n.overlaps(sentence.span); });
      const bool stated = std::ranges::any_of(comparison.statements, [&](const Statement& s) {
        return s.source == i && s.span.overlaps(sentence.span);
      });
      CHECK((told || stated));
    }
  }
}

TEST_CASE("ids stay when a source is added") {
  const Comparison two = compared({document("Readout", kReadout), document("Agency", kAgency)});
  const Comparison three =
      compared({document("Readout", kReadout), document("Agency", kAgency),
                document("Daily", "Maren said that the talks had been short.")});
  for (std::size_t i = 0; i < two.statements.size(); ++i) {
    CHECK(two.statements[i].id == three.statements[i].id);
  }
  CHECK(two.sources[0].document.id == "readout");
}

TEST_CASE("sources of one outlet get ids of their own") {
  const Comparison comparison =
      compared({document("Agency", kAgency), document("Agency", kReadout)});
  CHECK(comparison.sources[0].document.id == "agency");
  CHECK(comparison.sources[1].document.id == "agency-2");
}

TEST_CASE("an unsupported language is shown, named and not read") {
  const Comparison comparison =
      compared({document("Readout", kReadout), document("Agency", kAgency),
                document("Ημερησία", "Ο πρόεδρος δήλωσε ότι οι συνομιλίες ήταν καλές.", "el")});
  REQUIRE_FALSE(comparison.warnings.empty());
  CHECK(comparison.warnings.front().code == "unsupported-language");
  CHECK(comparison.warnings.front().input_lost);
  CHECK(std::ranges::none_of(comparison.statements,
                             [](const Statement& s) { return s.source == 2; }));
}

TEST_CASE("an event without a manifest is called after its outlets") {
  const Comparison comparison =
      compared({document("Readout", kReadout), document("Agency", kAgency)});
  CHECK(comparison.event.title == "Readout and Agency");
}

TEST_CASE("nothing gives an empty comparison, one source a comparison of singles") {
  CHECK(compared({}).points.empty());
  const Comparison one = compared({document("Readout", kReadout)});
  CHECK(one.points.size() <= one.statements.size());
  CHECK(std::ranges::all_of(one.points, [](const Point& p) { return p.pairs.empty(); }));
}

}  // namespace readout::test
