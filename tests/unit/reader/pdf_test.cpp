#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

#include "readout/ingest/block_list.hpp"

#include "reader/line_end.hpp"
#include "reader/pdf_columns.hpp"
#include "reader/pdf_line.hpp"
#include "reader/text_shape.hpp"
#include "support/asked_reader.hpp"

namespace {

using namespace readout;

std::string word(double left, double top, std::string_view text, double height = 12) {
  const double width = 5.0 * static_cast<double>(text.size());
  return fmt::format(R"(<word xMin="{}" yMin="{}" xMax="{}" yMax="{}">{}</word>)", left, top,
                     left + width, top + height, text);
}

/// A line of one word, of which the width follows from its length.
std::string line(double left, double top, std::string_view text, double height = 12) {
  return "<flow><block><line>" + word(left, top, text, height) + "</line></block></flow>";
}

std::string document(const std::vector<std::string>& pages, std::string_view head = "") {
  std::string out = "<html><head>" + std::string(head) + "</head><body><doc>";
  for (const std::string& page : pages) {
    out += R"(<page width="595" height="842">)" + page + "</page>";
  }
  return out + "</doc></body></html>";
}

std::vector<ingest::PageBlock> blocks_of(const std::string& xhtml) {
  const ingest::Parts parts = test::asked_reader("pdf", xhtml);
  REQUIRE(parts.parts.size() == 1);
  return ingest::read_block_list(parts.parts.front().bytes);
}

std::string joined(const std::vector<std::string>& lines,
                   const std::vector<std::string>& others = {}) {
  reader::LineEnds ends;
  for (const std::string& one : lines) ends.learn(one);
  for (const std::string& one : others) ends.learn(one);
  std::string text;
  for (const std::string& one : lines) ends.join(text, one);
  return reader::LineEnds::finished(text);
}

}  // namespace

TEST_CASE("a word broken at a line end is made whole, a compound stays one") {
  CHECK(joined({"closer coop-", "eration"}) == "closer cooperation");
  CHECK(joined({"a second anti-", "piracy mission"}, {"the anti-piracy mission"}) ==
        "a second anti-piracy mission");
  CHECK(joined({"closer coop\u00AD", "eration"}) == "closer cooperation");
  CHECK(joined({"closer coop\u00AD\u2010", "eration"}) == "closer cooperation");
  CHECK(joined({"co\u00ADop"}) == "coop");
  CHECK(joined({"the Varland-", "Kestria border"}) == "the Varland-Kestria border");
  CHECK(joined({"in 2030-", "2035"}) == "in 2030-2035");
  CHECK(joined({"they left –", "and came"}) == "they left – and came");
  CHECK(joined({"粮食走廊将", "继续开放"}) == "粮食走廊将继续开放");
}

TEST_CASE("a document that marks its own breaks keeps its other hyphens") {
  CHECK(joined({"вице-", "премьер"}, {"сто\u2010", "рон"}) == "вице-премьер");
  CHECK(joined({"сто-", "рон"}) == "сторон");
}

