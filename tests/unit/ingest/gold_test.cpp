// Real texts: every statement of the gold must be found, word for word, in the text that ingest
// makes of its source.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "readout/ingest/ingest.hpp"
#include "readout/ingest/lines.hpp"

namespace fs = std::filesystem;
using namespace readout;

namespace {

const fs::path kShared = READOUT_SHARED_DIR;

/// The gold's files: one a folder of events and news, one a document of quotes.
std::vector<fs::path> gold_files() {
  std::vector<fs::path> files;
  for (const char* folder : {"gold/events", "gold/news", "gold/quotes-en-ru-zh"}) {
    if (!fs::exists(kShared / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(kShared / folder)) {
      if (entry.path().extension() == ".json") files.push_back(entry.path());
    }
  }
  return files;
}

std::map<std::string, std::string> folded_texts(const nlohmann::json& gold) {
  std::map<std::string, std::string> texts;
  for (const auto& source : gold.at("sources")) {
    const fs::path file = kShared / source.at("file").get<std::string>();
    const auto document = ingest::ingest_file(file);
    CAPTURE(file.string());
    REQUIRE(document.ok());
    CHECK(document.value().language == source.at("language").get<std::string>());
    texts[source.at("id")] = ingest::one_line(document.value().text);
  }
  return texts;
}

}  // namespace

TEST_CASE("every gold statement occurs in the ingested text", "[real]") {
  const std::vector<fs::path> files = gold_files();
  if (files.empty()) WARN("SKIPPED: no gold at " << kShared);
  std::size_t statements = 0;
  for (const fs::path& file : files) {
    std::ifstream stream(file);
    const auto gold = nlohmann::json::parse(stream);
    const auto texts = folded_texts(gold);
    for (const auto& statement : gold.at("statements")) {
      const std::string exact = ingest::one_line(statement.at("exact").get<std::string>());
      INFO(file.parent_path().filename() << " " << statement.at("id"));
      CHECK(texts.at(statement.at("source")).find(exact) != std::string::npos);
      ++statements;
    }
  }
  if (!files.empty()) CHECK(statements > 1500);
}
