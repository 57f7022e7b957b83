#include "readout/align/split.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace readout::align {
namespace {

using Group = std::vector<std::size_t>;

/// The scores within a group, each computed once; its members go by their index in it.
class GroupScores {
 public:
  GroupScores(const Group& members, const Links& links, const PairScorer& scorer)
      : size_(members.size()), scores_(size_ * size_), sources_(size_) {
    for (std::size_t i = 0; i < size_; ++i) {
      sources_[i] = scorer.features()[members[i]].source;
      for (std::size_t j = i + 1; j < size_; ++j) {
        // A better partner elsewhere does not make strangers of two.
        const double in_context = similarity_of(members[i], members[j], links, scorer).score;
        const double score = std::max(in_context, scorer.compare(members[i], members[j]).score);
        scores_[i * size_ + j] = scores_[j * size_ + i] = score;
      }
    }
  }

  [[nodiscard]] double of(std::size_t i, std::size_t j) const { return scores_[i * size_ + j]; }

  /// The pair of two sources with the least score, where that is too little.
  [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> stranger_pair(
      const Group& part) const {
    std::optional<std::pair<std::size_t, std::size_t>> worst;
    double least = kInCommon;
    for (std::size_t x = 0; x < part.size(); ++x) {
      for (std::size_t y = x + 1; y < part.size(); ++y) {
        if (sources_[part[x]] == sources_[part[y]] || of(part[x], part[y]) >= least) continue;
        least = of(part[x], part[y]);
        worst = std::pair(part[x], part[y]);
      }
    }
    return worst;
  }

 private:
  std::size_t size_;
  std::vector<double> scores_;
  std::vector<std::size_t> sources_;
};

/// Those closer to `first` stay, the others are given back.
Group part_around(Group& part, std::size_t first, std::size_t second, const GroupScores& scores) {
  const auto stays = [&](std::size_t member) {
    if (member == first || member == second) return member == first;
    return scores.of(member, first) >= scores.of(member, second);
  };
  const auto leaving = std::stable_partition(part.begin(), part.end(), stays);
  Group left(leaving, part.end());
  part.erase(leaving, part.end());
  return left;
}

/// The group in parts that hold no strangers, as indices into it.
std::vector<Group> parts_of(const Group& members, const Links& links, const PairScorer& scorer) {
  const GroupScores scores(members, links, scorer);
  std::vector<Group> parts(1);
  for (std::size_t i = 0; i < members.size(); ++i) parts.front().push_back(i);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    while (const auto strangers = scores.stranger_pair(parts[i])) {
      Group left = part_around(parts[i], strangers->first, strangers->second, scores);
      parts.push_back(std::move(left));
    }
  }
  return parts;
}

}  // namespace

Similarity similarity_of(std::size_t a, std::size_t b, const Links& links,
                         const PairScorer& scorer) {
  const Link* link = links.find(a, b);
  return link != nullptr ? link->similarity : scorer.compare(a, b);
}

std::vector<Group> split(std::vector<Group> groups, const Links& links, const PairScorer& scorer) {
  std::vector<Group> parted;
  for (Group& group : groups) {
    auto parts = parts_of(group, links, scorer);
    for (std::size_t i = 1; i < parts.size(); ++i) {
      for (std::size_t& member : parts[i]) member = group[member];
      parted.push_back(std::move(parts[i]));
    }
    Group stays;
    for (const std::size_t member : parts.front()) stays.push_back(group[member]);
    group = std::move(stays);
  }
  std::ranges::move(parted, std::back_inserter(groups));
  return groups;
}

}  // namespace readout::align
