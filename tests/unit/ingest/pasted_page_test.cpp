#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "readout/ingest/ingest.hpp"
#include "readout/ingest/reasons.hpp"
#include "readout/ingest/vocabulary.hpp"

using namespace readout;

namespace {

Document read(const std::string& text, bool keep_all = false) {
  ingest::IngestOptions options;
  options.keep_all = keep_all;
  const auto document = ingest::ingest_bytes(text, "pasted.txt", {}, options);
  REQUIRE(document.ok());
  return document.value();
}

std::string reason_of(const Document& document, const std::string& text) {
  const auto found = std::ranges::find_if(document.left_out,
                                          [&](const LeftOut& block) { return block.text == text; });
  return found == document.left_out.end() ? "kept" : found->reason;
}

const std::string kMenu =
    "Orla Herald\nSubscribe\nLog "
    "in\nHome\nWorld\nPolitics\nBusiness\nOpinion\nWeather\nVideo\nSport\n\n";
const std::string kLead =
    "President Ilda Maren of Varland met Premier Tomas Reyk of Kestria at Lake Orla on Wednesday, "
    "and both sides agreed "
    "to open a ferry line.";
const std::string kSecond =
    "The Premier said afterwards that the draft agreement would be studied in Kestria within two "
    "weeks, and thanked his "
    "host for the talks.";
const std::string kFoot =
    "\n\nRelated articles\nNo talks on the islands\nWhat the ferry means for the shore\n\nMost "
    "read\n1\nStorm warning\n\n"
    "About us\nContact\n© 2031 Orla Herald\n";

}  // namespace

TEST_CASE("menus above and links below a pasted account are left out") {
  const Document document =
      read(kMenu + "Maren and Reyk agree on the ferry\n\n" + kLead + "\n\n" + kSecond + kFoot);
  CHECK(document.text == "Maren and Reyk agree on the ferry\n" + kLead + "\n" + kSecond);
  CHECK(document.title == "Maren and Reyk agree on the ferry");
  CHECK(reason_of(document, "World") == "page-header");
  CHECK(reason_of(document, "Subscribe") == "navigation");
  CHECK(reason_of(document, "Storm warning") == "related-headline");
  for (const LeftOut& block : document.left_out) {
    CAPTURE(block.reason);
    CHECK(ingest::is_reason(block.reason));
  }
}

TEST_CASE("everything of a pasted page is kept where that is asked") {
  const std::string pasted = kMenu + "Maren and Reyk agree on the ferry\n\n" + kLead + kFoot;
  const Document document = read(pasted, true);
  CHECK(document.left_out.empty());
  CHECK(document.text.find("Weather") != std::string::npos);
  CHECK(document.text.find("Storm warning") != std::string::npos);
}

TEST_CASE("between menus and links, what is short stays where it belongs to the text") {
  const Document document = read(
      kMenu + "Maren and Reyk agree on the ferry\n\n" + kLead +
      "\n\n“We are ready.”\n\nHe thanked his host.\n\n" + "Three points of the agreement\n\n" +
      kSecond + "\n\nThe governments agreed on the following points:\n\n" +
      "a ferry line from 1 June\na rescue service on the whole lake\na commission on fishing\n\n" +
      kLead + kFoot);
  for (const char* line :
       {"“We are ready.”", "He thanked his host.", "Three points of the agreement",
        "a ferry line from 1 June", "a commission on fishing"}) {
    CAPTURE(line);
    CHECK(document.text.find(line) != std::string::npos);
  }
}

TEST_CASE("turns of a transcript between menus stay, however short") {
  const Document document = read(kMenu + "Meeting with Premier of Kestria Tomas Reyk\n\n" +
                                 "Ilda Maren: Mr Premier, welcome to Lake Orla.\n\nTomas Reyk: "
                                 "Thank you, Madam President.\n\n" +
                                 "Ilda Maren: You came by boat, I hear.\n\nTomas Reyk: It "
                                 "leaks.\n\nIlda Maren: Then let us begin." +
                                 kFoot);
  CHECK(document.blocks.size() == 6);
  CHECK(document.kind == "transcript");
}

TEST_CASE("an account in two parts with a box between them is one account") {
  const Document document = read(
      kMenu + "Maren and Reyk agree on the ferry\n\n" + kLead +
      "\n\nMost read\nStorm on the lake\nMarathon moves\nHow a stone was found\nThe new pier\n" +
      "Where to eat fish\nTen boats\n\n" + kSecond + "\n\n" + kLead + kFoot);
  CHECK(document.text.find(kSecond) != std::string::npos);
  CHECK(reason_of(document, "Ten boats") == "related-headline");
}

TEST_CASE("those who signed a joint statement stay below it") {
  const Document document = read(kMenu + "Joint statement by Varland and Kestria on the ferry\n\n" +
                                 kLead + "\n\n" + kSecond +
                                 "\n\nFor Varland\nEdda Strand\n\nFor Kestria\nJonas Velk\n\nShare "
                                 "this page\nSitemap\nTerms of use\n");
  CHECK(document.text.ends_with("For Kestria\nJonas Velk"));
  CHECK(reason_of(document, "Sitemap") != "kept");
}

