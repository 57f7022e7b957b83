#include "readout/phrases/dispersion.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>

using namespace readout::phrases;

namespace {

using Sizes = std::vector<std::size_t>;

/// The text of each occurrence, given how many each has.
Sizes hits(const Sizes& counts) {
  Sizes out;
  for (std::size_t i = 0; i < counts.size(); ++i) out.insert(out.end(), counts[i], i);
  return out;
}

}  // namespace

TEST_CASE("DP of the example of Gries 2008") {
  // Five parts of 9, 10, 10, 10 and 11 words with 1 to 5 occurrences: |.18 - 1/15| + |.2 - 2/15| +
  // 0 + |.2 - 4/15| + |.22 - 5/15| = .36, halved.
  const Dispersion dispersion(Sizes{9, 10, 10, 10, 11});
  const Deviation deviation = dispersion.of(hits({1, 2, 3, 4, 5}));
  CHECK(deviation.dp == Approx(.18));
  CHECK(deviation.normalised == Approx(.18 / .82));
}

TEST_CASE("as the words are spread is 0, all in the shortest text is 1") {
  const Dispersion dispersion(Sizes{100, 200, 700});
  CHECK(dispersion.of(hits({1, 2, 7})).dp == Approx(0).margin(1e-12));
  CHECK(dispersion.of(hits({4, 0, 0})).dp == Approx(.9));
  CHECK(dispersion.of(hits({4, 0, 0})).normalised == Approx(1));
}

TEST_CASE("no hit and a single text say nothing; texts without words have no share") {
  CHECK(Dispersion(Sizes{100, 200}).of({}).normalised == 0);
  CHECK(Dispersion(Sizes{100}).of(hits({5})).normalised == 0);
  CHECK(Dispersion(Sizes{}).of({}).dp == 0);
  const Sizes two = hits({3, 0, 1});
  CHECK(Dispersion(Sizes{100, 0, 300}).of(two).normalised ==
        Approx(Dispersion(Sizes{100, 300}).of(hits({3, 1})).normalised));
}

TEST_CASE("DP is the sum of its definition, between 0 and 1, whatever the order") {
  std::mt19937 random(20310312);
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  for (int i = 0; i < 200; ++i) {
    Sizes words(2 + below(20));
    Sizes counts(words.size());
    for (std::size_t& each : words) each = 1 + below(1000);
    for (std::size_t& each : counts) each = below(4);
    ++counts[0];
    double all_words = 0;
    double all_hits = 0;
    for (const std::size_t each : words) all_words += static_cast<double>(each);
    for (const std::size_t each : counts) all_hits += static_cast<double>(each);
    double expected = 0;
    for (std::size_t k = 0; k < words.size(); ++k) {
      expected += std::abs(static_cast<double>(words[k]) / all_words -
                           static_cast<double>(counts[k]) / all_hits) /
                  2;
    }
    Sizes uses = hits(counts);
    std::ranges::shuffle(uses, random);
    const Deviation deviation = Dispersion(words).of(uses);
    CHECK(deviation.dp == Approx(expected).margin(1e-12));
    CHECK(deviation.dp >= 0);
    CHECK(deviation.dp <= deviation.normalised);
    CHECK(deviation.normalised <= 1);
  }
}
