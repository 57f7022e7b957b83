/// Groups of statements put right by an editor: joined, parted, moved.
///
/// In: the groups that alignment made; orders, one after the other, each with a number. Out: the
/// groups changed, members ascending; or why an order cannot be carried out, and nothing changed.
/// What one order put together no later one parts, nor the other way round: the first one counts,
/// and the answer names it. Cost: an order looks at the members of the groups concerned and at the
/// earlier orders about them.
#pragma once
#include <map>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "readout/align/align.hpp"

namespace readout::compare {

class Regrouping {
 public:
  /// `source_of` each statement.
  Regrouping(const align::Groups& groups, std::span<const std::size_t> source_of);

  /// "" when it is done, else why not. `order` stands for the order in later answers.
  std::string join(std::span<const std::size_t> statements, std::size_t order);
  std::string split(std::span<const std::size_t> statements, std::size_t order);
  std::string move(std::span<const std::size_t> statements, std::size_t to, std::size_t order);

  /// Not one of them empty.
  [[nodiscard]] align::Groups groups() const;
  /// Whether an order put it where it is, or took another one away from it.
  [[nodiscard]] bool is_touched(std::size_t statement) const {
    return touched_.contains(statement);
  }
  /// Whether an order parted the two.
  [[nodiscard]] bool are_apart(std::size_t a, std::size_t b) const;

 private:
  struct Tie {
    std::size_t other = 0;
    bool together = false;
    std::size_t order = 0;
  };
  using Set = std::set<std::size_t>;

  [[nodiscard]] std::string too_many(const Set& members) const;
  /// The order that keeps a pair of one set each, or two of `members`, together or apart.
  [[nodiscard]] std::string apart_within(const Set& members) const;
  [[nodiscard]] std::string together_across(const Set& leaving, const Set& staying) const;
  /// The order that keeps one of those who would leave a group in it.
  [[nodiscard]] std::string held_back(const std::map<std::size_t, Set>& leaving) const;
  void tie(std::size_t a, std::size_t b, bool together, std::size_t order);
  void part(const Set& leaving, const Set& staying, std::size_t order);
  void put(const Set& members, std::size_t group);

  std::vector<Set> groups_;
  std::vector<std::size_t> group_of_;
  std::span<const std::size_t> source_of_;
  std::unordered_map<std::size_t, std::vector<Tie>> ties_;
  Set touched_;
};

}  // namespace readout::compare
