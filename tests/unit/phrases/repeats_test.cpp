#include "readout/phrases/repeats.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>
#include <vector>

using namespace readout::phrases;

namespace {

constexpr std::uint32_t kSeparators = 1000;  ///< symbols that occur once, from here on

using Sequence = std::vector<std::uint32_t>;
using Found = std::map<Sequence, std::set<std::uint32_t>>;

Found found(const Sequence& symbols, std::size_t min_length, std::size_t min_count = 2) {
  RepeatOptions options;
  options.min_length = min_length;
  options.min_count = min_count;
  const Repeats repeats(symbols, options);
  Found out;
  for (const Repeat& repeat : repeats.all()) {
    const auto places = repeats.places(repeat);
    const auto begin = symbols.begin() + places.front();
    const Sequence words(begin, begin + static_cast<std::ptrdiff_t>(repeat.length));
    CHECK_FALSE(out.contains(words));
    out[words] = {places.begin(), places.end()};
  }
  return out;
}

/// By counting every sequence and dropping those that grow without losing a place.
Found by_force(const Sequence& symbols, std::size_t min_length, std::size_t min_count = 2) {
  Found all;
  for (std::size_t begin = 0; begin < symbols.size(); ++begin) {
    for (std::size_t end = begin + 1; end <= symbols.size(); ++end) {
      all[Sequence(symbols.begin() + static_cast<std::ptrdiff_t>(begin),
                   symbols.begin() + static_cast<std::ptrdiff_t>(end))]
          .insert(static_cast<std::uint32_t>(begin));
    }
  }
  Found maximal;
  for (const auto& [words, places] : all) {
    if (places.size() < min_count || words.size() < min_length) continue;
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
      symbols.push_back(random() % 8 == 0 ? kSeparators + static_cast<std::uint32_t>(i)
                                          : static_cast<std::uint32_t>(random() % letters));
    }
    for (std::uint32_t i = 0; i < letters; ++i) symbols.push_back(2 * kSeparators + i);
    CAPTURE(symbols);
    CHECK(found(symbols, 1) == by_force(symbols, 1));
    CHECK(found(symbols, 3) == by_force(symbols, 3));
    CHECK(found(symbols, 1, 3) == by_force(symbols, 1, 3));
  }
}

TEST_CASE("one word a hundred thousand times ends soon") {
  const Sequence symbols(100000, 5);
  std::size_t longest = 0;
  const Repeats repeats(symbols, {});
  for (const Repeat& repeat : repeats.all())
    longest = std::max<std::size_t>(longest, repeat.length);
  CHECK(longest == kLongestRepeat);
}

TEST_CASE("repeats begin only where they may, and know the shorter one that occurs elsewhere") {
  // 0 1 2 3 | 0 1 2 3 | 9 1 2 7 | 9 1 2 8, where 0 and 9 begin nothing
  const std::uint32_t end = kSeparators;
  const Sequence symbols = {0, 1, 2, 3, end,     0, 1, 2, 3, end + 1,
                            9, 1, 2, 7, end + 2, 9, 1, 2, 8, end + 3};
  RepeatOptions options;
  options.may_begin = [&](std::size_t place) { return symbols[place] != 0 && symbols[place] != 9; };
  const Repeats repeats(symbols, options);
  std::map<std::size_t, std::pair<std::size_t, std::size_t>> by_length;
  for (const Repeat& repeat : repeats.all()) {
    if (symbols[repeats.places(repeat).front()] != 1) continue;
    by_length[repeat.length] = {repeat.count, repeat.shorter};
  }
  CHECK(by_length ==
        std::map<std::size_t, std::pair<std::size_t, std::size_t>>{{2, {4, 0}}, {3, {2, 2}}});
}