TEST_CASE("readers' comments are left out, though they are prose") {
  const Document document = read(kMenu + "Maren and Reyk agree on the ferry\n\n" + kLead + "\n\n" +
                                 kSecond + "\n\n2 Comments\n\nlakeside_joe\n" +
                                 "2 hours ago\nMy grandmother used to take the ferry of Lake Orla "
                                 "to school every morning of her life.\nReply\n\n" +
                                 "Marta\n1 hour ago\nAnd who pays for the ferry of President Maren "
                                 "and Premier Reyk?\nReply\n");
  CHECK(document.text.ends_with(kSecond));
}

TEST_CASE("clean texts lose nothing: no furniture, no surroundings") {
  for (const std::string& text :
       {std::string("The Lake\n\nThe lake is wide\nthe lake is deep\nand in the lake\nthe old "
                    "boats sleep\n"),
        std::string("Premier Reyk met President Maren today.\n\nThey discussed the ferry.\n"),
        std::string("Norland welcomes the ferry agreement.\n"),
        std::string(
            "Outcome of the talks\n\nFerry from 1 June\nCosts in equal parts\nRescue service on "
            "the lake\n"
            "Fishing commission\nNext meeting in spring\nCharts twice a year\nOne radio channel\n"
            "Norland as observer\nTwo copies\nNo budget\nNo flag\nNo toll\n"),
        "Joint statement on the ferry\n\n" + kLead + "\n\n" + kSecond +
            "\n\nIlda Maren\nPresident of Varland\n\nTomas Reyk\n"
            "Premier of Kestria\n"}) {
    CAPTURE(text);
    CHECK(read(text).left_out.empty());
  }
}

TEST_CASE("several accounts in one file are no page with surroundings") {
  std::string text;
  for (int i = 0; i < 12; ++i)
    text += "A headline of an account\n\n" + kLead + "\n\n" + kSecond + "\n\n";
  const Document document = read(text);
  CHECK(std::ranges::none_of(document.left_out, [](const LeftOut& block) {
    return block.reason == "page-header" || block.reason == "page-footer";
  }));
}

TEST_CASE("the author's box below the last paragraph") {
  const Document document = read(
      kMenu + "Maren and Reyk agree on the ferry\n\nBy Anna Holm\n\n" + kLead + "\n\n" + kSecond +
      "\n\nAnna Holm\nAnna Holm covers the lake states for the Orla Herald." + kFoot);
  CHECK(reason_of(document, "Anna Holm covers the lake states for the Orla Herald.") ==
        "author-note");
  CHECK(document.author == "Anna Holm");
  const Document plain = read(kLead + "\n\nIlda Maren\n\nIlda Maren was born in Port Orla.\n");
  CHECK(plain.left_out.empty());
}

TEST_CASE("all reasons of the vocabulary are listed") {
  for (const auto& [label, reason] : ingest::vocabulary().section_labels) {
    CAPTURE(label);
    CHECK(ingest::is_reason(reason));
  }
  for (const auto& [opener, reason] : ingest::vocabulary().section_openers) {
    CAPTURE(opener);
    CHECK(ingest::is_reason(reason));
  }
  CHECK_FALSE(ingest::is_reason("because"));
}

namespace {

const std::string kTitle = "Maren and Reyk agree on the ferry";
const std::string kThird =
    "Ferries will leave both shores of the lake every morning, the Premier said, and the Varland "
    "government pays for the piers.";
const std::string kFourth =
    "“The draft agreement names the ferry, the piers and the rescue service,” President Maren told "
    "reporters at Lake Orla.";

}  // namespace

TEST_CASE("an account begins above the headlines of a box among its first paragraphs") {
  const Document document = read(
      kMenu + kTitle + "\n\n" + kLead + "\n\n" + kThird +
      "\n\nRELATED COVERAGE\nA stone from the lake is shown\nPremier Reyk opposes the sale of "
      "the Kestria piers to President Maren of Varland\n\n" +
      kSecond + "\n\n" + kFourth + "\n\n" + kSecond + "\n\n" + kFourth + "\n\n" + kSecond + kFoot);
  CHECK(document.title == kTitle);
  CHECK(document.text.starts_with(kTitle + "\n" + kLead + "\n" + kThird));
  CHECK(reason_of(document, "A stone from the lake is shown") != "kept");
}

TEST_CASE("an account goes on behind a long box of other articles") {
  const Document document =
      read(kMenu + kTitle + "\n\n" + kLead + "\n\n" + kSecond +
           "\n\nMost read\nStorm on the lake\nWorld\n1 day ago\nBy Anna Holm\nHow a stone was "
           "found\nThe new pier\nWhere to eat fish\nTen boats\n\n" +
           kThird + "\n\n" + kFourth + kFoot);
  CHECK(document.text.ends_with(kThird + "\n" + kFourth));
  CHECK(reason_of(document, "Ten boats") == "related-headline");
}

