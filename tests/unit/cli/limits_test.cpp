#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "readout/ingest/ingest.hpp"
#include "readout/ingest/kind.hpp"

#include "cli/option_table.hpp"
#include "cli/sources.hpp"

using namespace readout;

namespace {

std::size_t value_of(const ingest::IngestOptions& options, std::string_view option) {
  if (option == "max-size") return options.max_bytes >> 20U;
  if (option == "max-ratio") return options.max_ratio;
  if (option == "max-entries") return options.max_entries;
  if (option == "max-html-depth") return options.max_html_depth;
  return option == "max-json-depth" ? options.max_json_depth : 0;
}

Result<cli::Arguments> typed(const std::string& option) {
  const std::vector<std::string> words{option, "a.txt"};
  return cli::parse_arguments(*cli::find_command("ingest"), words);
}

}  // namespace

TEST_CASE("each limit is an option that says what holds without it") {
  const ingest::IngestOptions otherwise;
  for (const std::string_view name : cli::limit_options()) {
    const cli::OptionSpec& option = *cli::find_option(name);
    CHECK(option.help.ends_with(fmt::format("({})", value_of(otherwise, name))));
    CHECK(option.least <= value_of(otherwise, name));
    const auto arguments = typed(fmt::format("--{}={}", name, option.most));
    REQUIRE(arguments.ok());
    CHECK(value_of(cli::ingest_options(arguments.value()), name) == option.most);
    CHECK_FALSE(typed(fmt::format("--{}={}", name, option.most + 1)).ok());
    CHECK_FALSE(typed(fmt::format("--{}=0", name)).ok());
  }
}

TEST_CASE("the kinds that --kind takes are those that ingest knows") {
  const std::vector<std::string> choices = cli::choices_of(*cli::find_option("kind"));
  CHECK(choices == std::vector<std::string>(ingest::kinds().begin(), ingest::kinds().end()));
}
