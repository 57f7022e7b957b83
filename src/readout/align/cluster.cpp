#include "readout/align/cluster.hpp"

#include <algorithm>
#include <map>
#include <queue>
#include <set>
#include <tuple>

namespace readout::align {
namespace {

struct Group {
  std::vector<std::size_t> members;
  std::set<std::size_t> sources;
  std::map<std::size_t, double> bonds;  ///< by the other group: the sum of the members' scores
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
      groups_[i].sources = {source_of[i]};
    }
    for (const Link& link : links.all()) {
      const std::size_t a = source_of[link.a];
      const std::size_t b = source_of[link.b];
      const double score = (a == b ? same_source_ : 1) * link.similarity.score;
      groups_[link.a].bonds[link.b] = score;
      groups_[link.b].bonds[link.a] = score;
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

  [[nodiscard]] Clusters clusters() && {
    Clusters found;
    found.full = full_;
    for (Group& group : groups_) {
      if (group.alive) {
        std::ranges::sort(group.members);
        found.groups.push_back(std::move(group.members));
      }
    }
    return found;
  }

 private:
  [[nodiscard]] double average(std::size_t a, std::size_t b) const {
    const Group& x = groups_[a];
    const Group& y = groups_[b];
    return x.bonds.at(b) / static_cast<double>(x.members.size() * y.members.size());
  }

  static bool is_too_large(const Group& a, const Group& b) {
    const std::size_t members = a.members.size() + b.members.size();
    if (members <= kMostOfASource) return false;
    std::set<std::size_t> sources = a.sources;
    sources.insert(b.sources.begin(), b.sources.end());
    return members > kMostOfASource * sources.size();
  }

  void offer(std::size_t a, std::size_t b) {
    const double score = average(a, b);
    if (score < threshold_) return;
    if (is_too_large(groups_[a], groups_[b])) {
      full_ = true;
    } else {
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
    into.sources.insert(from.sources.begin(), from.sources.end());
    for (const auto& [other, sum] : from.bonds) {
      groups_[other].bonds.erase(b);
      if (other == a) continue;
      into.bonds[other] += sum;
      groups_[other].bonds[a] = into.bonds[other];
    }
    into.bonds.erase(b);
    from.alive = false;
    from.bonds.clear();
    ++into.version;
    for (const auto& [other, sum] : into.bonds) {
      offer(a, other);
    }
  }

  double threshold_;
  double same_source_;
  std::vector<Group> groups_;
  std::priority_queue<Union> unions_;
  bool full_ = false;
};

}  // namespace

Clusters cluster(const Links& links, std::span<const std::size_t> source_of, double threshold,
                 const Weights& weights) {
  Clustering clustering(links, source_of, threshold, weights);
  clustering.run();
  return std::move(clustering).clusters();
}

}  // namespace readout::align
