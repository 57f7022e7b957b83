#include <catch2/catch.hpp>

#include "make_document.hpp"

namespace readout {
namespace {

using test::extracted;

TEST_CASE("Chinese: reported speech behind the verb") {
  const auto made = extracted("zh", {"总统伊尔达·马伦表示，湖泊将继续开放。"});
  REQUIRE(made.count() == 1);
  CHECK(made.kind(0) == StatementKind::indirect);
  CHECK(made.content(0) == "湖泊将继续开放");
  CHECK(made.speaker(0) == "伊尔达·马伦");
  CHECK(made.cue(0) == "表示");
}

TEST_CASE("Chinese: quotations before and behind the verb") {
  SECTION("behind a colon") {
    const auto made = extracted("zh", {"总统伊尔达·马伦说：“湖泊将继续开放。”"});
    REQUIRE(made.count() == 1);
    CHECK(made.kind(0) == StatementKind::direct);
    CHECK(made.content(0) == "湖泊将继续开放。");
    CHECK(made.speaker(0) == "伊尔达·马伦");
  }
  SECTION("before the attribution") {
    const auto made = extracted("zh", {"“湖泊将继续开放，”总统伊尔达·马伦说。"});
    REQUIRE(made.count() == 1);
    CHECK(made.kind(0) == StatementKind::direct);
    CHECK(made.content(0) == "湖泊将继续开放");
    CHECK(made.speaker(0) == "伊尔达·马伦");
  }
  SECTION("a fragment") {
    const auto made = extracted("zh", {"总统伊尔达·马伦称会谈是“第一步”。"});
    REQUIRE(made.count() == 1);
    CHECK(made.kind(0) == StatementKind::partial);
    CHECK(made.content(0) == "第一步");
  }
}

TEST_CASE("Chinese: a passive or a noun reports nothing") {
  CHECK(extracted("zh", {"他被指控偷走了船。"}).count() == 0);
  CHECK(extracted("zh", {"这是新的要求。"}).count() == 0);
}

TEST_CASE("Chinese: the sides together") {
  const auto made = extracted("zh", {"双方一致同意，湖泊将继续开放。"});
  REQUIRE(made.count() == 1);
  CHECK(made.kind(0) == StatementKind::joint);
}

}  // namespace
}  // namespace readout
