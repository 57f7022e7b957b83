// The terminal summary, and the words and widths it stands on.
#include <catch2/catch.hpp>
#include <sstream>

#include "readout/report/labels.hpp"
#include "readout/report/report.hpp"
#include "readout/report/wrap.hpp"

#include "support/sample_comparison.hpp"

namespace {

using readout::report::display_width;
using readout::report::to_summary;
using readout::report::wrap;
using readout::tests::sample_comparison;

TEST_CASE("the summary tells findings, then counts a source", "[summary]") {
  const std::string out = to_summary(sample_comparison(), {false, 160, 5});
  CHECK(out.find("Lake Orla summit: five accounts · 12 March 2031") == 0);
  CHECK(out.find("fictional sample") != std::string::npos);
  CHECK(out.find("softened") < out.find("number"));
  CHECK(out.find("number") < out.find("only here"));
  CHECK(out.find("(row 4)") != std::string::npos);
  CHECK(out.find("and 1 more in the report") != std::string::npos);
  CHECK(out.find("Вестник Варланда") != std::string::npos);
  CHECK(out.find('\x1B') == std::string::npos);
}

TEST_CASE("the summary tells how the accounts frame the event", "[summary]") {
  const std::string out = to_summary(sample_comparison(), {false, 200, 5});
  const std::size_t at = out.find("How the accounts frame it");
  REQUIRE(at != std::string::npos);
  CHECK(at > out.find("What differs most"));
  CHECK(at < out.find("The accounts"));
  CHECK(out.find("At whose request    Varland (invitation) (") != std::string::npos);
  CHECK(out.find("are one outlet: 1 point in one alone, 1 not the same") != std::string::npos);
  CHECK(to_summary({}).find("How the accounts frame it") == std::string::npos);
}

TEST_CASE("colours only when asked, and they change no word", "[summary]") {
  const std::string plain = to_summary(sample_comparison());
  std::string painted = to_summary(sample_comparison(), {true, 100, 5});
  CHECK(painted != plain);
  for (auto at = painted.find('\x1B'); at != std::string::npos; at = painted.find('\x1B')) {
    painted.erase(at, painted.find('m', at) + 1 - at);
  }
  CHECK(painted == plain);
}

TEST_CASE("findings wrap to the width asked for", "[summary]") {
  std::istringstream lines(to_summary(sample_comparison(), {false, 60, 5}));
  bool in_findings = false;
  std::size_t seen = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line == "What differs most") in_findings = true;
    if (line == "The accounts") in_findings = false;
    if (!in_findings) continue;
    ++seen;
    CHECK(display_width(line) <= 60);
  }
  CHECK(seen > 6);
}

TEST_CASE("an empty comparison has a summary too", "[summary]") {
  CHECK(to_summary({}).find("0 accounts, 0 points") != std::string::npos);
}

TEST_CASE("wide characters take two columns, marks none", "[wrap]") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("两国") == 4);
  CHECK(display_width("。") == 2);
  CHECK(display_width("e\xCC\x81") == 1);
}

TEST_CASE("lines break between words, in Chinese anywhere but before a mark", "[wrap]") {
  CHECK(wrap("one two three", 7) == std::vector<std::string>{"one two", "three"});
  CHECK(wrap("两国合作。", 8) == std::vector<std::string>{"两国合", "作。"});
  CHECK(wrap("abcdefgh ij", 4) == std::vector<std::string>{"abcd", "efgh", "ij"});
  CHECK(wrap("", 10) == std::vector<std::string>{""});
  CHECK(wrap("a\nb\tc\x1B[1m", 20) == std::vector<std::string>{"a b c[1m"});
  for (const std::string& line : wrap(std::string(10000, 'x'), 80)) CHECK(line.size() <= 80);
}

TEST_CASE("padding counts columns", "[wrap]") {
  CHECK(readout::report::padded("两国", 6) == "两国  ");
  CHECK(readout::report::padded("abcdef", 4) == "abc…");
  CHECK(readout::report::padded("两国合作", 4) == "两… ");
}

TEST_CASE("labels", "[labels]") {
  using readout::report::counted;
  using readout::report::date_label;
  using readout::report::grouped;
  using readout::report::label;
  using readout::report::language_label;
  using readout::report::reversed;
  using readout::report::score_label;
  CHECK(score_label(0.844) == ".84");
  CHECK(score_label(0.999) == "1.00");
  CHECK(score_label(0) == ".00");
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(12400) == "12,400");
  CHECK(grouped(1234567) == "1,234,567");
  CHECK(counted(1, "word", "words") == "1 word");
  CHECK(date_label("2031-03-12") == "12 March 2031");
  CHECK(date_label("2031-03-02T10:00:00Z") == "2 March 2031");
  for (const char* odd : {"", "2031", "2031-13-01", "2031-00-10", "yesterday!!", "2031-03-xx"}) {
    CHECK(date_label(odd) == odd);
  }
  CHECK(language_label("ru") == "Russian");
  CHECK(language_label("zh-Hant").find("Traditional") != std::string::npos);
  CHECK(language_label("not a tag") == "language unknown");
  CHECK(label(readout::Relation::near_verbatim) == "near verbatim");
  CHECK(reversed(readout::Relation::condensed) == readout::Relation::expanded);
}

TEST_CASE("sources of one outlet are told apart", "[labels]") {
  readout::Comparison comparison;
  const auto add = [&](const char* outlet, const char* language) {
    readout::Source source;
    source.document.outlet = outlet;
    source.document.language = language;
    comparison.sources.push_back(source);
  };
  add("Courier", "en");
  add("Herald", "en");
  add("Herald", "ru");
  add("Bureau", "zh");
  add("Bureau", "zh");
  CHECK(readout::report::source_names(comparison) ==
        std::vector<std::string>{"Courier", "Herald (English)", "Herald (Russian)", "Bureau 1",
                                 "Bureau 2"});
}

}  // namespace
