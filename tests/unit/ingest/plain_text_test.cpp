#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "readout/ingest/ingest.hpp"

using namespace readout;

namespace {

Document read(const std::string& text, const std::string& name = "source.txt") {
  const auto document = ingest::ingest_bytes(text, name);
  REQUIRE(document.ok());
  return document.value();
}

std::vector<std::string> texts(const Document& document) {
  std::vector<std::string> out;
  for (const Block& block : document.blocks) out.emplace_back(block.span.in(document.text));
  return out;
}

}  // namespace

TEST_CASE("hard-wrapped lines become paragraphs") {
  const Document document = read(
      "Talks at Lake Orla\n\n"
      "President Ilda Maren of Varland met Premier Tomas Reyk of Kestria at\n"
      "Lake Orla on Wednesday, and said afterwards that the two governments\n"
      "would open a ferry line before the summer.\n\n"
      "The Premier thanked her for the invitation and promised to study the\n"
      "draft agreement within two weeks.\n");
  const auto blocks = texts(document);
  REQUIRE(blocks.size() == 3);
  CHECK(document.blocks[0].kind == BlockKind::title);
  CHECK(blocks[1] ==
        "President Ilda Maren of Varland met Premier Tomas Reyk of Kestria at Lake Orla on "
        "Wednesday, and said afterwards that the two governments would open a ferry line before "
        "the summer.");
  CHECK(blocks[2].find("study the draft agreement") != std::string::npos);
}

TEST_CASE("wrapped Chinese lines are joined without a space") {
  const std::string line = "瓦兰总统伊尔达马伦在奥拉湖会见了凯斯特里亚总理托马斯雷克双方就渡轮航";
  const Document document = read(line + "\n" + line + "\n" + line + "\n" + line + "。\n");
  CHECK(texts(document).size() == 1);
  CHECK(document.text == line + line + line + line + "。");
}

TEST_CASE("a Chinese line in brackets goes on no short line") {
  const Document document = read(
      "发件人林某\n【总理办公室】凯斯特里亚总理雷克同瓦兰总统马伦通电话\n\n双方讨论了渡轮航线和沙角"
      "局势，"
      "同意下周再次通话。\n");
  CHECK(texts(document).size() == 3);
}

TEST_CASE("one paragraph a line without blank lines stays so") {
  const Document document = read(
      "Varland and Kestria agree on a ferry\n"
      "President Ilda Maren said on Wednesday that the ferry would open before the summer, and "
      "that "
      "both sides would pay for it in equal parts.\n"
      "\"We are ready,\" she said.\n"
      "Premier Tomas Reyk called the agreement a first step, and added that the draft would be "
      "studied in Kestria within two weeks.\n");
  CHECK(texts(document).size() == 4);
  CHECK(document.title == "Varland and Kestria agree on a ferry");
  CHECK(texts(document)[2] == "\"We are ready,\" she said.");
}

TEST_CASE("title, date and address on the first lines") {
  const Document document = read(
      "Meeting with Premier of Kestria Tomas "
      "Reyk\n2031-03-12\nhttps://president.varland.example/1\n\n"
      "President of Varland Ilda Maren: Mr Premier, welcome to Lake Orla.\n\n"
      "Premier of Kestria Tomas Reyk: Thank you for the invitation.\n\n"
      "Ilda Maren: Let us begin.\n");
  CHECK(document.title == "Meeting with Premier of Kestria Tomas Reyk");
  CHECK(document.published == "2031-03-12");
  CHECK(document.url == "https://president.varland.example/1");
  CHECK(document.outlet == "president.varland.example");
  CHECK(document.kind == "transcript");
  REQUIRE(document.left_out.size() == 2);
  CHECK(document.left_out[0].reason == "date");
  CHECK(document.left_out[0].before_block == 1);
  CHECK(document.left_out[1].reason == "source-url");
}

TEST_CASE("bullets are list items; a hyphen may be dialogue and stays") {
  const Document document = read(
      "Results of the talks\n\n\u2022 a ferry line before the summer;\n\u2022 a joint rescue "
      "service.\n\n- We are ready.\n");
  REQUIRE(document.blocks.size() == 4);
  CHECK(document.blocks[1].kind == BlockKind::list_item);
  CHECK(texts(document)[2] == "a joint rescue service.");
  CHECK(texts(document)[3] == "- We are ready.");
}

TEST_CASE("stars above a headline or below the last paragraph part nothing and are no title") {
  const std::string text = "Maren spoke first on the pier.\n\n* * *\n\nReyk spoke next.";
  for (const char* stars : {"***", "* * *"}) {
    CAPTURE(stars);
    const std::string line = stars;
    const Document document =
        read(line + "\n\nTalks at Lake Orla\n\n" + line + "\n\n" + text + "\n\n" + line + "\n");
    CHECK(document.title == "Talks at Lake Orla");
    CHECK(document.text ==
          "Talks at Lake Orla\nMaren spoke first on the pier.\n* * *\nReyk spoke next.");
    REQUIRE(document.left_out.size() == 3);
    for (const LeftOut& block : document.left_out) CHECK(block.reason == "separator");
  }
}

TEST_CASE("a break counts neither among the lines of the head nor against running text") {
  std::string text = "Talks at Lake Orla\n\n";
  for (const char* name : {"Maren", "Reyk", "Strand", "Velk", "Lind"}) {
    text += std::string(name) + " spoke on the pier.\n\n* * *\n\n";
  }
  const Document document = read(text + "12 March 2031\n\nThe talks go on.\n");
  CHECK(document.published == "2031-03-12");
}

TEST_CASE("asterisks between two sections are the author's and stay") {
  const Document document = read("Maren spoke first.\n\n* * *\n\nReyk spoke next.\n");
  CHECK(document.text == "Maren spoke first.\n* * *\nReyk spoke next.");
  CHECK(document.left_out.empty());
}

TEST_CASE("blocks are in order, apart by one line end, and cover the text") {
  const Document document = read("One line here\n\n\n\n  Two.  \n-----\nThree words here.\n");
  std::size_t expected = 0;
  for (const Block& block : document.blocks) {
    CHECK(block.span.begin == expected);
    expected = block.span.end + 1;
  }
  CHECK(expected == document.text.size() + 1);
  REQUIRE(document.left_out.size() == 1);
  CHECK(document.left_out[0].reason == "separator");
  CHECK(document.left_out[0].before_block == 2);
}

TEST_CASE("what is inferred: language, sha256, words, outlet by the file's name") {
  const Document document =
      read("Президент Варланда провела переговоры на озере Орла.\n", "state-agency_1.txt");
  CHECK(document.language == "ru");
  CHECK(document.words == 7);
  CHECK(document.outlet == "State agency 1");
  CHECK(document.sha256.size() == 64);
  CHECK(read("abc\n", "rt.com.91337.en.txt").outlet == "RT");
  CHECK(read("abc\n", "2031-03-12_x.txt").published == "2031-03-12");
  CHECK(read("abc", "a").sha256 ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("hints beat what the file says") {
  ingest::SourceHints hints;
  hints.outlet = "Orla Herald";
  hints.language = "en-GB";
  hints.published = "2031-03-13";
  hints.kind = "readout";
  const auto document =
      ingest::ingest_bytes("Title of it\n2031-03-12\n\nText of it.\n", "a.txt", hints);
  REQUIRE(document.ok());
  CHECK(document.value().outlet == "Orla Herald");
  CHECK(document.value().language == "en");
  CHECK(document.value().published == "2031-03-13");
  CHECK(document.value().kind == "readout");
}
