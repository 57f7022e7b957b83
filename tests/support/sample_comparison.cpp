#include "support/sample_comparison.hpp"

#include "support/comparison_builder.hpp"
#include "support/sample_framing.hpp"
#include "support/sample_phrases.hpp"
#include "support/sample_statements.hpp"

namespace readout::tests {
namespace {

Event lake_orla() {
  return {"lake-orla-2031",
          "Lake Orla summit: five accounts",
          "2031-03-12",
          "Lake Orla, Varland",
          true,
          {{"Ilda Maren", "President", "Varland", {"Maren"}},
           {"Tomas Reyk", "Premier", "Kestria", {"Reyk"}}}};
}

void add_relations_point(ComparisonBuilder& build, const SampleStatements& s) {
  const auto point =
      build.point("Best relations ever", {s.presidency[0], s.agency[3], s.herald[0], s.bureau[3]});
  build.pair(point, s.presidency[0], s.agency[3], Relation::reworded, 0.81);
  build.change(point, 0, "in a generation", {Change::intensity}, Direction::softened);
  build.pair(point, s.presidency[0], s.herald[0], Relation::translated, 0.74);
  build.pair(point, s.presidency[0], s.bureau[3], Relation::translated, 0.72);
  build.pair(point, s.agency[3], s.herald[0], Relation::translated, 0.7);
  build.pair(point, s.agency[3], s.bureau[3], Relation::translated, 0.66);
  build.pair(point, s.herald[0], s.bureau[3], Relation::translated, 0.69);
  build.miss(point, 2, s.courier[5], 0.12);
}

void add_third_country_point(ComparisonBuilder& build, const SampleStatements& s) {
  const auto point =
      build.point("Not directed against anyone",
                  {s.presidency[1], s.agency[2], s.courier[0], s.herald[1], s.bureau[0]});
  build.pair(point, s.presidency[1], s.agency[2], Relation::reworded, 0.91);
  build.pair(point, s.presidency[1], s.courier[0], Relation::reworded, 0.62);
  build.pair(point, s.presidency[1], s.herald[1], Relation::translated, 0.93);
  build.pair(point, s.presidency[1], s.bureau[0], Relation::translated, 0.95);
  build.pair(point, s.agency[2], s.courier[0], Relation::reworded, 0.58);
  build.comparison().points[point].pairs.back().replaced_whole = true;
  build.pair(point, s.agency[2], s.herald[1], Relation::translated, 0.88);
  build.pair(point, s.agency[2], s.bureau[0], Relation::translated, 0.9);
  build.pair(point, s.courier[0], s.herald[1], Relation::translated, 0.6);
  build.pair(point, s.courier[0], s.bureau[0], Relation::translated, 0.59);
  build.pair(point, s.herald[1], s.bureau[0], Relation::translated, 0.87);
}

void add_corridor_point(ComparisonBuilder& build, const SampleStatements& s) {
  const auto point =
      build.point("Grain corridor reopens",
                  {s.presidency[2], s.agency[0], s.agency[1], s.courier[1], s.bureau[1]});
  build.pair(point, s.presidency[2], s.agency[0], Relation::condensed, 0.72);
  const auto softened =
      build.pair(point, s.presidency[2], s.agency[1], Relation::conflicting, 0.84);
  build.change(point, softened, "will", {Change::modality}, Direction::softened);
  build.change(point, softened, "once conditions allow", {Change::date, Change::hedge},
               Direction::softened);
  build.pair(point, s.presidency[2], s.courier[1], Relation::condensed, 0.55);
  build.comparison().points[point].pairs.back().approximate = true;
  build.pair(point, s.presidency[2], s.bureau[1], Relation::translated, 0.88);
  build.pair(point, s.agency[1], s.courier[1], Relation::condensed, 0.51);
  build.pair(point, s.agency[1], s.bureau[1], Relation::translated, 0.9);
  build.pair(point, s.courier[1], s.bureau[1], Relation::translated, 0.5);
  build.miss(point, 3, s.herald[2], 0.31);
}

void add_transit_point(ComparisonBuilder& build, const SampleStatements& s) {
  const auto point =
      build.point("Transit volume", {s.presidency[3], s.courier[2], s.herald[2], s.bureau[2]});
  const auto number = build.pair(point, s.presidency[3], s.courier[2], Relation::conflicting, 0.97);
  build.change(point, number, "2.4", {Change::number});
  build.change(point, number, "tons", {Change::orthography});
  build.pair(point, s.presidency[3], s.herald[2], Relation::translated, 0.96);
  build.pair(point, s.presidency[3], s.bureau[2], Relation::conflicting, 0.81);
  build.pair(point, s.courier[2], s.herald[2], Relation::conflicting, 0.9);
  build.pair(point, s.courier[2], s.bureau[2], Relation::translated, 0.85);
  build.pair(point, s.herald[2], s.bureau[2], Relation::conflicting, 0.82);
  build.miss(point, 1, s.agency[6], 0.22);
}

void add_bridges_point(ComparisonBuilder& build, const SampleStatements& s) {
  const auto point = build.point("Bridges, not fences",
                                 {s.presidency[4], s.presidency[5], s.courier[3], s.herald[3]});
  build.pair(point, s.presidency[4], s.courier[3], Relation::expanded, 0.86);
  build.pair(point, s.presidency[5], s.courier[3], Relation::condensed, 0.61);
  build.pair(point, s.presidency[4], s.herald[3], Relation::translated, 0.92);
  build.pair(point, s.courier[3], s.herald[3], Relation::translated, 0.83);
}

void add_shared_tail(ComparisonBuilder& build, const SampleStatements& s) {
  const auto order = build.point("Fair multipolar order",
                                 {s.presidency[6], s.agency[5], s.herald[4], s.bureau[4]});
  build.pair(order, s.presidency[6], s.agency[5], Relation::condensed, 0.83);
  build.pair(order, s.presidency[6], s.herald[4], Relation::translated, 0.91);
  build.pair(order, s.presidency[6], s.bureau[4], Relation::translated, 0.89);
  build.pair(order, s.agency[5], s.herald[4], Relation::translated, 0.94);
  build.pair(order, s.agency[5], s.bureau[4], Relation::translated, 0.86);
  build.pair(order, s.herald[4], s.bureau[4], Relation::translated, 0.85);
  const auto railway = build.point("Road for everyone", {s.agency[4], s.courier[5]});
  build.pair(railway, s.agency[4], s.courier[5], Relation::condensed, 0.78);
  build.miss(railway, 0, s.presidency[2], 0.19);
}

void add_lone_points(ComparisonBuilder& build, const SampleStatements& s) {
  const auto fishing = build.point("Northern fishing limits", {s.agency[6]});
  build.miss(fishing, 2, s.courier[4], 0.28);
  build.miss(fishing, 3, s.herald[5], 0.24);
  const auto fishermen = build.point("Detained fishermen", {s.courier[4]});
  build.miss(fishermen, 3, s.herald[5], 0.41);
  build.miss(fishermen, 1, s.agency[6], 0.28);
  build.point("Fate of the fishermen", {s.herald[5]});
  build.point("Lake-bed resources", {s.bureau[5]});
}

/// The nth word of what a statement says.
Span word(const Comparison& comparison, std::size_t index, std::size_t n) {
  const Statement& statement = comparison.statements[index];
  const std::string& text = comparison.sources[statement.source].document.text;
  std::size_t begin = statement.content.front().begin;
  for (; n > 0; --n) begin = text.find(' ', begin) + 1;
  return {begin, text.find(' ', begin)};
}

/// Two wordings of a point merged: words that one has alone first, words of both, an omission and
/// an addition; a third account of the language stands apart.
void merge_third_country_point(ComparisonBuilder& build, const SampleStatements& s) {
  Comparison& comparison = build.comparison();
  Point& point = comparison.points[1];
  const auto witness = [&](std::size_t statement, std::size_t n) {
    return Witness{statement, word(comparison, statement, n)};
  };
  const std::size_t p = s.presidency[1];
  const std::size_t a = s.agency[2];
  point.merged = {{{p, a},
                   {{{{{witness(a, 0)}}}},
                    {{{{witness(p, 0), witness(a, 1)}}}},
                    {{{{witness(p, 1)}}}},
                    {{{{witness(a, 2)}}}},
                    {{{{witness(p, 2)}}, {{witness(a, 3)}}}}}}};
  const std::size_t b = s.herald[1];
  for (Pair& pair : point.pairs) {
    if (pair.a != p || pair.b != b) continue;
    pair.anchors = {{AnchorKind::name, word(comparison, p, 0), word(comparison, b, 0)},
                    {AnchorKind::number, word(comparison, p, 1), {}},
                    {AnchorKind::date, {}, word(comparison, b, 1)},
                    {AnchorKind::word, word(comparison, p, 2), {}, true},
                    {AnchorKind::word, {}, word(comparison, b, 2), true}};
  }
}

std::size_t add_phrase(ComparisonBuilder& build, Phrase phrase) {
  build.comparison().phrases.push_back(std::move(phrase));
  return build.comparison().phrases.size() - 1;
}

void add_phrases(ComparisonBuilder& build) {
  const auto third = add_phrase(build, {"not-directed-against",
                                        "not directed against anyone",
                                        "alliances",
                                        PhraseOrigin::lexicon,
                                        {{"not directed against any third country", "en"},
                                         {"not aimed at any third country", "en"},
                                         {"не направлено против третьих стран", "ru"},
                                         {"不针对任何第三方", "zh"}},
                                        {}});
  build.occurs(third, 0, "not directed against any third country", 0);
  build.occurs(third, 1, "not aimed at any third country", 1);
  build.occurs(third, 3, "не направлено против третьих стран", 2);
  build.occurs(third, 4, "不针对任何第三方", 3);
  const auto order = add_phrase(build, {"multipolar-world",
                                        "multipolar world",
                                        "order",
                                        PhraseOrigin::lexicon,
                                        {{"a fair multipolar world order", "en"},
                                         {"a fair multipolar world", "en"},
                                         {"справедливый многополярный мир", "ru"},
                                         {"公正的世界多极化秩序", "zh"}},
                                        {}});
  build.occurs(order, 0, "a fair multipolar world order", 0);
  build.occurs(order, 1, "a fair multipolar world", 1);
  build.occurs(order, 3, "справедливый многополярный мир", 2);
  build.occurs(order, 4, "公正的世界多极化秩序", 3);
  const auto fishermen =
      add_phrase(build, {"d-detained-fishermen",
                         "detained fishermen",
                         "",
                         PhraseOrigin::discovered,
                         {{"fishermen detained", "en"}, {"задержанных рыбаков", "ru"}},
                         {}});
  build.occurs(fishermen, 2, "fishermen detained", 0);
  build.occurs(fishermen, 3, "задержанных рыбаков", 1);
  const auto fences = add_phrase(build, {"build-bridges",
                                         "build bridges",
                                         "settlement",
                                         PhraseOrigin::lexicon,
                                         {{"строить мосты", "ru"}},
                                         {}});
  build.occurs(fences, 3, "строить мосты", 0);
  const auto limits = add_phrase(build, {"fishing-limits",
                                         "fishing limits",
                                         "sovereignty",
                                         PhraseOrigin::lexicon,
                                         {{"fishing limits", "en"}},
                                         {}});
  build.occurs(limits, 1, "fishing limits", 0);
  const auto found = add_phrase(build, {"d-grain-corridor",
                                        "the grain corridor",
                                        "",
                                        PhraseOrigin::discovered,
                                        {{"the grain corridor", "en"}},
                                        {}});
  build.occurs(found, 0, "the grain corridor", 0);
  build.occurs(found, 1, "the grain corridor", 0);
  build.comparison().phrases[found].occurrences.push_back(
      build.comparison().phrases[found].occurrences.back());
  build.occurs(found, 2, "the grain corridor", 0);
}

void add_findings(ComparisonBuilder& build) {
  auto& findings = build.comparison().findings;
  findings = {
      {"softened",
       "What Kestria will do in one account it may do in another, and the date is gone.",
       2,
       1,
       {0, 1},
       0.9},
      {"number",
       "The transit volume is 4.2 million tonnes in one account and 2.4 in another.",
       3,
       0,
       {0, 2},
       0.85},
      {"attribution",
       "One account has Tomas Reyk say it, another the sides together.",
       1,
       2,
       {0, 3},
       0.7},
      {"quotation-cut", "Two sentences of Ilda Maren stand as one quotation.", 4, 0, {2}, 0.6},
      {"only-here", "The detained fishermen are in one account alone.", 8, std::nullopt, {2}, 0.5},
      {"only-here", "The lake-bed resources are in one account alone.", 10, std::nullopt, {4}, 0.4},
  };
}

}  // namespace

Comparison sample_comparison() {
  ComparisonBuilder build(lake_orla());
  const SampleStatements statements = add_sample_statements(build);
  add_relations_point(build, statements);
  add_third_country_point(build, statements);
  merge_third_country_point(build, statements);
  add_corridor_point(build, statements);
  add_transit_point(build, statements);
  add_bridges_point(build, statements);
  add_shared_tail(build, statements);
  add_lone_points(build, statements);
  add_phrases(build);
  add_phrase_readings(build.comparison(), statements);
  add_findings(build);
  add_sample_framing(build, statements);
  build.comparison().method = {"0.1.0", "none", 0.5, 0.3};
  build.comparison().topics = {{"grain", {2, 3}}};
  build.comparison().order = {{{0, 1, 5, 2, 0.6}}, 2, 0.6};
  build.comparison().warnings = {
      {"bureau", "no-title-date", "the date was taken from the file name", false},
      {"notes.pdf", "cannot-read", "the file is no PDF that can be read; left out", true}};
  return build.finish();
}

}  // namespace readout::tests
