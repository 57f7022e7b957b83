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
  for (int flags = 0; flags < 16; ++flags) {
    diff::DiffOptions options;
    options.ignore = {(flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0};
    options.replace_threshold = (flags & 8) != 0 ? 0.3 : 0;
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

TEST_CASE("a word that is kept wrongly, and a side that is told otherwise, break the laws") {
  const test::Told a = test::told("They may sign, in May.");
  const test::Told b = test::told("They will sign in may.");
  diff::Diff kept;
  kept.edits.emplace_back();
  kept.edits[0].a = {0, a.text.size()};
  kept.edits[0].b = {0, b.text.size()};
  CHECK_FALSE(test::rebuilds(kept, a, b, {true, true, true}));
  const test::Told same = test::told("they may sign in may.");
  kept.edits[0].b = {0, same.text.size()};
  CHECK(test::rebuilds(kept, a, same, {true, true, false}));
  CHECK(test::rebuilds(kept, a, same, {true, true, true}));
  CHECK_FALSE(test::rebuilds(kept, a, same, {true, false, false}));
  CHECK_FALSE(test::rebuilds(kept, a, same, {false, true, false}));

  diff::Diff there = kept;
  there.edits[0].op = EditOp::delete_;
  there.edits[0].b = {};
  there.edits[0].changes = {Change::omission};
  there.edits[0].adjunct = Adjunct::time;
  diff::Diff back = there;
  back.edits[0].op = EditOp::insert;
  back.edits[0].changes = {Change::addition};
  std::swap(back.edits[0].a, back.edits[0].b);
  CHECK(test::mirrors(there, back));
  back.edits[0].adjunct = Adjunct::place;
  CHECK_FALSE(test::mirrors(there, back));
}