TEST_CASE("paragraphs next to a box go on the account whatever their words are") {
  const std::string witness =
      "Jonas Velk, 60, a fisherman, said: “My father built boats here and saw how the old line "
      "closed.";
  const std::string theatre = "The exhibition opened in December and will run until 1 February.";
  const Document document =
      read(kMenu + kTitle + "\n\n" + kLead + "\n\n" + kSecond +
           "\n\nRead Next\nsquare ANNA HOLM\nThe lake spares no one - not even the rich\nRead "
           "More\n\n" +
           witness + "\n\n" + theatre + kFoot);
  CHECK(document.text.ends_with(witness + "\n" + theatre));
}

TEST_CASE("a single quotation behind a box is kept, a single teaser is not") {
  const std::string quotation = "“We expect the next talks by autumn,” he added.";
  const Document quoted =
      read(kMenu + kTitle + "\n\n" + kLead + "\n\n" + kSecond +
           "\n\nRead also\nStorm on the lake\n\n" + quotation + "\n\nTags\nferry\nShare\n");
  CHECK(quoted.text.ends_with(quotation));
  const std::string teaser = "A storm closed three harbours of the north coast for a week.";
  const Document teased =
      read(kMenu + kTitle + "\n\n" + kLead + "\n\n" + kSecond +
           "\n\nRead also\nStorm on the coast\n\n" + teaser + "\n\nTags\nferry\nShare\n");
  CHECK(reason_of(teased, teaser) != "kept");
}

TEST_CASE("the first half of a sentence that a link broke is no headline") {
  const std::string rest = ", both governments hope for many passengers from the first morning on.";
  const Document document = read(kMenu + kTitle + "\n\n" + kLead + "\n\n" + kThird +
                                 "\nPhoto: Anna Holm\n\nWhen it comes to the Lake Orla ferry\n" +
                                 rest + "\n\n" + kSecond + "\n\n" + kFourth + kFoot);
  CHECK(document.title == kTitle);
  CHECK(document.text.find(kThird) != std::string::npos);
}

TEST_CASE("of two long lines above the text the upper one is the title") {
  const std::string title = "Ferry line to cross Lake Orla from June";
  const std::string sum =
      "President Ilda Maren and Premier Tomas Reyk agreed at Lake Orla to open a ferry line";
  const Document document =
      read(kMenu + title + "\n" + sum + "\n\n" + kLead + "\n\n" + kSecond + kFoot);
  CHECK(document.title == title);
  CHECK(document.text.find(sum) != std::string::npos);
}

TEST_CASE("a line that stands between all paragraphs parts nothing") {
  const std::string again = "\n\nStory text\n\nStory text\n\nStory text\n\n";
  const Document document = read(kMenu + kTitle + "\n\n" + kLead + again + kSecond + again +
                                 kThird + again + kFourth + again + kLead + kFoot);
  for (const std::string& paragraph : {kLead, kSecond, kThird, kFourth}) {
    CHECK(document.text.find(paragraph) != std::string::npos);
  }
}

TEST_CASE("a dated account is not left out for a longer story below it") {
  const std::string next =
      "\n\nQueen of Sudmark steps down after thirty years\n4 May 2031\n\n"
      "The queen of Sudmark announced on Tuesday that she would step down after thirty years.\n\n"
      "Her son will follow her in the autumn, once the parliament has agreed to the law.\n\n"
      "The palace thanked the people for their letters, more than anybody there could answer.\n\n"
      "Sudmark has had five queens, and the palace said that each had stepped down in autumn.\n";
  const std::string first =
      "President Ilda Maren of Varland said that the two sides had agreed to open a ferry line.";
  const std::string second =
      "Maren said that it was directed against nobody and served both alike.";
  const std::string menu = "Home\nWorld\nPolitics\nSubscribe\nSign in\nShare\n";
  const Document document =
      read(menu + "Varland and Kestria agree to open a ferry line\n3 May 2031\n\n" + first +
           "\n\n" + second + next + menu);
  CHECK(document.title == "Varland and Kestria agree to open a ferry line");
  CHECK(document.published == "2031-05-03");
  CHECK(reason_of(document, first) == "kept");
  CHECK(reason_of(document, second) == "kept");
  CHECK(document.text.find("queen of Sudmark") == std::string::npos);
}

TEST_CASE("a text of thousands of paragraphs is no copied page") {
  const auto with_paragraphs = [](std::size_t count) {
    std::string text = kMenu + "Maren and Reyk agree on the ferry";
    for (std::size_t i = 0; i < count; ++i) text += "\n\n" + kLead + " " + std::to_string(i) + ".";
    return read(text + kFoot);
  };
  CHECK(reason_of(with_paragraphs(10), "Storm warning") == "related-headline");
  CHECK(reason_of(with_paragraphs(4000), "Storm warning") == "kept");
}
