#include "readout/ingest/section_labels.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace readout;
using namespace readout::ingest;

namespace {

Page page_of(const std::vector<std::string>& lines) {
  Page page;
  for (const std::string& line : lines) {
    PageBlock block;
    block.text = line;
    block.alone = false;
    page.blocks.push_back(block);
  }
  return page;
}

const std::string kProse =
    "President Ilda Maren of Varland met Premier Tomas Reyk of Kestria at Lake Orla on Wednesday, "
    "and both sides "
    "agreed to open a ferry line before the summer, to share the costs, and to found a rescue "
    "service for the "
    "whole lake, said a spokeswoman.";

}  // namespace

TEST_CASE("labels of sections in three languages, with counts and a few words behind") {
  CHECK(section_reason("Related articles") == "related-headline");
  CHECK(section_reason("More from Politics") == "related-headline");
  CHECK(section_reason("Comments (12)") == "comments");
  CHECK(section_reason("14 Comments") == "comments");
  CHECK(section_reason("Читайте также:") == "related-headline");
  CHECK(section_reason("Комментарии (2)") == "comments");
  CHECK(section_reason("相关新闻") == "related-headline");
  CHECK(section_reason("相關新聞") == "related-headline");
  CHECK(section_reason("网友评论（2）") == "comments");
  CHECK(section_reason("Filed under") == "navigation-tags");
  CHECK(section_reason("Press contact") == "contact");
}

TEST_CASE("sentences and headings are no labels") {
  for (const char* line : {"Comments on the draft are welcome.",
                           "Main points of the talks:", "More ferries on the lake",
                           "Related to this, the Premier named the islands", "Основные темы",
                           "双方主要共识", "12", ""}) {
    CAPTURE(line);
    CHECK(section_reason(line).empty());
  }
}

TEST_CASE("comments begin below the text, where answers and days follow") {
  CHECK(begin_of_comments(page_of(
            {kProse, "2 Comments", "lakeside", "2 hours ago", "About time.", "Reply"})) == 1);
  CHECK(begin_of_comments(page_of({"Comments", "2 hours ago", "Reply", kProse})) == 4);
  CHECK(begin_of_comments(page_of({kProse, "Comments", kProse, kProse})) == 4);
}

TEST_CASE("a colon introduces a list, a label does not") {
  CHECK(end_of_list_at(page_of({"They agreed on three points:", "a ferry", "a rescue service"}),
                       0) == 3);
  CHECK(end_of_list_at(
            page_of({"They agreed on three points:", "a ferry", "Related articles", "x"}), 0) == 2);
  CHECK(end_of_list_at(page_of({"Read also:", "a ferry"}), 0) == 0);
  CHECK(end_of_list_at(page_of({"They agreed on three points:"}), 0) == 0);
  Page apart =
      page_of({"They agreed on three points:", "a ferry", "a rescue service", "A headline"});
  apart.blocks[3].alone = true;
  CHECK(end_of_list_at(apart, 0) == 3);
}
