#include "readout/phrases/keyness.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <random>

using namespace readout;
using namespace readout::phrases;

namespace {

const std::vector<PhraseGroup> kSides{{"kestria", 10000}, {"varland", 20000}, {"", 50000}};

KeynessItem item(const std::string& text, std::size_t kestria, std::size_t varland,
                 std::size_t unknown = 0) {
  return {text, std::nullopt, {{0, kestria}, {1, varland}, {2, unknown}}};
}

std::vector<std::string> shown(const std::vector<KeynessRow>& rows) {
  std::vector<std::string> out;
  for (const KeynessRow& row : rows) {
    out.push_back(std::to_string(row.group) + (row.log_likelihood < 0 ? "-" : "+") + row.item);
  }
  return out;
}

using Shown = std::vector<std::string>;

}  // namespace

TEST_CASE("log-likelihood is that of two cells, with a sign") {
  // scipy 1.17: power_divergence([a, b], [E1, E2], lambda_="log-likelihood")
  CHECK(signed_log_likelihood({30, 10000, 10, 20000}) == Approx(29.0392279127452));
  CHECK(signed_log_likelihood({0, 5000, 12, 7000}) == Approx(-12.935916017584486));
  CHECK(signed_log_likelihood({5, 1000, 5, 1000}) == 0);
  CHECK(signed_log_likelihood({0, 0, 0, 0}) == 0);
}

TEST_CASE("log-odds are weighted by a prior of the shares of both") {
  // By hand, prior 500 * 40 / 30000 = 2/3: ln((30 2/3) / (10500 - 30 2/3)) less
  // ln((10 2/3) / (20500 - 10 2/3)), over the root of 1 / (30 2/3) + 1 / (10 2/3).
  CHECK(weighted_log_odds({30, 10000, 10, 20000}) == Approx(4.859786453540237));
  CHECK(weighted_log_odds({0, 5000, 12, 7000}) == Approx(-2.017928617633616));
  CHECK(weighted_log_odds({5, 1000, 5, 1000}) == 0);
  CHECK(weighted_log_odds({0, 1000, 0, 1000}) == 0);
  CHECK(weighted_log_odds({10, 10, 10, 10}) == 0);  // nothing but this word
}

TEST_CASE("turning the sides round turns both signs, and they agree where a side is even") {
  std::mt19937 random(20310312);
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  for (int i = 0; i < 500; ++i) {
    const std::size_t words = 100 + below(5000);
    const TwoTexts two{below(50), words, below(50), words};
    const TwoTexts turned{two.elsewhere, words, two.here, words};
    CHECK(signed_log_likelihood(two) == Approx(-signed_log_likelihood(turned)).margin(1e-9));
    CHECK(weighted_log_odds(two) == Approx(-weighted_log_odds(turned)).margin(1e-9));
    CHECK(signed_log_likelihood(two) * weighted_log_odds(two) >= 0);
  }
}

TEST_CASE("rows stand by group, the strongest first, with the counts they are made of") {
  const std::vector<KeynessItem> items{item("pier", 30, 10), item("ferry", 40, 300),
                                       item("lake", 10, 20), item("boat", 90, 10)};
  const auto rows = keyness(items, kSides);
  CHECK(shown(rows) == Shown{"0+boat", "0-ferry", "0+pier", "1-boat", "1+ferry", "1-pier"});
  CHECK(rows[0].count == 90);
  CHECK(rows[0].elsewhere == 10);
  CHECK(rows[3].count == 10);
  CHECK(rows[3].elsewhere == 90);
  CHECK(rows[0].log_likelihood == Approx(-rows[3].log_likelihood));
}

TEST_CASE("what is nobody's counts for nobody and against nobody") {
  const auto with = keyness(std::vector{item("boat", 90, 10, 5000)}, kSides);
  const auto without = keyness(std::vector{item("boat", 90, 10)}, kSides);
  REQUIRE(with.size() == 2);
  CHECK(with[0].log_odds == without[0].log_odds);
  CHECK(with[0].elsewhere == 10);
}

TEST_CASE("rare items, weak ones and those beyond the limit are left out") {
  CHECK(keyness(std::vector{item("boat", 4, 0)}, kSides).empty());
  CHECK(keyness(std::vector{item("boat", 4, 5)}, kSides).empty());
  std::vector<KeynessItem> items;
  for (std::size_t i = 0; i < 300; ++i) items.push_back(item("w" + std::to_string(i), 50 + i, 1));
  items.push_back(item("ferry", 0, 90));
  const auto rows = keyness(items, kSides, {5, 6.63, 2});
  CHECK(shown(rows) == Shown{"0+w299", "0+w298", "0-ferry", "1-w299", "1-w298", "1+ferry"});
}

TEST_CASE("a group alone, or without words, has no rows") {
  const std::vector<PhraseGroup> alone{{"kestria", 10000}, {"varland", 0}, {"", 500}};
  CHECK(keyness(std::vector{item("boat", 90, 0)}, alone).empty());
}

TEST_CASE("phrases are items by their index") {
  std::vector<StudiedPhrase> phrases(2);
  phrases[1].phrase.canonical = "shared waters";
  const PhraseDistribution distribution{
      PhraseGrouping::outlet, kSides, {{{}, {}, {}}, {{0, 0, 0, 0}, {7, .35, 0, 0}, {}}}};
  const auto items = phrase_items(phrases, distribution);
  REQUIRE(items.size() == 2);
  CHECK(items[0].counts.empty());
  CHECK(items[1].phrase == 1U);
  CHECK(items[1].text == "shared waters");
  REQUIRE(items[1].counts.size() == 1);
  CHECK(items[1].counts[0].group == 1);
  CHECK(items[1].counts[0].count == 7);
}
