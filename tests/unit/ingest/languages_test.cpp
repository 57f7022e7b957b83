#include "readout/ingest/languages.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "readout/ingest/ingest.hpp"

using namespace readout;

namespace {

const std::string kEnglish =
    "The presidents of Varland and Kestria met at Lake Orla on Thursday and spoke of the ferry, of "
    "fishing rights and of a new meeting in spring.";
const std::string kMoreEnglish =
    "Both ministries praised the work that had been done since the last meeting and said that the "
    "borders would be opened for fishermen in the summer.";
const std::string kRussian =
    "Президенты Варланда и Кестрии встретились в четверг на озере Орла и обсудили паромную линию и "
    "права рыбаков.";
const std::string kChinese =
    "瓦兰总统和凯斯特里亚总理周四在奥拉湖会晤，讨论了渡轮航线和渔民的权利，并同意春季再次会晤。";
const std::string kGerman =
    "Die Präsidentin traf am Donnerstag den Ministerpräsidenten am See und lobte die gute "
    "Zusammenarbeit der beiden Länder seit dem letzten Treffen.";

Document read(const std::vector<std::string>& paragraphs, const std::string& language = "") {
  std::string text;
  for (const std::string& paragraph : paragraphs) text += paragraph + "\n\n";
  ingest::SourceHints hints;
  hints.language = language;
  auto document = ingest::ingest_bytes(text, "orla.txt", hints);
  REQUIRE(document.ok());
  return std::move(document).value();
}

std::vector<std::string> of_blocks(const Document& document) {
  std::vector<std::string> languages;
  for (const Block& block : document.blocks) languages.push_back(block.language);
  return languages;
}

using Languages = std::vector<std::string>;

}  // namespace

TEST_CASE("a text in one language has no blocks in another") {
  for (const auto& [text, language] :
       {std::pair(kEnglish, "en"), std::pair(kRussian, "ru"), std::pair(kChinese, "zh")}) {
    const Document document = read({text, text + " ", text});
    CHECK(document.language == language);
    for (const std::string& of_block : of_blocks(document)) CHECK(of_block.empty());
    CHECK(document.warnings.empty());
  }
}

TEST_CASE("a paragraph in another language is known, and warned of") {
  const Document document =
      read({kEnglish, kRussian, kMoreEnglish, kChinese, kEnglish + " Again."});
  CHECK(document.language == "en");
  CHECK(of_blocks(document) == Languages{"", "ru", "", "zh", ""});
  REQUIRE(document.warnings.size() == 1);
  CHECK(document.warnings[0].code == "several-languages");
  CHECK(document.warnings[0].message ==
        "2 of 5 blocks are in another language (ru, zh) and read as en");
}

TEST_CASE("another language in the same script takes a whole sentence") {
  const Document document = read({kEnglish, kGerman, kMoreEnglish, "Guten Tag, Frau Maren!"});
  CHECK(document.language == "en");
  CHECK(of_blocks(document) == Languages{"", "de", "", ""});
}

TEST_CASE("the language of most words is the document's, whatever the number of letters") {
  // Han says in one character what takes Latin letters several.
  const Document document = read({kChinese, kChinese + "双方表示满意。", kEnglish});
  CHECK(document.language == "zh");
  CHECK(of_blocks(document) == Languages{"", "", "en"});
  const Document russian = read({kRussian, kRussian + " Стороны довольны.", kEnglish});
  CHECK(russian.language == "ru");
  CHECK(of_blocks(russian) == Languages{"", "", "en"});
}

TEST_CASE("what the user says of the language is believed") {
  const Document document = read({kEnglish, kMoreEnglish, kRussian}, "ru-RU");
  CHECK(document.language == "ru");
  CHECK(of_blocks(document) == Languages{"en", "en", ""});
}

TEST_CASE("a short line is in the document's language, names among them") {
  const Document document = read({kChinese, "Lake Orla", "OH", kChinese + "双方满意。"});
  CHECK(of_blocks(document) == Languages{"", "", "", ""});
  const Document english = read({kEnglish, "Орла", kMoreEnglish});
  CHECK(of_blocks(english) == Languages{"", "", ""});
}

TEST_CASE("Traditional and Simplified Chinese are told apart, in one language") {
  const Document simplified = read({kChinese});
  CHECK(simplified.language == "zh");
  CHECK(simplified.script == "Hans");
  const Document traditional = read({"瓦蘭總統和凱斯特里亞總理週四在奧拉湖會晤，討論了渡輪航線。"});
  CHECK(traditional.language == "zh");
  CHECK(traditional.script == "Hant");
  CHECK(read({"瓦蘭總統和凱斯特里亞總理週四在奧拉湖會晤，討論了渡輪航線。"}, "zh-TW").script ==
        "Hant");
  CHECK(read({kEnglish}).script.empty());
}

TEST_CASE(
    "who compares words alone is told the languages of the first blocks, and no count of words") {
  constexpr std::size_t kFar = 200;  // paragraphs: beyond the first 16 KiB
  std::string text = kEnglish + "\n\n" + kRussian + "\n\n";
  for (std::size_t i = 0; i < kFar; ++i) text += kMoreEnglish + " " + std::to_string(i) + ".\n\n";
  text += kRussian + "\n";
  ingest::SourceHints hints;
  hints.language = "en";
  ingest::IngestOptions options;
  const auto whole = ingest::ingest_bytes(text, "orla.txt", hints, options);
  options.words_alone = true;
  const auto short_look = ingest::ingest_bytes(text, "orla.txt", hints, options);
  REQUIRE(whole.ok());
  REQUIRE(short_look.ok());
  CHECK(whole.value().text == short_look.value().text);
  CHECK(whole.value().words > 0);
  CHECK(short_look.value().words == 0);
  CHECK(whole.value().blocks.back().language == "ru");
  CHECK(short_look.value().blocks[1].language == "ru");
  CHECK(short_look.value().blocks.back().language.empty());
  REQUIRE(short_look.value().warnings.size() == 1);
  CHECK(short_look.value().warnings.front().message.starts_with("1 of the first "));
  CHECK(whole.value().warnings.front().message.starts_with("2 of 203 blocks are "));
}
