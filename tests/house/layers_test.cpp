// The house of ARCHITECTURE.md as a test: who may include whom, in full from src/, without a
// circle.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const std::map<std::string, std::set<std::string>> kMayInclude{
    {"model", {}},
    {"text", {"model"}},
    {"lexicon", {"model", "text"}},
    {"encode", {"model", "text"}},
    {"report", {"model", "text"}},
    {"ingest", {"model", "text", "lexicon"}},
    {"extract", {"model", "text", "lexicon"}},
    {"align", {"model", "text", "lexicon", "encode"}},
    {"diff", {"model", "text", "lexicon"}},
    {"phrases", {"model", "text", "lexicon", "encode"}},
    {"archive", {"model", "text", "lexicon", "encode", "report"}},
    {"compare",
     {"model", "text", "lexicon", "encode", "report", "extract", "align", "diff", "phrases"}},
    {"reader", {"model", "text", "ingest"}},  // of ingest: what the wire library holds
    {"cli",
     {"model", "text", "lexicon", "encode", "report", "ingest", "archive", "compare", "align",
      "diff", "phrases"}},
};

struct SourceFile {
  fs::path path;
  std::string room;
  std::vector<std::string> lines;
};

SourceFile read_source(const fs::path& path, const fs::path& root) {
  const fs::path relative = fs::relative(path, root);
  auto part = relative.begin();
  const std::string room = *part == "readout" ? (++part)->string() : part->string();
  SourceFile file{path, room, {}};
  std::ifstream stream(path);
  for (std::string line; std::getline(stream, line);) file.lines.push_back(line);
  return file;
}

std::vector<SourceFile> source_files(const std::set<std::string>& suffixes = {".hpp", ".cpp"}) {
  const fs::path root = fs::path(READOUT_SOURCE_DIR) / "src";
  std::vector<SourceFile> files;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (suffixes.contains(entry.path().extension())) files.push_back(read_source(entry, root));
  }
  return files;
}

}  // namespace

TEST_CASE("rooms include lower floors only, never a sibling stage") {
  const std::regex include(R"re(^\s*#include "(?:readout/)?([a-z_]+)/[^"]*")re");
  for (const SourceFile& file : source_files()) {
    REQUIRE(kMayInclude.contains(file.room));
    for (const std::string& line : file.lines) {
      std::smatch match;
      if (!std::regex_search(line, match, include)) continue;
      const std::string& other = match[1];
      INFO(file.path << ": " << line);
      CHECK((other == file.room || kMayInclude.at(file.room).contains(other)));
    }
  }
}

TEST_CASE("includes of our own files are written in full from src") {
  const std::regex quoted(R"re(^\s*#include "([^"]*)")re");
  for (const SourceFile& file : source_files()) {
    for (const std::string& line : file.lines) {
      std::smatch match;
      if (!std::regex_search(line, match, quoted)) continue;
      INFO(file.path << ": " << line);
      const fs::path included = fs::path(READOUT_SOURCE_DIR) / "src" / match[1].str();
      CHECK(fs::exists(included));
    }
  }
}

TEST_CASE("third parties stay where they belong") {
  const std::map<std::string, std::set<std::string>> homes{
      {"dtl/dtl.hpp", {"diff"}},
      {"gumbo.h", {"ingest"}},
      {"csv.h", {"ingest"}},
      {"unicode/", {"text", "lexicon", "ingest", "report"}},
      {"nlohmann/", {"lexicon", "phrases", "encode", "align", "ingest", "report", "cli"}},
      {"gmime/", {"reader"}},
      {"archive", {"reader"}},
      {"pugixml", {"reader", "report"}},
      {"zlib.h", {"reader", "cli"}},
      {"seccomp.h", {"reader"}},
      {"nettle/", {"encode", "ingest"}},
      {"Eigen/", {"encode"}},
      {"sentencepiece", {"encode"}},
      {"curl/", {"encode", "cli"}},
      {"boost/", {"phrases", "cli"}},
      {"kainjow/", {"report"}},
      {"hunspell/", {"text"}},
      {"libstemmer.h", {"text"}},
      {"cld2/", {"text"}}};
  for (const SourceFile& file : source_files()) {
    for (const std::string& line : file.lines) {
      if (!line.starts_with("#include <")) continue;
      for (const auto& [header, rooms] : homes) {
        if (line.find("<" + header) == std::string::npos) continue;
        INFO(file.path << ": " << line);
        CHECK(rooms.contains(file.room));
        if (header == "dtl/dtl.hpp")
          CHECK(file.path.extension() == ".cpp");  // it brings names and macros along
      }
    }
  }
}

TEST_CASE("files stay short and headers say what they are for") {
  constexpr std::size_t kLongest = 400;
  for (const SourceFile& file : source_files({".hpp", ".cpp", ".js", ".css", ".mustache"})) {
    INFO(file.path);
    CHECK(file.lines.size() <= kLongest);
    if (file.path.extension() != ".hpp") continue;
    REQUIRE_FALSE(file.lines.empty());
    CHECK(file.lines.front().starts_with("///"));
  }
}
