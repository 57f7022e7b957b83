#include "readout/ingest/odd_lines.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace readout;
using namespace readout::ingest;

namespace {

/// The reasons of the lines, as a page whose author is Anna Holm.
std::vector<std::string> judged(const std::vector<std::string>& lines) {
  Page page;
  page.metadata.author = "Anna Holm";
  for (const std::string& line : lines) {
    PageBlock block;
    block.text = line;
    page.blocks.push_back(block);
  }
  leave_out_odd_lines(page, {0, page.blocks.size()});
  std::vector<std::string> reasons;
  for (const PageBlock& block : page.blocks) reasons.push_back(block.reason);
  return reasons;
}

using Reasons = std::vector<std::string>;

}  // namespace

TEST_CASE("a caption that stands twice, with its credit between") {
  const std::string caption = "Ilda Maren and Tomas Reyk on the pier of Port Orla";
  CHECK(judged({caption, "Bo Lind", caption, "They agreed."}) ==
        Reasons{"caption", "", "caption", ""});
  CHECK(judged({"\u201CWe do not close any of our doors.\u201D",
                "\u201CWe do not close any of our doors.\u201D"}) == Reasons{"", ""});
  CHECK(judged({"Thank you.", "Thank you."}) == Reasons{"", ""});
}

TEST_CASE("a teaser in capitals among paragraphs that have none") {
  CHECK(judged({"They agreed.", "KESTRIA OPENS ITS PORTS TO GRAIN SHIPS", "He left."}) ==
        Reasons{"", "related-headline", ""});
  CHECK(judged({"They agreed.", "THE FERRY", "He left."}) == Reasons{"", "", ""});
  CHECK(judged({"THE TWO SIDES MET AT THE LAKE", "THEY AGREED TO OPEN THE FERRY LINE",
                "THE COSTS ARE SHARED IN EQUAL PARTS"}) == Reasons{"", "", ""});
  CHECK(judged({"They agreed.", "双方同意恢复奥拉湖的渡轮航线和救援", "He left."}) ==
        Reasons{"", "", ""});
}

TEST_CASE("the author's name alone") {
  CHECK(judged({"They agreed.", "ANNA HOLM", "Edda Strand"}) == Reasons{"", "byline", ""});
}
