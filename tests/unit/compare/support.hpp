// Small comparisons for the tests of the compare room: fictional sources from a few lines of text.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "readout/compare/compare.hpp"

namespace readout::test {

inline Document document(std::string outlet, std::string text, std::string language = "en") {
  Document made;
  made.outlet = std::move(outlet);
  made.file = made.outlet + ".txt";
  made.language = std::move(language);
  made.text = std::move(text);
  made.blocks.clear();
  for (std::size_t begin = 0; begin < made.text.size();) {
    const std::size_t end = std::min(made.text.find('\n', begin), made.text.size());
    made.blocks.push_back({BlockKind::paragraph, {begin, end}});
    begin = end + 1;
  }
  made.words = 10;
  return made;
}

inline Comparison compared(std::vector<Document> documents) {
  return compare::compare({}, std::move(documents), lexicon::shipped());
}

}  // namespace readout::test
