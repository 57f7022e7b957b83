#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "readout/ingest/block_list.hpp"

#include "reader/block_draft.hpp"
#include "reader/docx_body.hpp"
#include "reader/odt_body.hpp"
#include "reader/stated.hpp"
#include "reader/style_role.hpp"
#include "reader/style_sheet.hpp"
#include "reader/symbol_font.hpp"
#include "reader/xml.hpp"
#include "support/asked_reader.hpp"

namespace {

using namespace readout;
using Blocks = std::vector<std::pair<BlockKind, std::string>>;

Blocks kept(const reader::BlockDraft& draft) {
  Blocks out;
  for (const ingest::PageBlock& block : ingest::read_block_list(draft.list())) {
    if (block.reason.empty()) out.emplace_back(block.kind, block.text);
  }
  return out;
}

Blocks docx_blocks(const std::string& body) {
  pugi::xml_document document;
  REQUIRE_FALSE(reader::parse_xml(document, "<body>" + body + "</body>"));
  reader::BlockDraft draft;
  reader::read_docx_body(document.document_element(), {}, draft);
  return kept(draft);
}

Blocks odt_blocks(const std::string& body) {
  pugi::xml_document document;
  REQUIRE_FALSE(reader::parse_xml(document, "<text>" + body + "</text>"));
  reader::BlockDraft draft;
  reader::read_odt_body(document.document_element(), {}, draft);
  return kept(draft);
}

std::string repeated(std::string_view text, std::size_t count) {
  std::string out;
  while (count-- > 0) out += text;
  return out;
}

ingest::PageBlock paragraph(std::string text) {
  return {BlockKind::paragraph, std::move(text), "", true};
}

}  // namespace

TEST_CASE("a block list keeps kinds, reasons and texts") {
  std::string list;
  ingest::append_block(list, BlockKind::heading, "The\tlocks\nof Orla");
  ingest::append_block(list, BlockKind::paragraph, "Lake Road 1", "page-footer");
  ingest::append_block(list, BlockKind::paragraph, " \n ");
  list += "paragraph\tof two columns only\n";
  const auto blocks = ingest::read_block_list(list);
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].kind == BlockKind::heading);
  CHECK(blocks[0].text == "The locks of Orla");
  CHECK(blocks[0].reason.empty());
  CHECK(blocks[1].reason == "page-footer");
  CHECK(blocks[2].text == "of two columns only");
}

TEST_CASE("styles are known by their programs' names, in any spelling") {
  const auto kind = [](std::string_view name) {
    return reader::role_of_style(name).value_or(reader::Role{BlockKind::standfirst, ""}).kind;
  };
  CHECK(kind("heading 1") == BlockKind::heading);
  CHECK(kind("Heading_20_2") == BlockKind::heading);
  CHECK(kind("Title") == BlockKind::title);
  CHECK(kind("Quotations") == BlockKind::block_quote);
  CHECK(kind("Title 2") == BlockKind::standfirst);  // no style of that name: nothing is said
  CHECK(kind("Our title") == BlockKind::standfirst);
  CHECK(reader::role_of_style("toc 3")->reason == "navigation");
}

TEST_CASE("a style means what the ones it stands on mean, and a circle ends") {
  reader::StyleSheet sheet;
  sheet.add("a", {"Ours", "b", false, false, false});
  sheet.add("b", {"Theirs", "c", false, true, false});
  sheet.add("c", {"heading 2", "", false, false, true});
  sheet.add("d", {"One", "e", false, false, false});
  sheet.add("e", {"Two", "d", true, false, false});
  CHECK(sheet.meaning("a").role->kind == BlockKind::heading);
  CHECK(sheet.meaning("a").listed);
  CHECK(sheet.meaning("a").hidden);
  CHECK(sheet.meaning("d").role->kind == BlockKind::heading);
  CHECK_FALSE(sheet.meaning("nowhere").role);
}

TEST_CASE("symbols of Word's fonts are characters, pictures are none") {
  CHECK(reader::symbol_character("Symbol", 0xF061) == U'α');
  CHECK(reader::symbol_character("Symbol", 0xF0B7) == U'•');
  CHECK(reader::symbol_character("Wingdings", 0xF04A) == 0);
  CHECK(reader::symbol_character("Times", 0x2014) == U'—');
  CHECK(reader::symbol_character("Times", 0xD800) == 0);
  CHECK(reader::symbol_character("Times", 0x110000) == 0);
}

