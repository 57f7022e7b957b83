// The printers of a sentence alignment.
#include "readout/report/line_alignment.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "readout/report/wrap.hpp"

using namespace readout;

namespace {

LineSide side_of(const std::vector<std::string>& sentences) {
  LineSide side;
  for (const std::string& sentence : sentences) {
    const std::size_t begin = side.document.text.size();
    side.document.text += sentence + "\n";
    side.sentences.push_back({begin, begin + sentence.size()});
    side.lines.push_back(side.lines.size() * 2);  // blank lines between
  }
  return side;
}

struct Sample {
  LineSide a = side_of({"Транзит вырастет.", "Рейк: 17 проектов.", "Вопросы."});
  LineSide b = side_of({"雷克谈到17个联合项目。", "过境运输量\x1b[31m将增加。"});
  std::vector<LineLink> links{
      {{0, 1}, {1, 2}, 0.875, true}, {{1, 2}, {0, 1}, 0.5, false}, {{2, 3}, {2, 2}, 0, false}};
  [[nodiscard]] report::LineAlignment alignment() const { return {a, b, links}; }
};

}  // namespace

TEST_CASE("a ladder has a link a line, by the numbers of the lines") {
  CHECK(report::line_alignment_to_ladder(Sample().alignment()) ==
        "[0]:[2]:0.8750:moved\n[2]:[0]:0.5000\n[4]:[]:0.0000\n");
}

TEST_CASE("JSON Lines give code points and texts") {
  std::istringstream lines(report::line_alignment_to_jsonl(Sample().alignment()));
  std::string line;
  REQUIRE(std::getline(lines, line));
  const auto first = nlohmann::json::parse(line);
  CHECK(first["kind"] == "1-1");
  CHECK(first["moved"] == true);
  CHECK(first["a"]["text"] == "Транзит вырастет.");
  CHECK(first["b"]["start"] == 13);
  REQUIRE(std::getline(lines, line));
  REQUIRE(std::getline(lines, line));
  const auto last = nlohmann::json::parse(line);
  CHECK(last["kind"] == "1-0");
  CHECK(last["b"]["lines"].empty());
  CHECK_FALSE(last["b"].contains("start"));
  CHECK_FALSE(std::getline(lines, line));
}

TEST_CASE("side by side both columns keep their place, whatever the width of the characters") {
  for (const std::size_t width : {std::size_t{0}, std::size_t{40}, std::size_t{90}}) {
    std::istringstream rows(report::line_alignment_to_text(Sample().alignment(), width, false));
    std::vector<std::size_t> marks;
    for (std::string row; std::getline(rows, row);) {
      CHECK(row.find('\x1b') == std::string::npos);
      for (const std::string_view mark : {" x ", " = "}) {
        const std::size_t at = row.find(mark);
        if (at != std::string::npos) marks.push_back(report::display_width(row.substr(0, at)));
      }
    }
    REQUIRE(marks.size() == 2);
    CHECK(marks[0] == marks[1]);
  }
}

TEST_CASE("colours are there when they are asked for") {
  const std::string plain = report::line_alignment_to_text(Sample().alignment(), 80, false);
  CHECK(report::line_alignment_to_text(Sample().alignment(), 80, true).size() > plain.size());
}
