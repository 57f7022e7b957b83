// What must hold of every diff, on real texts: neighbouring lines, lines with words changed, and
// accounts of one event. Skipped, loudly, where they are absent.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "sides.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix

namespace {

namespace fs = std::filesystem;

const fs::path kShared = READOUT_SHARED_DIR;

bool is_there(const fs::path& path) {
  if (fs::exists(path)) return true;
  WARN("skipped: " << path << " is not there");
  return false;
}

std::vector<std::string> lines_of(const fs::path& path, std::size_t most) {
  std::ifstream in(path);
  std::vector<std::string> lines;
  for (std::string line; lines.size() < most && std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// A line with some of its words left out, doubled or put at the end.
std::string shuffled(std::mt19937& random, const test::Told& line) {
  std::uniform_int_distribution<int> dice(0, 11);
  std::string text;
  std::string tail;
  std::size_t at = 0;
  for (const text::Token& token : line.analysis.tokens) {
    const std::string gap = line.text.substr(at, token.span.begin - at);
    const std::string word = line.at(token.span);
    at = token.span.end;
    const int throw_of_dice = dice(random);
    if (throw_of_dice == 0) continue;
    (throw_of_dice == 1 ? tail : text) += gap + word;
    if (throw_of_dice == 2) text += " " + word;
  }
  return text + tail;
}

void check_laws(const test::Told& a, const test::Told& b) {
  INFO(a.text << "\n| " << b.text);
  for (int flags = 0; flags < 8; ++flags) {
    diff::DiffOptions options;
    options.replace_threshold = flags % 2 == 0 ? 0.3 : 0;
    options.ignore = {(flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0};
    const diff::Diff there = diff::diff(a.side(), b.side(), lexicon::shipped(), options);
    const diff::Diff back = diff::diff(b.side(), a.side(), lexicon::shipped(), options);
    INFO("flags " << flags);
    REQUIRE(test::covers(there, a, b));
    REQUIRE(test::rebuilds(there, a, b, options.ignore));
    REQUIRE(test::letters_rebuild(there, a, b));
    REQUIRE(there.kept == back.kept);
    REQUIRE(test::mirrors(there, back));
    const diff::Diff same = diff::diff(a.side(), a.side(), lexicon::shipped(), options);
    for (const Edit& edit : same.edits) {
      REQUIRE(edit.op == EditOp::keep);
      REQUIRE(edit.changes.empty());
    }
  }
}

}  // namespace

TEST_CASE("the laws hold on lines of news") {
  const fs::path folder = kShared / "corpora/ntrex-en-ru-zh";
  if (!is_there(folder)) return;
  std::mt19937 random(41);
  for (const auto& [language, name] :
       {std::pair("en", "newstest2019-src.eng.txt"), std::pair("ru", "newstest2019-ref.rus.txt"),
        std::pair("zh", "newstest2019-ref.zho-CN.txt")}) {
    const std::vector<std::string> lines = lines_of(folder / name, 160);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      const test::Told line = test::told(lines[i], language);
      check_laws(line, test::told(shuffled(random, line), language));
      if (i % 4 == 0) check_laws(line, test::told(lines[i + 1], language));
    }
  }
}
