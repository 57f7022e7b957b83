#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <string>

#include "readout/ingest/ingest.hpp"
#include "readout/ingest/line_rules.hpp"

using namespace readout;

namespace {

Document read(const std::string& text, const ingest::IngestOptions& options = {}) {
  const auto document = ingest::ingest_bytes(text, "pasted.txt", {}, options);
  REQUIRE(document.ok());
  return document.value();
}

std::multimap<std::string, std::string> reasons(const Document& document) {
  std::multimap<std::string, std::string> out;
  for (const LeftOut& block : document.left_out) out.emplace(block.reason, block.text);
  return out;
}

const std::string kLead =
    "President Ilda Maren of Varland met Premier Tomas Reyk of Kestria at Lake Orla on Wednesday, "
    "and both sides agreed to open a ferry line.";
const std::string kSecond =
    "The Premier said afterwards that the draft agreement would be studied in Kestria within two "
    "weeks, and thanked his host for the talks.";
const std::string kThird =
    "Maren told reporters that the costs would be shared in equal parts, and that the first boat "
    "would leave before the summer.";

const std::string kPasted =
    " date 2031-03-12 icon bookmarkicon cameraicon checkicon chevron downicon chevron lefticon "
    "closeicon fileicon filtericon mailicon searchicon shareicon\n"
    "Ferry \u2018first step\u2019 for Varland and Kestria \u2013 Maren\n\n"
    "The President called the agreement at Lake Orla a \u201Cfirst step\u201D\n"
    "Ferry \u2018first step\u2019 for Varland and Kestria \u2013 Maren\n"
    "Ilda Maren and Tomas Reyk shake hands at Lake Orla, March 12, 2031 \u00A9  Bo Lind / Orla "
    "Photo\n\n" +
    kLead + "\n\nWe do not close any door. We build a bridge where there was none.\n\n" + kSecond +
    "\n\nLake council is the heart of the region \u2013 Reyk\n\n" + kThird +
    "\n\nREAD MORE: Kestria opens its northern ports\n\nYou can share this story on social "
    "media:\n";

}  // namespace

TEST_CASE("a copied page loses its furniture and keeps every sentence") {
  const Document document = read(kPasted);
  const auto left = reasons(document);
  CHECK(document.published == "2031-03-12");
  CHECK(document.title == "Ferry \u2018first step\u2019 for Varland and Kestria \u2013 Maren");
  REQUIRE(document.blocks.size() == 6);
  CHECK(document.blocks[0].kind == BlockKind::title);
  CHECK(document.blocks[1].kind == BlockKind::standfirst);
  CHECK(document.blocks[3].span.in(document.text) ==
        "We do not close any door. We build a bridge where there was none.");
  CHECK(left.count("icon-names") == 1);
  CHECK(left.count("duplicate-title") == 1);
  CHECK(left.count("caption") == 1);
  CHECK(left.count("related-headline") == 2);
  CHECK(left.count("agency-tail") == 1);
}

TEST_CASE("keep_all keeps what would be left out") {
  ingest::IngestOptions options;
  options.keep_all = true;
  const Document document = read(kPasted, options);
  CHECK(document.left_out.empty());
  CHECK(document.text.find("bookmarkicon") != std::string::npos);
  CHECK(document.text.find("heart of the region") != std::string::npos);
}

TEST_CASE("headings of a sectioned text survive") {
  const Document document = read("Summary of the Lake Orla talks\n\n" + kLead +
                                 "\n\nThe Ferry Between Varland And Kestria\n\n" + kSecond +
                                 "\n\nRescue Service On The Whole Lake\n\n" + kThird +
                                 "\n\nFishing Rights Of The Orla Villages\n\n" + kLead + "\n");
  CHECK(document.left_out.empty());
  CHECK(document.blocks.size() == 8);
}

TEST_CASE("one heading of a clean text survives, and so do somebody's words without a stop") {
  CHECK(read("Talks at Lake Orla\n\n" + kLead +
             "\n\nBeginning of talks with Premier Tomas Reyk\n\n" + kSecond + "\n")
            .left_out.empty());
  const Document pasted = read("Talks at Lake Orla\n\nTalks at Lake Orla\n\n" + kLead +
                               "\n\nWe will open the ferry before the Summer\n\n" + kSecond + "\n");
  CHECK(pasted.text.find("We will open the ferry") != std::string::npos);
}

