#include "readout/ingest/agency_tail.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "readout/ingest/ingest.hpp"

using namespace readout;
using ingest::begin_of_agency_tail;

namespace {

std::string tail_of(const std::string& paragraph) {
  return paragraph.substr(begin_of_agency_tail(paragraph));
}

}  // namespace

TEST_CASE("tails of agencies behind the last sentence") {
  CHECK(tail_of("诺兰发言人拒绝置评。（完）") == "（完）");
  CHECK(tail_of("航線停航。（編輯：陳某）") == "（編輯：陳某）");
  CHECK(tail_of("文本已经完成。【责任编辑：林某】") == "【责任编辑：林某】");
  CHECK(tail_of("The talks ended. (Reporting by Anna Holm; editing by Liv Sund)") ==
        "(Reporting by Anna Holm; editing by Liv Sund)");
  CHECK(tail_of("Переговоры завершены. — ТАСС.") == "— ТАСС.");
}

TEST_CASE("brackets and dashes of the text itself stay") {
  for (const char* text : {"They named the islands (Sand and Reed).", "“We are ready” (applause)",
                           "Мы готовы, — сказал Рейк.", "渡轮（每日两班）",
                           "The source was TASS — she said.", "", "()"}) {
    CAPTURE(text);
    CHECK(tail_of(text).empty());
  }
}

TEST_CASE("the tail becomes a block of its own") {
  const auto read =
      ingest::ingest_bytes("雷克说文本已经完成。\n\n诺兰发言人拒绝置评。（完）\n", "a.txt");
  REQUIRE(read.ok());
  CHECK(read.value().text == "雷克说文本已经完成。\n诺兰发言人拒绝置评。");
  REQUIRE(read.value().left_out.size() == 1);
  CHECK(read.value().left_out[0].text == "（完）");
  CHECK(read.value().left_out[0].reason == "agency-tail");
}
