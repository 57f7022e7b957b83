#include "readout/align/split.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace readout::align {
namespace {

using Group = std::vector<std::size_t>;

class Splitter {
 public:
  Splitter(const Links& links, const PairScorer& scorer) : links_(links), scorer_(scorer) {}

  /// The pair of two sources with the least score, where that is too little.
  [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> stranger_pair(
      const Group& group) const {
    std::optional<std::pair<std::size_t, std::size_t>> worst;
    double least = kInCommon;
    for (std::size_t i = 0; i < group.size(); ++i) {
      for (std::size_t j = i + 1; j < group.size(); ++j) {
        if (source_of(group[i]) == source_of(group[j])) continue;
        if (const double found = score(group[i], group[j]); found < least) {
          least = found;
          worst = std::pair(group[i], group[j]);
        }
      }
    }
    return worst;
  }

  /// Those closer to `first` stay, the others are given back.
  [[nodiscard]] Group part(Group& group, std::size_t first, std::size_t second) const {
    const auto stays = [&](std::size_t member) {
      if (member == first || member == second) return member == first;
      return score(member, first) >= score(member, second);
    };
    const auto leaving = std::stable_partition(group.begin(), group.end(), stays);
    Group left(leaving, group.end());
    group.erase(leaving, group.end());
    return left;
  }

 private:
  [[nodiscard]] double score(std::size_t a, std::size_t b) const {
    // A better partner elsewhere does not make strangers of two.
    return std::max(similarity_of(a, b, links_, scorer_).score, scorer_.compare(a, b).score);
  }
  [[nodiscard]] std::size_t source_of(std::size_t statement) const {
    return scorer_.features()[statement].source;
  }

  const Links& links_;
  const PairScorer& scorer_;
};

}  // namespace

Similarity similarity_of(std::size_t a, std::size_t b, const Links& links,
                         const PairScorer& scorer) {
  const Link* link = links.find(a, b);
  return link != nullptr ? link->similarity : scorer.compare(a, b);
}

std::vector<Group> split(std::vector<Group> groups, const Links& links, const PairScorer& scorer) {
  const Splitter splitter(links, scorer);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    while (const auto strangers = splitter.stranger_pair(groups[i])) {
      Group left = splitter.part(groups[i], strangers->first, strangers->second);
      groups.push_back(std::move(left));
    }
  }
  return groups;
}

}  // namespace readout::align
