#include "readout/align/cluster.hpp"

#include <algorithm>
#include <map>
#include <queue>
#include <tuple>

namespace readout::align {
namespace {

/// Sum of the scores between two groups, same-source pairs weighted down.
using LinkSums = std::map<std::size_t, double>;

struct Group {
  std::vector<std::size_t> members;
  std::map<std::size_t, std::size_t> per_source;
  LinkSums sums;  ///< by the other group
  std::size_t version = 0;
  bool alive = true;
};

/// A possible union, best first; stale when a version has moved on.
struct Union {
  double average = 0;
  std::size_t a = 0;
  std::size_t b = 0;
  std::size_t version_a = 0;
  std::size_t version_b = 0;

  friend bool operator<(const Union& x, const Union& y) {
    return std::tie(x.average, y.a, y.b) < std::tie(y.average, x.a, x.b);
  }
};

class Clustering {
 public:
  Clustering(const Links& links, std::span<const std::size_t> source_of, double threshold,
             const Weights& weights)
      : threshold_(threshold), same_source_(weights.same_source) {
    groups_.resize(source_of.size());
    for (std::size_t i = 0; i < source_of.size(); ++i) {
      groups_[i].members = {i};
      groups_[i].per_source[source_of[i]] = 1;
    }
    for (const Link& link : links.all()) {
      const double weight = source_of[link.a] == source_of[link.b] ? same_source_ : 1;
      groups_[link.a].sums[link.b] = weight * link.similarity.contested;
      groups_[link.b].sums[link.a] = weight * link.similarity.contested;
    }
    for (const Link& link : links.all()) {
      offer(link.a, link.b);
    }
  }

  void run() {
    while (!unions_.empty()) {
      const Union best = unions_.top();
      unions_.pop();
      if (is_current(best)) {
        join(best.a, best.b);
      }
    }
  }

  [[nodiscard]] std::vector<std::vector<std::size_t>> groups() && {
    std::vector<std::vector<std::size_t>> found;
    for (Group& group : groups_) {
      if (group.alive) {
        std::ranges::sort(group.members);
        found.push_back(std::move(group.members));
      }
    }
    return found;
  }

 private:
  [[nodiscard]] double average(std::size_t a, std::size_t b) const {
    const Group& x = groups_[a];
    const Group& y = groups_[b];
    double same = 0;
    for (const auto& [source, count] : x.per_source) {
      const auto other = y.per_source.find(source);
      same += other == y.per_source.end() ? 0 : static_cast<double>(count * other->second);
    }
    const double all = static_cast<double>(x.members.size() * y.members.size());
    return x.sums.at(b) / (all - same + same_source_ * same);
  }

  void offer(std::size_t a, std::size_t b) {
    const double score = average(a, b);
    if (score >= threshold_) {
      unions_.push({score, std::min(a, b), std::max(a, b), groups_[std::min(a, b)].version,
                    groups_[std::max(a, b)].version});
    }
  }

  [[nodiscard]] bool is_current(const Union& u) const {
    const Group& a = groups_[u.a];
    const Group& b = groups_[u.b];
    return a.alive && b.alive && a.version == u.version_a && b.version == u.version_b;
  }

  /// b goes into a, which has the lower first statement.
  void join(std::size_t a, std::size_t b) {
    Group& into = groups_[a];
    Group& from = groups_[b];
    into.members.insert(into.members.end(), from.members.begin(), from.members.end());
    for (const auto& [source, count] : from.per_source) {
      into.per_source[source] += count;
    }
    for (const auto& [other, sum] : from.sums) {
      groups_[other].sums.erase(b);
      if (other != a) {
        into.sums[other] += sum;
        groups_[other].sums[a] += sum;
      }
    }
    into.sums.erase(b);
    from.alive = false;
    from.sums.clear();
    ++into.version;
    for (const auto& [other, sum] : into.sums) {
      offer(a, other);
    }
  }

  double threshold_;
  double same_source_;
  std::vector<Group> groups_;
  std::priority_queue<Union> unions_;
};

}  // namespace

std::vector<std::vector<std::size_t>> cluster(const Links& links,
                                              std::span<const std::size_t> source_of,
                                              double threshold, const Weights& weights) {
  Clustering clustering(links, source_of, threshold, weights);
  clustering.run();
  return std::move(clustering).groups();
}

}  // namespace readout::align
