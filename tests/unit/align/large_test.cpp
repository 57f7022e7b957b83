// Large inputs: work and points stay small, and what is found does not depend on the size.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "readout/align/candidates.hpp"
#include "readout/align/features.hpp"
#include "readout/align/links.hpp"

#include "accounts.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix
using test::members;

namespace {

const std::vector<std::string> kThings = {
    "harbour", "bridge", "treaty",  "border",  "fishing", "water",   "dam",    "railway", "schools",
    "energy",  "timber", "farmers", "salt",    "customs", "airport", "forest", "museum",  "market",
    "valley",  "summit", "budget",  "pension", "theatre", "library", "canal",  "tunnel"};

std::string sentence(std::mt19937& random) {
  std::set<std::string> named;
  while (named.size() < 5) named.insert(kThings[random() % kThings.size()]);
  std::string words = "Varland will build";
  for (const std::string& thing : named) words += " the " + thing;
  return words + ".";
}

/// Two accounts of the same `count` sentences of few words, in one order.
test::Accounts similar_sentences(std::size_t count) {
  std::mt19937 random(7);
  std::vector<test::Told> told;
  for (std::size_t i = 0; i < count; ++i) told.push_back({sentence(random), "ilda-maren"});
  test::Accounts accounts;
  accounts.add_source("en", told);
  for (test::Told& one : told) one.words.replace(one.words.find("will"), 4, "would");
  accounts.add_source("en", told);
  return accounts;
}

test::Accounts one_sentence(std::size_t count) {
  const std::vector<test::Told> told(
      count, {"Our engineers will inspect the old dam every spring.", "tomas-reyk"});
  test::Accounts accounts;
  accounts.add_source("en", told);
  accounts.add_source("en", told);
  return accounts;
}

/// The share of the sentences that stand in a point with their own counterpart.
double found_share(const std::vector<Point>& points, std::size_t count) {
  std::size_t found = 0;
  for (const Point& point : points) {
    const auto held = members(point);
    found += static_cast<std::size_t>(std::ranges::count_if(held, [&](std::size_t member) {
      return member < count && std::ranges::binary_search(held, member + count);
    }));
  }
  return static_cast<double>(found) / static_cast<double>(count);
}

std::size_t pairs_in(const std::vector<Point>& points) {
  std::size_t pairs = 0;
  for (const Point& point : points) pairs += point.pairs.size();
  return pairs;
}

std::vector<align::Features> features_of(const test::Accounts& accounts) {
  return align::make_features(accounts.sources(), accounts.statements(), {}, lexicon::shipped());
}

bool warned(const std::vector<Warning>& warnings, std::string_view code) {
  return std::ranges::any_of(warnings, [&](const Warning& w) { return w.code == code; });
}

}  // namespace

TEST_CASE("counterparts among similar sentences are found at any size") {
  for (const std::size_t count : {100U, 400U, 1600U}) {
    INFO(count);
    const auto accounts = similar_sentences(count);
    const auto points = accounts.align();
    CHECK(found_share(points, count) > 0.9);
    CHECK(pairs_in(points) < 15 * count);
  }
}

TEST_CASE("links grow with the statements, not with their pairs") {
  for (const std::size_t count : {200U, 1600U}) {
    INFO(count);
    const auto features = features_of(similar_sentences(count));
    const encode::Vectors no_vectors;
    const align::Nearness nearness(no_vectors, {}, 1);
    const align::PairScorer scorer(features, nearness, align::shipped_weights().without_vectors);
    const align::Links links(scorer);
    // Of each statement, with either source.
    CHECK(links.all().size() <= 2 * count * 2 * align::kMostLinks);
    CHECK(links.hardly_sought() == 0);
  }
}

TEST_CASE("one sentence a thousand times makes small points, in order, and a warning") {
  const std::size_t count = 1000;
  std::vector<Warning> warnings;
  const auto points = one_sentence(count).align({}, &warnings);
  CHECK(pairs_in(points) < 15 * count);
  CHECK(warned(warnings, "point-full"));
  for (const Point& point : points) {
    CHECK(point.members.size() <= 24);
    CHECK(point.missing_from.empty());
  }
}

TEST_CASE("an input of the usual size is not warned of") {
  const std::vector<test::Told> told = {
      {"Varland will reopen the northern harbour to fishing boats in April.", "ilda-maren"},
      {"Our engineers will inspect the old dam every spring.", "tomas-reyk"},
      {"Tourism needs better roads along the eastern shore.", "tomas-reyk"}};
  test::Accounts accounts;
  accounts.add_source("en", told);
  accounts.add_source("en", told);
  std::vector<Warning> warnings;
  CHECK(accounts.align({}, &warnings).size() == 3);
  CHECK(warnings.empty());
}

TEST_CASE("what is rare is looked up first, and what is given up is counted") {
  test::Accounts accounts;
  std::vector<test::Told> told;
  for (int i = 0; i < 40; ++i) told.push_back({"The dam and the canal.", "tomas-reyk"});
  told.push_back({"The dam, the canal and the unheard lighthouse of Port Selm.", "tomas-reyk"});
  accounts.add_source("en", told);
  accounts.add_source("en", told);
  const auto features = features_of(accounts);
  const auto found = align::find_candidates(features, 20);
  CHECK(found.hardly_sought == 80);
  CHECK(found.pairs == decltype(found.pairs){{40, 81}});
  CHECK(align::find_candidates(features).hardly_sought == 0);
}
