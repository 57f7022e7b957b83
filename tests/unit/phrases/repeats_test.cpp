#include "readout/phrases/repeats.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>
#include <vector>

using readout::phrases::each_maximal_repeat;

namespace {

using Sequence = std::vector<std::uint32_t>;
using Repeats = std::map<Sequence, std::set<std::uint32_t>>;

Repeats found(const Sequence& symbols, std::size_t min_length) {
  Repeats repeats;
  each_maximal_repeat(symbols, min_length,
                      [&](std::size_t length, std::span<const std::uint32_t> places) {
                        const auto begin = symbols.begin() + places.front();
                        const Sequence words(begin, begin + static_cast<std::ptrdiff_t>(length));
                        CHECK_FALSE(repeats.contains(words));
                        repeats[words] = {places.begin(), places.end()};
                      });
  return repeats;
}

/// By counting every sequence and dropping those that grow without losing a place.
Repeats by_force(const Sequence& symbols, std::size_t min_length) {
  Repeats all;
  for (std::size_t begin = 0; begin < symbols.size(); ++begin) {
    for (std::size_t end = begin + 1; end <= symbols.size(); ++end) {
      all[Sequence(symbols.begin() + static_cast<std::ptrdiff_t>(begin),
                   symbols.begin() + static_cast<std::ptrdiff_t>(end))]
          .insert(static_cast<std::uint32_t>(begin));
    }
  }
  Repeats maximal;
  for (const auto& [words, places] : all) {
    if (places.size() < 2 || words.size() < min_length) continue;
    const bool grows = std::any_of(all.begin(), all.end(), [&](const auto& other) {
      if (other.first.size() != words.size() + 1 || other.second.size() != places.size())
        return false;
      return std::equal(words.begin(), words.end(), other.first.begin()) ||
             std::equal(words.begin(), words.end(), other.first.begin() + 1);
    });
    if (!grows) maximal[words] = places;
  }
  return maximal;
}

}  // namespace

TEST_CASE("maximal repeats are those that counting everything finds") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    Sequence symbols;
    const std::size_t length = random() % 26;
    const std::uint32_t letters = 2 + random() % 4;
    for (std::size_t i = 0; i < length; ++i) {
      symbols.push_back(random() % 8 == 0 ? 100 + static_cast<std::uint32_t>(i)
                                          : static_cast<std::uint32_t>(random() % letters));
    }
    CAPTURE(symbols);
    CHECK(found(symbols, 1) == by_force(symbols, 1));
    CHECK(found(symbols, 3) == by_force(symbols, 3));
  }
}

TEST_CASE("one word a hundred thousand times ends soon") {
  const Sequence symbols(100000, 5);
  std::size_t longest = 0;
  each_maximal_repeat(symbols, 2, [&](std::size_t length, std::span<const std::uint32_t>) {
    longest = std::max(longest, length);
  });
  CHECK(longest == readout::phrases::kLongestRepeat);
}