TEST_CASE("Russian and Chinese furniture") {
  const std::string russian =
      "Президент Варланда Ильда Марен заявила в среду, что стороны договорились открыть паромную "
      "линию до начала лета.";
  const auto left = reasons(
      read("Варланд и Кестрия договорились о пароме\n\nАвтор: Анна Линд\n12 марта 2031, 14:05\n\n" +
           russian + "\n\nФото: Бо Линд / Орла\n\nЧитайте также: Кестрия открывает порты\n\n" +
           russian + "\n\nПоделиться\n\nВсе права защищены\n"));
  CHECK(left.count("byline") == 1);
  CHECK(left.count("date") == 1);
  CHECK(left.count("photo-credit") == 1);
  CHECK(left.count("related-headline") == 1);
  CHECK(left.count("navigation") == 1);
  CHECK(left.count("agency-tail") == 1);

  const std::string chinese =
      "瓦兰总统伊尔达·马伦周三表示，双方同意在夏季之前开通渡轮航线，费用由双方平均分担。";
  const Document document = read("瓦兰与凯斯特里亚就渡轮达成一致\n\n2031年3月12日\n\n" + chinese +
                                 "\n\n分享到\n\n" + chinese + "\n\n责任编辑：林某\n");
  CHECK(document.published == "2031-03-12");
  CHECK(reasons(document).count("navigation") == 1);
  CHECK(reasons(document).count("agency-tail") == 1);
  CHECK(document.blocks.size() == 3);
}

TEST_CASE("running text is no furniture") {
  for (const char* line :
       {"By Wednesday the talks had ended.", "She asked the council to share the costs.",
        "We share the lake", "By then Kestria was ready", "Read the draft, she told reporters.",
        "The photo by the lake was taken before the talks began, Maren said, and nobody objected "
        "to "
        "it at the time or later."}) {
    CAPTURE(line);
    CHECK(ingest::navigation_reason(line).empty());
    CHECK(ingest::caption_reason(line).empty());
    CHECK_FALSE(ingest::is_icon_names(line));
    CHECK_FALSE(ingest::is_date_line(line));
  }
  CHECK_FALSE(ingest::byline("By Wednesday the talks had ended.").has_value());
}

TEST_CASE("a guest with a writer's office in a list is no author") {
  const std::string title = "Media forum opens at Lake Orla\n\n";
  const std::string list = "Anna Berg, Editor, Orla Herald\nIlda Maren, President of Varland\n";
  for (const std::string& text :
       {title + kLead + "\nThe following took part in the talks:\n" + list + kSecond,
        title + list + kLead + "\n\n" + kSecond,
        title + kLead + "\n\n" + kSecond + "\n\nAnna Berg, Editor, Orla Herald\n\n" + kThird,
        title + kLead + "\n\nThose present:\n\nAnna Berg, Editor, Orla Herald\n\n" + kThird}) {
    const Document document = read(text);
    INFO(text);
    CHECK(document.author.empty());
    CHECK(document.text.find("Anna Berg, Editor, Orla Herald") != std::string::npos);
  }
  const Document by_two = read(
      "Ilda Maren, Tomas Reyk agree on ferry\n\nAnn Lind, Staff Writer\n"
      "Bo Holm, Staff Writer\n\n" +
      kLead + "\n\n" + kSecond);
  CHECK(by_two.author == "Ann Lind");
  CHECK(reasons(by_two).count("byline") == 2);
}

TEST_CASE("one word of a menu goes with the line beside it, and stays where it stands alone") {
  for (const std::string menu :
       {"English\n繁体 English\n", "繁体 English\nEnglish\n", "English\n简体\n繁体 English\n"}) {
    const Document document = read(
        "瓦兰与塔维亚就渡轮达成协议\n\n瓦兰总统马伦表示，双方同意开通"
        "渡轮，并在一年之内向公众开放。\n" +
        menu + "她强调，该协议不针对任何第三方，符合两国人民的共同愿望。\n");
    INFO(menu);
    CHECK(document.text.find("English") == std::string::npos);
    CHECK(document.blocks.size() == 3);
  }
  const Document heading = read("Reyk and Maren meet\n\n" + kLead + "\n\nShares\n\n" + kThird);
  CHECK(heading.text.find("Shares") != std::string::npos);
}

TEST_CASE("the seed page, as pasted from a browser", "[real]") {
  const std::filesystem::path seed =
      std::filesystem::path(READOUT_SHARED_DIR) / "seeds/000_d9c1946948d992be.txt";
  if (!std::filesystem::exists(seed)) {
    WARN("SKIPPED: no " << seed);
    return;
  }
  const auto result = ingest::ingest_file(seed);
  REQUIRE(result.ok());
  const Document& document = result.value();
  const auto left = reasons(document);
  CHECK(document.published == "2024-07-04");
  CHECK(document.blocks[0].kind == BlockKind::title);
  CHECK(document.blocks[1].kind == BlockKind::standfirst);
  CHECK(document.blocks.size() == 10);
  CHECK(document.left_out.size() == 4);
  CHECK(left.count("icon-names") == 1);
  CHECK(left.count("duplicate-title") == 1);
  CHECK(left.count("caption") == 1);
  CHECK(left.count("related-headline") == 1);
}
