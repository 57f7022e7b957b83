#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>

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

TEST_CASE("Chinese: an official is not the state") {
  CHECK(extracted("zh", {"印尼减灾机构官员苏托波说，死亡人数会上升。"}).speaker(0) == "苏托波");
  CHECK(extracted("zh", {"美国一名高级官员说，会谈有进展。"}).speaker(0) == "未具名的美国高级官员");
  CHECK(extracted("zh", {"美国政府说，会谈有进展。"}).speaker(0) == "United States");
}

TEST_CASE("Chinese: whom a verb addresses is not told") {
  const auto made = extracted("zh", {"马伦告诉雷科，大坝很安全。"});
  REQUIRE(made.count() == 1);
  CHECK(made.content(0) == "大坝很安全");
  CHECK(made.speaker(0) == "马伦");
}

TEST_CASE("Chinese: a second clause with a subject of its own") {
  SECTION("behind an object") {
    const auto made = extracted("zh", {"雷科通报了灾区情况，马伦对此表示关切。"});
    REQUIRE(made.count() == 2);
    CHECK(made.content(0) == "灾区情况");
    CHECK(made.speaker(1) == "马伦");
  }
  SECTION("within what is said") {
    const auto made = extracted("zh", {"雷科表示，马伦曾保证，大坝很安全。"});
    REQUIRE(made.count() == 1);
    CHECK(made.content(0) == "马伦曾保证，大坝很安全");
  }
  SECTION("set apart") {
    const auto made = extracted("zh", {"雷科说，大坝很安全，马伦则反对开放。"});
    REQUIRE(made.count() == 2);
    CHECK(made.speaker(1) == "马伦");
  }
}

TEST_CASE("Chinese: words of somebody else's claim") {
  const auto made = extracted("zh", {"林卓驳斥了雷科“桥梁将倒塌”的说法。"});
  REQUIRE(made.count() == 1);
  CHECK(made.kind(0) == StatementKind::indirect);
  CHECK(made.speaker(0) == "林卓");
}

TEST_CASE("Chinese: a word that ICU's dictionary makes of two") {
  const auto made = extracted("zh", {"警方发言人称，大坝很安全。"});
  REQUIRE(made.count() == 1);
  CHECK(made.speaker(0) == "警方发言人");
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

Event summit() {
  Event event;
  event.participants = {{"Varland", "government", "Varland", {"瓦尔兰", "瓦方"}},
                        {"Kestria", "government", "Kestria", {"凯斯特里亚", "凯方"}}};
  return event;
}

TEST_CASE("Chinese: each position that a sentence enumerates is a statement of the same speaker") {
  const auto told = [](const std::string& sentence) {
    return extracted(test::make_document("zh", {sentence}), summit());
  };
  SECTION("of one party and then of the other") {
    const auto made = told("伊尔达·马伦表示，瓦方尊重邻国的主权，凯方也将开放湖泊的港口。");
    REQUIRE(made.count() == 2);
    CHECK(made.content(0) == "瓦方尊重邻国的主权");
    CHECK(made.content(1) == "凯方也将开放湖泊的港口");
    CHECK(made.speaker(1) == "伊尔达·马伦");
    CHECK(made.cue(1) == "none");
  }
  SECTION("of one party that goes on") {
    const auto made = told("双方一致同意，将建立新的伙伴关系，并成立过境运输委员会。");
    REQUIRE(made.count() == 2);
    CHECK(made.content(1) == "并成立过境运输委员会");
    CHECK(made.kind(1) == StatementKind::joint);
  }
  SECTION("a condition, a topic and a list are no positions") {
    CHECK(told("伊尔达·马伦表示，如果港口能够开放，瓦方将不会提高关税。").count() == 1);
    CHECK(told("伊尔达·马伦表示，成为联盟的成员，将会带来所需的投资。").count() == 1);
    CHECK(told("伊尔达·马伦表示，瓦方的港口、桥梁，凯方的铁路都很旧。").count() == 1);
  }
}

TEST_CASE("Chinese: words in marks at the end of what is told are a fragment of it") {
  const auto made = extracted("zh", {"伊尔达·马伦表示，国家准备建一座新的车站，“让粮食上路”。"});
  REQUIRE(made.count() == 1);
  CHECK(made.kind(0) == StatementKind::partial);
  CHECK(made.content(0) == "让粮食上路");
}

TEST_CASE("Chinese: what the talk was about stands before the verb") {
  const auto made = extracted("zh", {"双方还就地区局势交换了意见。"});
  REQUIRE(made.count() == 1);
  CHECK(made.kind(0) == StatementKind::joint);
  CHECK(made.content(0) == "地区局势");
}

TEST_CASE("Chinese: an interrupted quotation goes on, and a second speaker has their own words") {
  const auto interrupted = extracted("zh", {"“我们反对制裁”，总统伊尔达·马伦表示，“这不公平”。"});
  REQUIRE(interrupted.count() == 2);
  CHECK(interrupted.content(1) == "这不公平");
  CHECK(interrupted.speaker(1) == "伊尔达·马伦");
  const auto two = extracted(
      "zh", {"总统伊尔达·马伦表示，双方要加强合作，“合作很好，前景广阔”，总理托马斯·雷克强调。"});
  REQUIRE(two.count() == 2);
  CHECK(two.content(0) == "双方要加强合作");
  CHECK(two.content(1) == "合作很好，前景广阔");
  CHECK(two.speaker(1) == "托马斯·雷克");
}

TEST_CASE("Chinese: a reporting word joined with a name's end begins where its letters do") {
  for (const std::string text :
       {"总统贝森特（Emil Bessent）访问港口。贝森特称，船闸安全。",
        "总统贝森特（Emil Bessent）访问港口。贝森特称\u00AD，船闸安全。",
        "总统贝森特（Emil Bessent）访问港口。贝森特\u00AD称，船闸安全。"}) {
    CAPTURE(text);
    const auto made = extracted("zh", {text});
    REQUIRE(made.count() == 1);
    CHECK(made.cue(0).starts_with("称"));
  }
}

TEST_CASE("Chinese: a user's word of one byte may open an item") {
  const auto path = std::filesystem::temp_directory_path() / "readout-item-openers.json";
  std::ofstream(path) << R"({"language": "zh", "lists": {"enumeration_openers": ["a"]}})";
  const auto lexicon = lexicon::load_with(path);
  std::filesystem::remove(path);
  REQUIRE(lexicon.ok());
  const auto made =
      extracted(test::make_document("zh", {"总统马伦提出两点建议。a，停止施工。a级船闸关闭。"}), {},
                lexicon.value());
  REQUIRE(made.count() == 1);
  CHECK(made.content(0) == "a，停止施工");
}

}  // namespace
}  // namespace readout
