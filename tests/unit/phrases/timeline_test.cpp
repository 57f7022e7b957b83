#include "readout/phrases/timeline.hpp"

#include <catch2/catch.hpp>

using namespace readout;
using namespace readout::phrases;

namespace {

StudySource source(const std::string& day, std::size_t words) {
  StudySource out;
  out.day = day;
  out.document.words = words;
  return out;
}

/// "2031-05 1/200": uses and words of a month.
std::vector<std::string> shown(const Timeline& timeline) {
  std::vector<std::string> out;
  for (const MonthCount& each : timeline.months) {
    out.push_back(each.month + " " + std::to_string(each.count) + "/" + std::to_string(each.words));
  }
  return out;
}

using Shown = std::vector<std::string>;
using Uses = std::vector<std::size_t>;

const std::vector<StudySource> kSources{source("2032-01-03", 400), source("2031-11-20", 100),
                                        source("", 50), source("2031-11-02T08:00:00Z", 200)};

}  // namespace

TEST_CASE("months run through, also those without a text, and undated uses stand apart") {
  const Timeline timeline = Calendar(kSources).of(Uses{0, 3, 3, 1, 2});
  CHECK(shown(timeline) == Shown{"2031-11 3/300", "2031-12 0/0", "2032-01 1/400"});
  CHECK(timeline.first_use == "2031-11-02T08:00:00Z");
  CHECK(timeline.last_use == "2032-01-03");
  CHECK(timeline.undated == 1);
}

TEST_CASE("a phrase without dated uses has neither first nor last") {
  const Timeline timeline = Calendar(kSources).of(Uses{2});
  CHECK(timeline.first_use.empty());
  CHECK(timeline.last_use.empty());
  CHECK(timeline.undated == 1);
  CHECK(timeline.months.size() == 3);
  CHECK(Calendar({}).of({}).months.empty());
}

TEST_CASE("one wrong date does not fill the study with empty months") {
  const std::vector<StudySource> sources{source("0201-05-01", 10), source("2031-05-01", 20)};
  CHECK(shown(Calendar(sources).of(Uses{1})) == Shown{"0201-05 0/10", "2031-05 1/20"});
}

TEST_CASE("what tells no month is undated") {
  CHECK(month_of("2031-05-14") == "2031-05");
  CHECK(month_of("2031-05") == "2031-05");
  CHECK(month_of("2031").empty());
  CHECK(month_of("2031-13-01").empty());
  CHECK(month_of("2031-00-01").empty());
  CHECK(month_of("20310514").empty());
  CHECK(month_of("2031-051").empty());
  CHECK(month_of("14 May 2031").empty());
}
