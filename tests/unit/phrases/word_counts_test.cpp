#include "readout/phrases/word_counts.hpp"

#include <catch2/catch.hpp>

#include "view.hpp"

using namespace readout;
using namespace readout::phrases;

namespace {

const std::vector<PhraseGroup> kNames{{"kestria", 0}, {"varland", 0}};

/// "ferries 2+1": the form shown, and the counts of each group.
std::vector<std::string> shown(const WordTable& table) {
  std::vector<std::string> out;
  for (const KeynessItem& item : table.items) {
    std::vector<std::size_t> counts(table.groups.size(), 0);
    for (const GroupCount& each : item.counts) counts[each.group] += each.count;
    out.push_back(item.text + " " + std::to_string(counts[0]) + "+" + std::to_string(counts[1]));
  }
  return out;
}

using Shown = std::vector<std::string>;

}  // namespace

TEST_CASE("content words are counted by stem and shown in their most frequent form") {
  test::Views views;
  views.add("en", "Ferries crossed on Monday. The ferries of Selle are two, and a ferry sank.");
  views.add("en", "Ferries sank.");
  WordCounter counter(lexicon::shipped());
  counter.add(views.all()[0], {0, views.text(0).size()}, 0);
  counter.add(views.all()[1], {0, views.text(1).size()}, 1);
  const auto tables = counter.tables(kNames);
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].language == "en");
  CHECK(shown(tables[0]) == Shown{"crossed 1+0", "ferries 3+1", "sank 1+1"});
  CHECK(tables[0].groups[0].words == 14);
  CHECK(tables[0].groups[1].words == 2);
}

TEST_CASE("a part of a source counts for its group, and groups may take turns") {
  test::Views views;
  views.add("en", "The ferry sank. The pier fell. The ferry rose.");
  WordCounter counter(lexicon::shipped());
  const auto& text = views.text(0);
  counter.add(views.all()[0], {0, 15}, 0);
  counter.add(views.all()[0], {16, 30}, 1);
  counter.add(views.all()[0], {31, text.size()}, 0);
  const auto tables = counter.tables(kNames);
  CHECK(shown(tables[0]) == Shown{"fell 0+1", "ferry 2+0", "pier 0+1", "rose 1+0", "sank 1+0"});
  CHECK(tables[0].items[1].counts.size() == 1);
}

TEST_CASE("a word that a part cuts is not counted") {
  test::Views views;
  views.add("en", "The ferry sank.");
  WordCounter counter(lexicon::shipped());
  counter.add(views.all()[0], {6, 12}, 0);  // "rry sa"
  counter.add(views.all()[0], {4, 15}, 1);
  const auto tables = counter.tables(kNames);
  CHECK(shown(tables[0]) == Shown{"ferry 0+1", "sank 0+1"});
  CHECK(tables[0].groups[0].words == 0);
}

TEST_CASE("words of different languages stand in different tables") {
  test::Views views;
  views.add("en", "The ferry sank.");
  views.add("ru", "Паром затонул.");
  WordCounter counter(lexicon::shipped());
  counter.add(views.all()[0], {0, views.text(0).size()}, 0);
  counter.add(views.all()[1], {0, views.text(1).size()}, 1);
  const auto tables = counter.tables(kNames);
  REQUIRE(tables.size() == 2);
  CHECK(tables[0].groups[1].words == 0);
  CHECK(tables[1].groups[1].words == 2);
  CHECK(keyness(tables[0].items, tables[0].groups, {1, 0, 20}).empty());
}

TEST_CASE("names carry no keyness, known or not, wherever a part begins") {
  test::Views views;
  views.add("en", "Tomas Reyk praised Kestria. The port thanked Ilda Maren for the Orla ferry.");
  WordCounter counter(lexicon::shipped());
  const std::string& text = views.text(0);
  const std::size_t second = text.find("The port");
  counter.add(views.all()[0], {0, second}, 0);
  counter.add(views.all()[0], {second, text.size()}, 1);
  CHECK(shown(counter.tables(kNames)[0]) ==
        Shown{"ferry 0+1", "port 0+1", "praised 1+0", "thanked 0+1"});
}