TEST_CASE("hyphens at every line end take linear time") {
  std::vector<std::string> lines(20'000, "联合声明-");
  CHECK(joined(lines).size() > 20'000);
}

TEST_CASE("how lines begin and end") {
  CHECK(reader::ends_sentence("he said.”"));
  CHECK_FALSE(reader::ends_sentence("he said,”"));
  CHECK(reader::ends_clause("as follows:"));
  CHECK(reader::ends_sentence("会谈。"));
  CHECK(reader::bullet("• one") == 4);
  CHECK(reader::bullet("one") == 0);
  CHECK(reader::begins_as_item("(iv) peace"));
  CHECK_FALSE(reader::begins_as_item("peace (iv)"));
}

TEST_CASE("columns are found by what no row covers, a table of short cells has none") {
  const auto row = [](double top, std::vector<std::pair<double, double>> words) {
    reader::PdfRow out;
    out.top = top;
    out.height = 12;
    for (const auto& [left, right] : words) {
      const auto letters = static_cast<std::size_t>((right - left) / 5);
      out.words.push_back({left, top, right, top + 12, "x", letters, 0});
    }
    return out;
  };
  std::vector<reader::PdfRow> text;
  text.push_back(row(80, {{70, 530}}));
  for (int i = 0; i < 8; ++i) text.push_back(row(100 + 14 * i, {{70, 290}, {302, 530}}));
  text.push_back(row(300, {{70, 530}}));
  const auto columns = reader::in_columns(text);
  REQUIRE(columns.size() == 4);
  CHECK(columns[1].size() == 8);
  CHECK(columns[1].front().words.front().left == 70);
  CHECK(columns[2].front().words.front().left == 302);
  std::vector<reader::PdfRow> table;
  for (int i = 0; i < 8; ++i) table.push_back(row(100 + 14 * i, {{70, 110}, {250, 290}}));
  CHECK(reader::in_columns(table).front().size() == table.size());
  CHECK(reader::in_columns({}).empty());
}

TEST_CASE("running lines and page numbers are left out, once each") {
  std::vector<std::string> pages;
  for (const char* text : {"Maren.", "Reyk.", "Orla."}) {
    pages.push_back(line(70, 30, "Office-of-Maren") + line(70, 100, text) + line(70, 114, text) +
                    line(300, 800, fmt::format("{}", pages.size() + 1)));
  }
  std::vector<std::string> reasons;
  for (const auto& block : blocks_of(document(pages))) {
    if (!block.reason.empty()) reasons.push_back(block.reason + " " + block.text);
  }
  CHECK(reasons == std::vector<std::string>{"page-header Office-of-Maren", "page-number 1",
                                            "page-number 2", "page-number 3"});
}

TEST_CASE("words of a line are joined as they stand") {
  const std::string both = "<flow><block><line>" + word(70, 100, "Maren") + word(95, 100, ",") +
                           word(103, 100, "said") + word(123, 100, "3", 8) +
                           "</line></block></flow>";
  CHECK(blocks_of(document({both})).front().text == "Maren, said 3");
  std::string spread;
  for (int i = 0; i < 4; ++i) spread += word(70 + 20 * i, 100, std::string(1, "ORLA"[i]));
  CHECK(blocks_of(document({"<line>" + spread + "</line>"})).front().text == "ORLA");
  CHECK(blocks_of(document({line(70, 100, "o\uFB03ce")})).front().text == "office");
}

TEST_CASE("a document without words is a scan, one without pages damaged, a bad page a loss") {
  CHECK(test::asked_reader("pdf", document({"", ""}))
            .lost.front()
            .message.starts_with("holds no text"));
  CHECK(test::asked_reader("pdf", "<html></html>")
            .lost.front()
            .message.starts_with("is a PDF without"));
  const ingest::Parts parts =
      test::asked_reader("pdf", document({line(70, 100, "Maren."), "<flow></line>"}));
  CHECK(parts.parts.size() == 1);
  REQUIRE(parts.lost.size() == 1);
  CHECK(parts.lost.front().message.find("page 2") != std::string::npos);
}

TEST_CASE("numbers that are none stand nowhere in particular") {
  const std::string odd =
      "<line><word xMin=\"nan\" yMin=\"1e999\" xMax=\"-inf\" yMax=\"x\">Maren</word></line>"
      "<line><word xMin=\"1e300\" yMin=\"-1e300\" xMax=\"1e300\" yMax=\"1e300\">met</word></line>"
      "<line><word>Reyk</word></line>";
  std::string text;
  for (const auto& block : blocks_of(document({odd}))) text += block.text + " ";
  for (const char* one : {"Maren", "met", "Reyk"}) CHECK(text.find(one) != std::string::npos);
}

TEST_CASE("a title that the PDF states") {
  const auto title = [](std::string_view stated) {
    const std::string head = "<title>" + std::string(stated) + "</title>";
    return test::asked_reader("pdf", document({line(70, 100, "Maren met Reyk.")}, head))
        .parts.front()
        .metadata.title;
  };
  CHECK(title("Talks at Lake Orla &amp; Norland") == "Talks at Lake Orla & Norland");
  CHECK(title("Microsoft Word - talks at the lake").empty());
  CHECK(title("broken <b> at the lake").empty());
}
