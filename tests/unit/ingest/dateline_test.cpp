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

TEST_CASE("a telephone is no wire, nor is what stands behind a comma") {
  CHECK(behind("新华社奥拉3月12日电话采访了马伦。") == "none");
  CHECK(behind("韓聯社同馬倫通電話。") == "none");
  CHECK(behind("据韩联社报道，外交部长王建5月3日同棠陵外长雷科通电话。双方讨论了大坝问题。") ==
        "none");
  CHECK(behind("韩联社报道，两国领导人通电。大坝是安全的。") == "none");
}

TEST_CASE("an agency that no list holds is known by slashes and a day") {
  CHECK(behind("ОРЛА, 12 марта. /Вестник Варланда/. Варланд согласился.") ==
        "Вестник Варланда|Варланд согласился.");
  CHECK(behind("ORLA, March 12. /Orla Herald/. Varland agreed.") == "Orla Herald|Varland agreed.");
  CHECK(behind("/Вестник Варланда/ Порт-Орла, 12 марта. Варланд согласился.") ==
        "Вестник Варланда|Варланд согласился.");
  CHECK(behind("ОРЛА, 12 марта. /«Вестник Варланда»/. Варланд согласился.") ==
        "Вестник Варланда|Варланд согласился.");
  CHECK(behind("/ТАСС/ ОРЛА, 12 марта — Варланд согласился.") == "TASS|Варланд согласился.");
}

TEST_CASE("slashes without a day, or around no name, make no dateline") {
  CHECK(behind("ОРЛА. /Вестник Варланда/. Варланд согласился.") == "none");
  CHECK(behind("ORLA, 12 March. /see page 4/. Varland agreed.") == "none");
  CHECK(behind("ORLA, 12 March. /Page 4/. Varland agreed.") == "none");
  CHECK(behind("ORLA, 12 March (Orla Herald) talks.") == "none");
  CHECK(behind("/Orla Herald/ On 12 March the leaders met. They agreed.") == "none");
  CHECK(behind("/Orla Herald/ ORLA. They agreed.") == "none");
  CHECK(behind("ORLA, 12 March. /\"/. They agreed.") == "none");
  CHECK(behind("ORLA, 12 March. //. They agreed.") == "none");
  CHECK(behind("/") == "none");
  CHECK(behind("//") == "none");
}

TEST_CASE("who asks, and for whom, is no dateline") {
  CHECK(behind("QUESTION (AFP): Thank you. Two questions.") == "none");
  CHECK(behind("Anna Holm (AFP): Will you sign?") == "none");
  CHECK(behind("ORLA (AFP): Varland agreed.") == "AFP|Varland agreed.");
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

TEST_CASE("a day without its year takes that of the event, and only if it is near") {
  const std::string text =
      "ОРЛА, 12 марта. /Вестник Варланда/. Президент Варланда заявила, что переговоры закончены.\n";
  const auto published = [&](const std::string& event_date, const std::string& name = "a.txt") {
    ingest::SourceHints hints;
    hints.event_date = event_date;
    const auto result = ingest::ingest_bytes(text, name, hints);
    REQUIRE(result.ok());
    CHECK(result.value().outlet == "Вестник Варланда");
    CHECK(result.value().kind == "news report");
    CHECK(result.value().text == "Президент Варланда заявила, что переговоры закончены.");
    return result.value().published;
  };
  CHECK(published("2031-03-11") == "2031-03-12");
  CHECK(published("2031-12-30").empty());
  CHECK(published("").empty());
  CHECK(published("soon").empty());
  CHECK(published("", "vestnik-2031-03-13.txt") == "2031-03-12");
  CHECK(published("2031-03-11", "vestnik-2030-01-02.txt") == "2030-01-02");
}

TEST_CASE("an agency that no list holds, in brackets before a dash") {
  CHECK(behind("Amman, July 28 (Petra Times) \u2013 Varland agreed.") ==
        "Petra Times|Varland agreed.");
  CHECK(behind("KEST HARBOUR, March 15 (ONA) - Varland agreed.") == "ONA|Varland agreed.");
  CHECK(behind("ORLA (ONA) \u2013 Varland agreed.") == "ONA|Varland agreed.");
  CHECK(behind("Maren (Varland) \u2013 the host \u2013 agreed.") == "none");
  CHECK(behind("ORLA (ONA) agreed.") == "none");
}

TEST_CASE("a known agency behind a stop, a reporter behind the agency") {
  CHECK(behind("Орла. 12 марта. ИНТЕРФАКС - Варланд согласился.") ==
        "Interfax|Варланд согласился.");
  CHECK(behind("12 марта, Орла /Корр. ОНА Пер Даль/. Варланд согласился.") ==
        "ОНА|Варланд согласился.");
  CHECK(behind("ОРЛА, 12 марта. Варланд согласился.") == "|Варланд согласился.");
  CHECK(behind("Орла. 12 марта. Варланд - согласился.") == "none");
}

TEST_CASE("Chinese datelines of agencies that no list holds") {
  CHECK(behind("本报奥拉3月12日讯（记者林某）瓦兰同意。") == "|瓦兰同意。");
  CHECK(behind("奥拉新闻网奥拉港3月12日电（记者 林某）瓦兰同意。") == "|瓦兰同意。");
  CHECK(behind("（奧通社記者林某奧拉12日電）瓦蘭同意。") == "|瓦蘭同意。");
  CHECK(behind("新华社奥拉3月12日电 （记者林某）瓦兰同意。") == "Xinhua|瓦兰同意。");
  CHECK(behind("总统3月12日电视讲话说，瓦兰同意。") == "none");
  CHECK(behind("双方12日讯问了船长。") == "none");
}

TEST_CASE("a place in capitals before a colon or a dash, where nobody speaks") {
  const auto text = [](const std::string& paragraph, const std::string& more = {}) {
    const auto result =
        ingest::ingest_bytes("Ferry agreed\n\n" + paragraph + "\n\n" + more, "a.txt");
    REQUIRE(result.ok());
    return result.value().text;
  };
  const std::string sentence =
      "Premier Tomas Reyk arrived on Wednesday for talks with the President.";
  CHECK(text("NEW ORLA: " + sentence) == "Ferry agreed\n" + sentence);
  CHECK(text("PORT ORLA \u2013 " + sentence) == "Ferry agreed\n" + sentence);
  CHECK(text("NEW ORLA: " + sentence, "REYK: Thank you for the talks.\n").find("NEW ORLA: ") !=
        std::string::npos);
  CHECK(text("MAREN: We thank the council for the talks that ended on Wednesday in town.")
            .find("MAREN: ") != std::string::npos);
  CHECK(text("UPDATE: " + sentence).find("UPDATE: ") != std::string::npos);
  CHECK(text("QUESTION: Will the Premier sign the agreement on the ferry this week or next?")
            .find("QUESTION") != std::string::npos);
}

TEST_CASE("a place in capitals and a day need no agency") {
  CHECK(behind("ORLA, Varland, March 12 \u2014 President Maren agreed.") ==
        "|President Maren agreed.");
  CHECK(behind("ОРЛА, 12 марта \u2013 Варланд согласился.") == "|Варланд согласился.");
  CHECK(behind("ORLA \u2014 a city on the lake \u2014 was closed on March 12.") == "none");
  CHECK(behind("Orla, March 12 \u2014 Varland agreed.") == "none");
  CHECK(behind(" \u2014 Varland agreed.") == "none");
}
