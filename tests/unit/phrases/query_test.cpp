#include "readout/phrases/query.hpp"

#include <catch2/catch.hpp>

#include "readout/lexicon/lexicon.hpp"

using namespace readout;
using namespace readout::phrases;

namespace {

using Words = std::vector<std::string>;

std::variant<Query, PatternError> compiled(const std::string& query, const Words& languages) {
  return Query::compile(query, lexicon::shipped(), languages);
}

Words found(const std::string& query, const std::string& language, const std::string& text) {
  const auto read = compiled(query, {language});
  if (const auto* const error = std::get_if<PatternError>(&read)) return {"!" + error->message};
  Words out;
  for (const Span span : std::get<Query>(read).find(text, text::analyse(text, language))) {
    out.emplace_back(span.in(text));
  }
  return out;
}

/// Where the query cannot be read; -1 where it can.
int fault_at(const std::string& query, const std::string& language = "en") {
  const auto read = compiled(query, {language});
  const auto* const error = std::get_if<PatternError>(&read);
  return error == nullptr ? -1 : static_cast<int>(error->position);
}

const std::string kTalks =
    "Maren wants a multipolar world. Reyk sees the emerging multipolar order of the lakes. "
    "Both praised mutual respect, and reciprocal respect. The order is multipolar.";

}  // namespace

TEST_CASE("a star of a query is one word of the text, and never crosses a sentence") {
  CHECK(found("multipolar *", "en", kTalks) == Words{"multipolar world", "multipolar order"});
  CHECK(found("multipolar * *", "en", kTalks) == Words{"multipolar order of"});
  CHECK(found("* multipolar", "en", kTalks) ==
        Words{"wants a multipolar", "emerging multipolar", "is multipolar"});
  CHECK(found("emerging * order", "en", kTalks) == Words{"emerging multipolar order"});
  CHECK(found("* order * *", "en", kTalks) == Words{"multipolar order of the lakes"});
  CHECK(found("sees * order", "en", kTalks).empty());
  CHECK(found("sees * * order", "en", kTalks) == Words{"sees the emerging multipolar order"});
}

TEST_CASE("a query is a pattern of the lexicon") {
  CHECK(found("(mutual|reciprocal) respects", "en", kTalks) ==
        Words{"mutual respect", "reciprocal respect"});
  CHECK(found("=worlds", "en", kTalks).empty());
  CHECK(found("(mutual|*) respect", "en", kTalks)[0].starts_with("!'*' begins"));
  CHECK(found("multipolar (world|*) [of]", "en", kTalks) ==
        Words{"multipolar world", "multipolar order of"});
}

TEST_CASE("marks and clitics of a query are passed over as those of a text are") {
  const std::string text = "Kestria’s ferries, “lake” boats and Kestria's ports.";
  CHECK(found("kestria's *", "en", text) == Words{"Kestria’s ferries", "Kestria's ports"});
  CHECK(found("ferries, “lake” boats", "en", text) == Words{"ferries, “lake” boats"});
  CHECK(found("'lake' boats", "en", text) == Words{"“lake” boats"});
}

TEST_CASE("Russian is found in any inflection") {
  CHECK(found("многополярный *", "ru", "Они говорили о многополярном мире и озере.") ==
        Words{"многополярном мире"});
}

TEST_CASE("between Han characters a star is one to four of them, at an edge a word") {
  const std::string text = "合作不针对任何第三方。会议不针对邻国。";
  CHECK(found("不*第三方", "zh", text).empty() == false);
  CHECK(found("不针对*", "zh", text) == Words{"不针对任何", "不针对邻国"});
  CHECK(found("針對鄰國", "zh", text) == Words{"针对邻国"});
  CHECK(found("合*方", "zh", text).empty());
}

TEST_CASE("a line tells the words for a star at an edge from the rest") {
  const auto read = compiled("* multipolar *", {"en"});
  const auto lines = std::get<Query>(read).find_lines(3, kTalks, text::analyse(kTalks, "en"));
  REQUIRE(lines.size() == 2);
  CHECK(lines[1].source == 3);
  CHECK(lines[1].span.in(kTalks) == "emerging multipolar order");
  CHECK(lines[1].fixed.in(kTalks) == "multipolar");
}

TEST_CASE("lists of the grammar and words in any order are part of a query") {
  const std::string text = "It is not aimed at lakes. Aimed at ports, the ports’ boats aim.";
  CHECK(found("<negations> aimed at *", "en", text) == Words{"not aimed at lakes"});
  CHECK(found("{boats ports} *", "en", text) == Words{"ports’ boats aim"});
}

TEST_CASE("a query that cannot be read is told with its place as typed") {
  CHECK(fault_at("multipol*") == 8);
  CHECK(fault_at("lake*shore talks") == 4);
  CHECK(fault_at("* (mutual|reciprocal respect") == 2);
  CHECK(fault_at("shared * * lake)") == 15);
  CHECK(fault_at("* *") == 0);
  CHECK(fault_at("") == 0);
  CHECK(fault_at("the") == 0);
  CHECK(fault_at("!lake") == 0);
  CHECK(fault_at("[lake] (*|shore) talks") == 8);
  CHECK(fault_at("shared lake") == -1);
}

TEST_CASE("a query is one where any of the languages can read it, and finds in those alone") {
  const auto read = compiled("a lake", {"en", "ru"});
  REQUIRE(std::holds_alternative<Query>(read));
  const std::string text = "A lake.";
  CHECK(std::get<Query>(read).find(text, text::analyse(text, "en")).size() == 1);
  CHECK(std::get<Query>(read).find(text, text::analyse(text, "zh")).empty());
}
