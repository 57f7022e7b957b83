// Cost: eight times the text takes about eight times the time, whatever stands in it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <ctime>

#include "readout/diff/side_facts.hpp"

#include "sides.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix

namespace {

constexpr std::size_t kFew = 1500;
constexpr std::size_t kTimes = 8;
/// Between what is linear (8) and what is quadratic (64), with room for a busy machine.
constexpr double kMost = 32;

template <class Work>
double seconds_of(const Work& work) {
  double least = 1e9;
  for (int i = 0; i < 3; ++i) {
    const std::clock_t start = std::clock();  // the processor's: others are busy on the clock's
    work();
    least = std::min(least, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return least;
}

/// A text that is analysed, with what it names.
struct Named {
  test::Told told;
  lexicon::Named named;

  explicit Named(const std::string& text)
      : told(test::told(text)),
        named(lexicon::find_named(told.text, told.analysis, lexicon::ActorIndex(lexicon::shipped()),
                                  "")) {}
  [[nodiscard]] diff::Side side() const {
    diff::Side side = told.side();
    side.named = &named;
    return side;
  }
};

std::string letters_of(std::size_t number) {
  std::string letters;
  for (std::size_t rest = number + 26 * 26; rest > 0; rest /= 26) {
    letters += static_cast<char>('a' + rest % 26);
  }
  return letters;
}

std::string meetings(std::size_t count, const std::string& with) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "He met Mr. " + with + letters_of(i) + " there. ";
  return text;
}

}  // namespace

TEST_CASE("shares among quantities cost no more than linear time") {
  const auto cost = [](std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "twice as many and 5 men. ";
    const Named side(text);
    const diff::SideFacts facts = diff::side_facts(side.side(), lexicon::shipped());
    CHECK(facts.quantities.size() == 2 * count);
    CHECK(std::ranges::is_sorted(facts.quantities, {},
                                 [](const diff::QuantityAt& each) { return each.tokens.begin; }));
    return seconds_of([&] { (void)diff::side_facts(side.side(), lexicon::shipped()); });
  };
  const double few = cost(kFew);
  CHECK(cost(kTimes * kFew) < kMost * few);
}

TEST_CASE("actors that are exchanged cost no more than linear time") {
  const auto cost = [](std::size_t count) {
    const Named a(meetings(count, "A"));
    const Named b(meetings(count, "B"));
    return seconds_of([&] { (void)diff::diff(a.side(), b.side(), lexicon::shipped()); });
  };
  const double few = cost(kFew / kTimes);
  CHECK(cost(kFew) < kMost * few);
}

TEST_CASE(
    "what is written in the characters of foreign names alone costs no more than linear time") {
  const auto cost = [](std::size_t count) {
    std::string a;
    std::string b;
    for (std::size_t i = 0; i < count; ++i) {
      a += "阿巴克尔斯";
      b += i % 3 == 0 ? "阿巴普尔斯" : "阿巴克尔斯";
    }
    const test::Told side_a = test::told(a, "zh");
    const test::Told side_b = test::told(b, "zh");
    const lexicon::Named none;
    return seconds_of([&] {
      (void)diff::diff({a, side_a.analysis.tokens, "zh", &none},
                       {b, side_b.analysis.tokens, "zh", &none}, lexicon::shipped());
    });
  };
  const double few = cost(kFew / 4);
  CHECK(cost(kTimes * (kFew / 4)) < kMost * few);
}
