// What is typed, against the table of options.
#include "cli/arguments.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace readout::cli {
namespace {

Result<Arguments> parsed(std::string_view command, const std::vector<std::string>& typed) {
  return parse_arguments(*find_command(command), typed);
}

}  // namespace

TEST_CASE("options are read in both forms, operands keep their order") {
  const auto made =
      parsed("compare", {"b.txt", "--title=Lake Orla", "-o", "x.html", "--output", "-", "a.txt"});
  REQUIRE(made);
  const Arguments& arguments = made.value();
  CHECK(arguments.operands == std::vector<std::string>{"b.txt", "a.txt"});
  CHECK(arguments.values("output") == std::vector<std::string>{"x.html", "-"});
  CHECK(arguments.value("title") == "Lake Orla");
  CHECK(arguments.value_or("date", "none") == "none");
  CHECK_FALSE(arguments.has("strict"));
  CHECK_FALSE(arguments.short_help);
}

TEST_CASE("behind -- all are operands") {
  const auto made = parsed("extract", {"--strict", "--", "--strict", "-h"});
  REQUIRE(made);
  CHECK(made.value().has("strict"));
  CHECK(made.value().operands == std::vector<std::string>{"--strict", "-h"});
  CHECK_FALSE(made.value().short_help);
}

TEST_CASE("what the command does not take is a usage error that names the nearest") {
  const auto typo = parsed("compare", {"--ouptut", "x"});
  REQUIRE_FALSE(typo);
  CHECK(typo.error().kind == ErrorKind::usage);
  CHECK(typo.error().place == "--ouptut");
  CHECK(typo.error().remedy.find("--output") != std::string::npos);
  CHECK_FALSE(parsed("diff", {"--min-sources", "2"}));  // an option of phrases
  CHECK_FALSE(parsed("compare", {"--ou", "x"}));        // no abbreviations
  CHECK_FALSE(parsed("compare", {"---h"}));
  CHECK_FALSE(parsed("compare", {"--output"}));
  CHECK_FALSE(parsed("compare", {"--strict=yes"}));
}

TEST_CASE("an option that is not repeatable is given once") {
  CHECK(parsed("compare", {"-o", "a.html", "-o", "b.json"}));
  const auto twice = parsed("compare", {"--title", "a", "--title", "b"});
  REQUIRE_FALSE(twice);
  CHECK(twice.error().message == "given more than once");
}

TEST_CASE("an encoder is a choice, or a form with free text behind its colon") {
  for (const auto* which : {"auto", "none", "use", "use:some/folder", "http:http://h:1/v1#m",
                            "http://h", "https://h/v1"}) {
    INFO(which);
    CHECK(parsed("compare", {"--encoder", which}));
  }
  for (const auto* which : {"", "http", "http:", "use:", "ftp://h", "none:x"}) {
    INFO(which);
    const auto made = parsed("compare", {"--encoder", which});
    REQUIRE_FALSE(made);
    CHECK(made.error().remedy.find("http:URL") != std::string::npos);
  }
}

TEST_CASE("a choice is one of the command's own") {
  CHECK(parsed("compare", {"--format", "html"}));
  CHECK(parsed("extract", {"--format", "jsonl"}));
  const auto none = parsed("extract", {"--format", "html"});
  REQUIRE_FALSE(none);
  CHECK(none.error().remedy.find("jsonl") != std::string::npos);
}

TEST_CASE("a count is a whole number that is large enough") {
  CHECK(parse_count("jobs", "12", 1).value() == 12);
  for (const char* const typed :
       {"0", "-1", "+1", "1.5", "1 ", " 1", "", "x", "99999999999999999999"})
    CHECK_FALSE(parse_count("jobs", typed, 1));
}

TEST_CASE("threads are counted where they count, and nowhere else") {
  for (const char* const command : {"compare", "phrases", "evaluate"}) {
    CHECK(parse_jobs(parsed(command, {}).value()).value() == 0);
    CHECK(parse_jobs(parsed(command, {"-j", "3"}).value()).value() == 3);
    CHECK_FALSE(parse_jobs(parsed(command, {"--jobs", "many"}).value()));
  }
  for (const char* const command : {"extract", "ingest", "diff"})
    CHECK_FALSE(parsed(command, {"--jobs", "3"}));
}

}  // namespace readout::cli
