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

TEST_CASE("Chinese: what is told behind a first verb has the same speaker") {
  SECTION("a verb with an object of its own") {
    const auto made =
        extracted("zh", {"总统伊尔达·马伦批评制裁是“向饥饿的人征税”，呼吁各国合作。"});
    REQUIRE(made.count() == 2);
    CHECK(made.speaker(0) == "伊尔达·马伦");
    CHECK(made.speaker(1) == "伊尔达·马伦");
  }
  SECTION("with the object before the verb") {
    const auto made = extracted("zh", {"总统伊尔达·马伦感谢邻国提供的帮助，并对演习表示关切。"});
    REQUIRE(made.count() == 2);
    CHECK(made.content(1) == "对演习");
    CHECK(made.speaker(1) == "伊尔达·马伦");
  }
}

TEST_CASE("Chinese: names of bodies are whole, and a country before a noun is not the speaker") {
  const auto body = extracted("zh", {"国家选举委员会表示，投票已经结束。"});
  REQUIRE(body.count() == 1);
  CHECK(body.speaker(0) == "国家选举委员会");
  const auto firm = extracted("zh", {"这家日本汽车制造商表示，工厂将继续生产。"});
  REQUIRE(firm.count() == 1);
  CHECK(firm.id(0) != "country-JP");
}

}  // namespace
}  // namespace readout
