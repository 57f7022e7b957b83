#include "readout/phrases/concordance.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using namespace readout;
using namespace readout::phrases;

namespace {

using Words = std::vector<std::string>;

StudySource source(const std::string& text, const std::string& day = "",
                   const std::string& language = "en") {
  StudySource out;
  out.document.text = text;
  out.document.language = language;
  out.day = day;
  return out;
}

ConcordanceLine line(const std::vector<StudySource>& sources, std::size_t i,
                     const std::string& word, const std::string& speaker = "") {
  const std::size_t begin = sources[i].document.text.find(word);
  return {i, {begin, begin + word.size()}, speaker};
}

/// The lines' sources, in the order asked for, whatever order the lines came in.
std::vector<std::size_t> ordered(std::vector<ConcordanceLine> lines, ConcordanceOrder order,
                                 const std::vector<StudySource>& sources) {
  std::mt19937 random(20310312);
  std::ranges::shuffle(lines, random);
  order_lines(lines, order, sources);
  std::vector<std::size_t> out;
  for (const ConcordanceLine& each : lines) out.push_back(each.source);
  return out;
}

using Order = std::vector<std::size_t>;

}  // namespace

TEST_CASE("context is read away from the hit, within its block") {
  const std::string text = "A title\nReyk's “shared Lake” plan; ilda’s boats\nmore";
  const std::size_t lake = text.find("Lake");
  const Span span{lake, lake + 4};
  CHECK(words_left_of(text, span) == Words{"shared", "reyk's"});
  CHECK(words_right_of(text, span) == Words{"plan", "ilda's", "boats"});
  CHECK(words_right_of(text, span, 1) == Words{"plan"});
  CHECK(words_left_of(text, {0, 1}).empty());
  CHECK(words_right_of(text, {text.size() - 4, text.size()}).empty());
}

TEST_CASE("each Han character is a word of the context") {
  const std::string text = "双方合作共赢";
  CHECK(words_left_of(text, {6, 12}) == Words{"方", "双"});
  CHECK(words_right_of(text, {6, 12}) == Words{"共", "赢"});
}

TEST_CASE("lines are sorted by the words on either side") {
  const std::vector<StudySource> sources{source("the old lake shore"), source("a new lake bed"),
                                         source("one old lake Éire"), source("lake")};
  const std::vector<ConcordanceLine> lines{line(sources, 0, "lake"), line(sources, 1, "lake"),
                                           line(sources, 2, "lake"), line(sources, 3, "lake")};
  CHECK(ordered(lines, ConcordanceOrder::left, sources) == Order{3, 1, 2, 0});
  CHECK(ordered(lines, ConcordanceOrder::right, sources) == Order{3, 1, 2, 0});
  CHECK(ordered(lines, ConcordanceOrder::source, sources) == Order{0, 1, 2, 3});
}

TEST_CASE("who is unknown and what is undated comes last") {
  const std::vector<StudySource> sources{source("lake"), source("lake", "2031-05-03"),
                                         source("lake", "2031-03-12")};
  const std::vector<ConcordanceLine> lines{line(sources, 0, "lake", "Tomas Reyk"),
                                           line(sources, 1, "lake"),
                                           line(sources, 2, "lake", "Ilda Maren")};
  CHECK(ordered(lines, ConcordanceOrder::speaker, sources) == Order{2, 0, 1});
  CHECK(ordered(lines, ConcordanceOrder::date, sources) == Order{2, 1, 0});
}

TEST_CASE("Chinese alone is sorted by pinyin") {
  const std::vector<StudySource> sources{source("湖中", "", "zh"), source("湖爱", "", "zh"),
                                         source("湖人", "", "zh")};
  const std::vector<ConcordanceLine> lines{line(sources, 0, "湖"), line(sources, 1, "湖"),
                                           line(sources, 2, "湖")};
  CHECK(ordered(lines, ConcordanceOrder::right, sources) == Order{1, 2, 0});  // ai, ren, zhong
}

TEST_CASE("hits of one source with the same context stand by place") {
  const std::vector<StudySource> sources{source("lake. lake.")};
  std::vector<ConcordanceLine> lines{{0, {6, 10}, ""}, {0, {0, 4}, ""}};
  order_lines(lines, ConcordanceOrder::date, sources);
  CHECK(lines[0].span.begin == 0);
  order_lines(lines, ConcordanceOrder::left, sources);
  CHECK(lines[0].span.begin == 0);
}

TEST_CASE("the words for a star at an edge are context, and sort first") {
  const std::vector<StudySource> sources{source("a multipolar world again"),
                                         source("the multipolar order today")};
  const auto slotted = [&](std::size_t i, const std::string& span) {
    ConcordanceLine out = line(sources, i, span);
    out.fixed = line(sources, i, "multipolar").span;
    return out;
  };
  const std::vector<ConcordanceLine> lines{slotted(0, "multipolar world"),
                                           slotted(1, "multipolar order")};
  CHECK(ordered(lines, ConcordanceOrder::right, sources) == Order{1, 0});
  CHECK(ordered(lines, ConcordanceOrder::left, sources) == Order{0, 1});
}
