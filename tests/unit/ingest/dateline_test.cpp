#include "readout/ingest/dateline.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "readout/ingest/ingest.hpp"

using namespace readout;
using ingest::find_dateline;

namespace {

std::string behind(const std::string& paragraph) {
  const auto dateline = find_dateline(paragraph);
  return dateline ? dateline->agency + "|" + paragraph.substr(dateline->size) : "none";
}

}  // namespace

TEST_CASE("datelines of agencies in three languages") {
  CHECK(behind("ORLA, March 12 (Xinhua) -- Varland agreed.") == "Xinhua|Varland agreed.");
  CHECK(behind("ORLA, March 12. /TASS/. Varland agreed.") == "TASS|Varland agreed.");
  CHECK(behind("ORLA (Reuters) - Varland agreed.") == "Reuters|Varland agreed.");
  CHECK(behind("March 12 (Reuters) - Varland agreed.") == "Reuters|Varland agreed.");
  CHECK(behind("ОРЛА, 12 марта. /ТАСС/. Варланд согласился.") == "TASS|Варланд согласился.");
  CHECK(behind("ОРЛА, 12 мар — РИА Новости. Варланд согласился.") ==
        "RIA Novosti|Варланд согласился.");
  CHECK(behind("新华社奥拉3月12日电（记者林某）瓦兰同意。") == "Xinhua|瓦兰同意。");
  CHECK(behind("新华社奥拉3月12日电 瓦兰同意。") == "Xinhua|瓦兰同意。");
}

TEST_CASE("sentences are no datelines") {
  CHECK(behind("Maren told reporters (Reuters) that the ferry would open.") == "none");
  CHECK(behind("Varland (a lake state) agreed.") == "none");
  CHECK(behind("新华社报道了会晤。") == "none");
  CHECK(behind("") == "none");
}

TEST_CASE("the dateline is left out, the sentence stays, the agency is the outlet") {
  const auto result = ingest::ingest_bytes(
      "Varland and Kestria agree on a ferry\n\nORLA, March 12, 2031 (Xinhua) -- The ferry will "
      "open "
      "before the summer.\n",
      "a.txt");
  REQUIRE(result.ok());
  const Document& document = result.value();
  CHECK(document.outlet == "Xinhua");
  CHECK(document.published == "2031-03-12");
  CHECK(document.text ==
        "Varland and Kestria agree on a ferry\nThe ferry will open before the summer.");
  REQUIRE(document.left_out.size() == 1);
  CHECK(document.left_out[0].reason == "dateline");
}
