#include "readout/compare/concordance.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace readout::compare {
namespace {

/// Counts of numbers from 1 to a largest one, with their running sums (a Fenwick tree).
class RunningCounts {
 public:
  explicit RunningCounts(std::size_t largest) : tree_(largest + 1, 0) {}

  void add(std::size_t number) {
    ++all_;
    for (; number < tree_.size(); number += number & (~number + 1)) ++tree_[number];
  }
  [[nodiscard]] std::size_t up_to(std::size_t number) const {
    std::size_t sum = 0;
    for (; number > 0; number -= number & (~number + 1)) sum += tree_[number];
    return sum;
  }
  [[nodiscard]] std::size_t all() const { return all_; }

 private:
  std::vector<std::size_t> tree_;
  std::size_t all_ = 0;
};

/// Calls `visit` with each stretch of things, sorted by the first order, that share a place there.
template <class Iterator, class Visit>
void for_each_tie(Iterator begin, Iterator end, std::span<const Places> places,
                  const Visit& visit) {
  while (begin != end) {
    const Iterator next = std::find_if(
        begin, end, [&](std::size_t each) { return places[each].first != places[*begin].first; });
    visit(begin, next);
    begin = next;
  }
}

template <class Key>
double pairs_within(std::span<const Places> places, const Key& key) {
  std::map<decltype(key(places.front())), double> count;
  for (const Places& place : places) ++count[key(place)];
  double pairs = 0;
  for (const auto& [value, n] : count) pairs += n * (n - 1) / 2;
  return pairs;
}

}  // namespace

Concordance& Concordance::operator+=(const Concordance& other) {
  pairs += other.pairs;
  discordant += other.discordant;
  tied_a += other.tied_a;
  tied_b += other.tied_b;
  tied_both += other.tied_both;
  return *this;
}

std::optional<double> Concordance::tau_b() const {
  const double told_apart = std::sqrt((pairs - tied_a) * (pairs - tied_b));
  if (told_apart == 0) return std::nullopt;
  const double concordant = pairs - discordant - tied_a - tied_b + tied_both;
  return (concordant - discordant) / told_apart;
}

Crossings find_crossings(std::span<const Places> places) {
  Crossings found;
  found.of_each.assign(places.size(), 0);
  std::vector<std::size_t> order(places.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t each) { return std::pair(places[each], each); });
  std::size_t largest = 0;
  for (const Places& place : places) largest = std::max(largest, place.second);

  RunningCounts before(largest);
  for_each_tie(order.begin(), order.end(), places, [&](auto begin, auto end) {
    for (auto it = begin; it != end; ++it) {
      found.of_each[*it] += before.all() - before.up_to(places[*it].second);
    }
    for (auto it = begin; it != end; ++it) before.add(places[*it].second);
  });
  RunningCounts behind(largest);
  for_each_tie(order.rbegin(), order.rend(), places, [&](auto begin, auto end) {
    for (auto it = begin; it != end; ++it) {
      found.of_each[*it] += behind.up_to(places[*it].second - 1);
    }
    for (auto it = begin; it != end; ++it) behind.add(places[*it].second);
  });

  const auto n = static_cast<double>(places.size());
  found.counts.pairs = n * (n - 1) / 2;
  for (const std::size_t crossed : found.of_each) {
    found.counts.discordant += static_cast<double>(crossed) / 2;
  }
  found.counts.tied_a = pairs_within(places, [](const Places& place) { return place.first; });
  found.counts.tied_b = pairs_within(places, [](const Places& place) { return place.second; });
  found.counts.tied_both = pairs_within(places, [](const Places& place) { return place; });
  return found;
}

}  // namespace readout::compare
