#include <catch2/catch.hpp>
#include <string>

#include "readout/ingest/ingest.hpp"
#include "readout/ingest/markdown_inline.hpp"
#include "readout/ingest/yaml_head.hpp"

using namespace readout;
using ingest::plain_inline;

TEST_CASE("inline marks are undone, the words stay") {
  CHECK(plain_inline("**Bold**, *slanted* and ***both***") == "Bold, slanted and both");
  CHECK(plain_inline("a [link](https://x.example/a_(b)) here") == "a link here");
  CHECK(plain_inline("[not a link] (aside)") == "[not a link] (aside)");
  CHECK(plain_inline("\\[As interpreted.\\] 5 \\* 3") == "[As interpreted.] 5 * 3");
  CHECK(plain_inline("<https://x.example>") == "https://x.example");
  CHECK(plain_inline("the 12<sup>th</sup> <s>old</s> <unknown>") == "the 12th old <unknown>");
  CHECK(plain_inline("2 * 3 * 4") == "2 * 3 * 4");
  CHECK(plain_inline("![photo](a.png)text") == "text");
  CHECK(plain_inline("[a [b](c) d](e)") == "a b d");
  CHECK(plain_inline("![a [b](c) d](e) wxyz") == " wxyz");
  CHECK(plain_inline("[x [y](z) ![a [b](c) d](e) w](f) wxyz") == "x y  w wxyz");
  CHECK(plain_inline("open [bracket and *star") == "open [bracket and *star");
}

TEST_CASE("a YAML head of an archive is read with its escapes and folds") {
  const std::string head =
      "---\ndate: '2031-03-12'\npublished_time: 2031-03-12 21:33:51-04:00\n"
      "source_url: https://president.varland.example/a\ntags: [talks, \"ferry\"]\n"
      "title: \"Readout of President\\_Maren\\u2019s Meeting with Premier\\\n  \\ Reyk of\\_\\\n"
      "  Kestria\"\nauthors:\n- Ann Orla\n- 'Bo ''B'' Reyk'\nplain: a plain\n  scalar # "
      "note\n---\nBody\n";
  const auto yaml = ingest::read_yaml_head(head);
  CHECK(head.substr(yaml.body) == "Body\n");
  CHECK(yaml.values.at("plain") == "a plain scalar");
  const auto data = ingest::to_metadata(yaml);
  CHECK(data.title == "Readout of President Maren\u2019s Meeting with Premier Reyk of Kestria");
  CHECK(data.published == "2031-03-12T21:33:51-04:00");
  CHECK(data.author == "Ann Orla, Bo 'B' Reyk");
  CHECK(data.url == "https://president.varland.example/a");
  CHECK(ingest::read_yaml_head("---\nno end\n").body == 0);
  CHECK(ingest::read_yaml_head("text\n---\n").body == 0);
}

TEST_CASE("blocks of Markdown keep their kinds") {
  const std::string text =
      "---\ntitle: Talks at Lake Orla\n---\n\n## The ferry\n\nPresident Maren spoke\nof the ferry. "
      " \nLake "
      "Orla\n\n-   **Rescue:** a joint\n    service.\n-   Second item\n\n> We are ready.\n\n**A "
      "BOLD "
      "LINE**\n\nClosing words.\n\n\\###\n";
  const auto result = ingest::ingest_bytes(text, "a.md");
  REQUIRE(result.ok());
  const Document& document = result.value();
  const auto at = [&](std::size_t i) {
    return std::string(document.blocks.at(i).span.in(document.text));
  };
  REQUIRE(document.blocks.size() == 9);
  CHECK(document.blocks[0].kind == BlockKind::title);
  CHECK(document.blocks[1].kind == BlockKind::heading);
  CHECK(at(2) == "President Maren spoke of the ferry.");
  CHECK(at(3) == "Lake Orla");
  CHECK(document.blocks[4].kind == BlockKind::list_item);
  CHECK(at(4) == "Rescue: a joint service.");
  CHECK(at(5) == "Second item");
  CHECK(document.blocks[6].kind == BlockKind::block_quote);
  CHECK(document.blocks[7].kind == BlockKind::heading);
  CHECK(at(8) == "Closing words.");
  REQUIRE(document.left_out.size() == 1);
  CHECK(document.left_out[0].reason == "end-mark");
  CHECK(document.left_out[0].before_block == 9);
}
