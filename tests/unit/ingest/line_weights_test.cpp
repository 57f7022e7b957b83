#include "readout/ingest/line_weights.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace readout;
using namespace readout::ingest;

namespace {

const std::string kParagraph =
    "The Premier said afterwards that the draft agreement would be studied within two weeks.";

std::vector<Weight> weights_of(const std::vector<std::string>& lines) {
  Page page;
  for (const std::string& line : lines) {
    PageBlock block;
    block.text = line;
    page.blocks.push_back(block);
  }
  return line_weights(page);
}

}  // namespace

TEST_CASE("a break between sections weighs nothing") {
  CHECK(weights_of({kParagraph, "* * *", kParagraph})[1] == 0);
  CHECK(weights_of({kParagraph, "Share it all", kParagraph})[1] < 0);
}

TEST_CASE("what comes back weighs nothing between paragraphs, and as ever before headlines") {
  std::vector<std::string> text;
  std::vector<std::string> listing;
  for (int i = 0; i < 5; ++i) {
    text.insert(text.end(), {kParagraph, "Story text", "Story text"});
    listing.insert(listing.end(), {kParagraph, "Story text", "Council of the town meets"});
  }
  text.push_back(kParagraph);
  const std::vector<Weight> within = weights_of(text);
  CHECK(within[1] == 0);
  CHECK(within[2] == 0);
  const std::vector<Weight> between = weights_of(listing);
  CHECK(between[1] < 0);
  CHECK(between[2] < between[1]);
}