TEST_CASE("text boxes come behind their paragraph, two line breaks end one") {
  const Blocks blocks = docx_blocks(
      "<p><r><t>One </t><txbxContent><p><r><t>box</t></r></p></txbxContent><t>two.</t></r></p>"
      "<p><r><t>A</t><br/><t>b</t><br/> <br/><t>c</t></r></p>");
  CHECK(blocks == Blocks{{BlockKind::paragraph, "One two."},
                         {BlockKind::paragraph, "box"},
                         {BlockKind::paragraph, "A b"},
                         {BlockKind::paragraph, "c"}});
}

TEST_CASE("half a million elements within each other are walked without a stack") {
  const std::string deep =
      repeated("<x>", 500'000) + "<p><r><t>Orla</t></r></p>" + repeated("</x>", 500'000);
  CHECK(docx_blocks(deep) == Blocks{{BlockKind::paragraph, "Orla"}});
  const std::string lists =
      repeated("<list>", 300'000) + "<p>Orla</p>" + repeated("</list>", 300'000);
  CHECK(odt_blocks(lists) == Blocks{{BlockKind::list_item, "Orla"}});
}

TEST_CASE("notes within notes are each read once") {
  CHECK(odt_blocks("<p>A<note><note-body><p>b<note><note-body><p>c</p></note-body></note></p>"
                   "</note-body></note></p><p>d</p>") == Blocks{{BlockKind::paragraph, "A"},
                                                                {BlockKind::paragraph, "d"},
                                                                {BlockKind::paragraph, "b"},
                                                                {BlockKind::paragraph, "c"}});
}

TEST_CASE("a tree that would not fit is refused before it is made") {
  pugi::xml_document document;
  CHECK(reader::parse_xml(document, repeated("<a/>", 3'000'000)) ==
        "takes more memory than is allowed");
  CHECK(reader::parse_xml(document, "<a><b></a>")->starts_with("is damaged"));
  CHECK_FALSE(reader::parse_xml(document, "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>"));
  CHECK(reader::text_of(document.document_element()) == "&e;");
}

TEST_CASE("a stated title is believed where the text agrees or has none") {
  const std::vector<ingest::PageBlock> plain = {
      paragraph("President Maren met Premier Reyk at the lake on Wednesday.")};
  CHECK(reader::agreed_title("Talks at Lake Orla", plain) == "Talks at Lake Orla");
  CHECK(reader::agreed_title("两国领导人在奥拉湖会晤", plain) == "两国领导人在奥拉湖会晤");
  for (const char* leftover :
       {"Microsoft Word - talks at the lake", "talks at lake.docx", "Untitled 3 a", "PR 17", ""}) {
    CHECK(reader::agreed_title(leftover, plain).empty());
  }
  const std::vector<ingest::PageBlock> headed = {
      {BlockKind::heading, "Office of the President", "", true},
      paragraph("TALKS at lake Orla"),
      plain.front()};
  CHECK(reader::agreed_title("A form of ours", headed).empty());
  CHECK(reader::agreed_title("Talks at Lake Orla", headed) == "Talks at Lake Orla");
}

TEST_CASE("a user's account is no author") {
  CHECK(reader::believable_author("Ilda Maren") == "Ilda Maren");
  CHECK(reader::believable_author("Windows User").empty());
  CHECK(reader::believable_author("Пользователь Windows").empty());
  CHECK(reader::believable_author("imaren").empty());
  CHECK(reader::believable_author("User 17").empty());
}

TEST_CASE("what is no office document, or one of Word before 2007, is said to be that") {
  const auto message = [](std::string_view bytes) {
    const ingest::Parts parts = test::asked_reader("docx", bytes);
    return parts.lost.size() == 1 ? parts.lost.front().message : std::string();
  };
  CHECK(message("Maren met Reyk.") == "is no office document");
  CHECK(message("PK\x03\x04") == "is no office document");
  CHECK(message("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == "is a document of Word before 2007 (.doc)");
}
