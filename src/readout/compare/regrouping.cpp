#include "readout/compare/regrouping.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "readout/align/cluster.hpp"

namespace readout::compare {
namespace {

using Set = std::set<std::size_t>;

Set without(const Set& all, const Set& taken) {
  Set rest;
  std::ranges::set_difference(all, taken, std::inserter(rest, rest.end()));
  return rest;
}

}  // namespace

Regrouping::Regrouping(const align::Groups& groups, std::span<const std::size_t> source_of)
    : group_of_(source_of.size()), source_of_(source_of) {
  groups_.reserve(groups.size());
  for (const std::vector<std::size_t>& group : groups) {
    put(Set(group.begin(), group.end()), groups_.size());
  }
}

void Regrouping::put(const Set& members, std::size_t group) {
  if (group == groups_.size()) groups_.emplace_back();
  for (const std::size_t member : members) group_of_[member] = group;
  groups_[group].insert(members.begin(), members.end());
}

void Regrouping::tie(std::size_t a, std::size_t b, bool together, std::size_t order) {
  ties_[a].push_back({b, together, order});
  ties_[b].push_back({a, together, order});
}

void Regrouping::part(const Set& leaving, const Set& staying, std::size_t order) {
  for (const std::size_t a : leaving) {
    for (const std::size_t b : staying) tie(a, b, false, order);
  }
  touched_.insert(staying.begin(), staying.end());
}

bool Regrouping::are_apart(std::size_t a, std::size_t b) const {
  const auto ties = ties_.find(a);
  return ties != ties_.end() && std::ranges::any_of(ties->second, [&](const Tie& tie) {
           return tie.other == b && !tie.together;
         });
}

/// The pairs of a point are quadratic in its members.
std::string Regrouping::too_many(const Set& members) const {
  Set sources;
  for (const std::size_t member : members) sources.insert(source_of_[member]);
  const std::size_t most = align::kMostOfASource * sources.size();
  if (members.size() <= most) return {};
  return fmt::format("a point of {} accounts holds no more than {} statements", sources.size(),
                     most);
}

std::string Regrouping::apart_within(const Set& members) const {
  for (const std::size_t member : members) {
    const auto ties = ties_.find(member);
    if (ties == ties_.end()) continue;
    for (const Tie& tie : ties->second) {
      if (!tie.together && members.contains(tie.other)) {
        return fmt::format("correction {} set apart what it would put together", tie.order);
      }
    }
  }
  return {};
}

std::string Regrouping::together_across(const Set& leaving, const Set& staying) const {
  for (const std::size_t member : leaving) {
    const auto ties = ties_.find(member);
    if (ties == ties_.end()) continue;
    for (const Tie& tie : ties->second) {
      if (tie.together && staying.contains(tie.other)) {
        return fmt::format("correction {} put together what it would set apart", tie.order);
      }
    }
  }
  return {};
}

std::string Regrouping::join(std::span<const std::size_t> statements, std::size_t order) {
  Set joined;
  Set homes;
  for (const std::size_t statement : statements) {
    homes.insert(group_of_[statement]);
    const Set& group = groups_[group_of_[statement]];
    joined.insert(group.begin(), group.end());
  }
  if (std::string why = apart_within(joined); !why.empty()) return why;
  if (std::string why = too_many(joined); !why.empty()) return why;
  for (const std::size_t home : homes) groups_[home].clear();
  put(joined, *homes.begin());
  for (const std::size_t statement : statements) {
    if (statement != statements.front()) tie(statements.front(), statement, true, order);
    touched_.insert(statement);
  }
  return {};
}

std::string Regrouping::held_back(const std::map<std::size_t, Set>& leaving) const {
  for (const auto& [group, members] : leaving) {
    std::string why = together_across(members, without(groups_[group], members));
    if (!why.empty()) return why;
  }
  return {};
}

std::string Regrouping::split(std::span<const std::size_t> statements, std::size_t order) {
  std::map<std::size_t, Set> leaving;  // by group
  for (const std::size_t statement : statements) leaving[group_of_[statement]].insert(statement);
  if (std::string why = held_back(leaving); !why.empty()) return why;
  for (const auto& [group, members] : leaving) {
    const Set rest = without(groups_[group], members);
    touched_.insert(members.begin(), members.end());
    if (rest.empty()) continue;  // they stand apart already
    part(members, rest, order);
    groups_[group] = rest;
    put(members, groups_.size());
  }
  return {};
}

std::string Regrouping::move(std::span<const std::size_t> statements, std::size_t to,
                             std::size_t order) {
  const std::size_t home = group_of_[to];
  const Set moved(statements.begin(), statements.end());
  if (moved.contains(to)) return "a statement cannot move to itself";
  Set after = groups_[home];
  after.insert(moved.begin(), moved.end());
  if (std::string why = apart_within(after); !why.empty()) return why;
  if (std::string why = too_many(after); !why.empty()) return why;
  std::map<std::size_t, Set> leaving;  // by group
  for (const std::size_t statement : moved) {
    if (group_of_[statement] != home) leaving[group_of_[statement]].insert(statement);
  }
  if (std::string why = held_back(leaving); !why.empty()) return why;
  for (const auto& [group, members] : leaving) {
    const Set rest = without(groups_[group], members);
    part(members, rest, order);
    groups_[group] = rest;
  }
  put(moved, home);
  for (const std::size_t statement : moved) tie(statement, to, true, order);
  touched_.insert(moved.begin(), moved.end());
  return {};
}

align::Groups Regrouping::groups() const {
  align::Groups groups;
  for (const Set& group : groups_) {
    if (!group.empty()) groups.emplace_back(group.begin(), group.end());
  }
  return groups;
}

}  // namespace readout::compare
