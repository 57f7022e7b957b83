/// Pages for the tests of ingest, made of lines or of markup, and what became of their text.
#pragma once
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "readout/ingest/ingest.hpp"
#include "readout/ingest/page.hpp"

namespace readout::ingest {

/// Each line a block.
inline Page page_of(const std::vector<std::string>& lines) {
  Page page;
  for (const std::string& line : lines) {
    PageBlock block;
    block.text = line;
    page.blocks.push_back(block);
  }
  return page;
}

inline Document read(const std::string& html) {
  const auto page = ingest_bytes(html, "page.html");
  REQUIRE(page.ok());
  return page.value();
}

/// Of the first block left out that holds the text; "" when none does.
inline std::string reason_of(const Document& document, const std::string& text) {
  for (const LeftOut& block : document.left_out) {
    if (block.text.find(text) != std::string::npos) return block.reason;
  }
  return "";
}

inline bool keeps(const Document& document, const std::string& text) {
  return document.text.find(text) != std::string::npos;
}

}  // namespace readout::ingest
