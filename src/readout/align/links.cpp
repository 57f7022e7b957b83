#include "readout/align/links.hpp"

#include <algorithm>
#include <tuple>

namespace readout::align {
namespace {

using Postings = std::vector<std::vector<std::size_t>>;

/// Shared rarity from which a pair is worth a comparison.
constexpr double kWorthComparing = 1.5;
/// A term in more statements than this tells nothing and would make the candidates quadratic.
std::size_t most_postings(std::size_t statements) {
  constexpr std::size_t kFew = 64;
  constexpr std::size_t kMany = 400;
  return std::clamp(statements / 5, kFew, kMany);
}

template <class IdsOf>
Postings postings_of(std::span<const Features> features, const IdsOf& ids_of) {
  Postings postings;
  for (std::size_t i = 0; i < features.size(); ++i) {
    for (const std::uint32_t id : ids_of(features[i])) {
      if (id >= postings.size()) {
        postings.resize(id + 1);
      }
      postings[id].push_back(i);
    }
  }
  const std::size_t limit = most_postings(features.size());
  for (std::vector<std::size_t>& statements : postings) {
    if (statements.size() > limit) {
      statements.clear();
    }
  }
  return postings;
}

std::vector<std::uint32_t> ids(const std::vector<Term>& terms) {
  std::vector<std::uint32_t> found;
  found.reserve(terms.size());
  for (const Term& term : terms) {
    found.push_back(term.id);
  }
  return found;
}

/// For one statement after the other: the later statements that share enough with it.
class CandidateFinder {
 public:
  explicit CandidateFinder(std::span<const Features> features)
      : features_(features),
        by_term_(postings_of(features, [](const Features& f) { return ids(f.terms); })),
        by_anchor_(postings_of(features, [](const Features& f) { return ids(f.anchors); })),
        by_formula_(postings_of(features, [](const Features& f) { return f.formulae; })),
        shared_(features.size(), 0) {}

  std::vector<std::size_t> after(std::size_t a) {
    for (const Term& term : features_[a].terms) {
      share(a, by_term_[term.id], term.weight);
    }
    for (const Term& anchor : features_[a].anchors) {
      share(a, by_anchor_[anchor.id], std::max<double>(anchor.weight, 1));
    }
    for (const std::uint32_t formula : features_[a].formulae) {
      share(a, by_formula_[formula], kWorthComparing);
    }
    std::vector<std::size_t> found;
    for (const std::size_t b : touched_) {
      if (shared_[b] >= kWorthComparing) {
        found.push_back(b);
      }
      shared_[b] = 0;
    }
    touched_.clear();
    std::ranges::sort(found);
    return found;
  }

 private:
  void share(std::size_t a, const std::vector<std::size_t>& statements, double weight) {
    for (auto b = std::ranges::upper_bound(statements, a); b != statements.end(); ++b) {
      if (shared_[*b] == 0) {
        touched_.push_back(*b);
      }
      shared_[*b] += weight;
    }
  }

  std::span<const Features> features_;
  Postings by_term_;
  Postings by_anchor_;
  Postings by_formula_;
  std::vector<double> shared_;
  std::vector<std::size_t> touched_;
};

bool before(const Link& link, std::size_t a, std::size_t b) {
  return std::tie(link.a, link.b) < std::tie(a, b);
}

/// The best link between the statements next to a and next to b, in the order of either source.
double neighbour_score(const Links& links, std::span<const Features> features, const Link& link) {
  const auto next_to = [&](std::size_t i, std::ptrdiff_t step) {
    const auto j = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(i) + step);
    return j < features.size() && features[j].source == features[i].source ? j : i;
  };
  double best = 0;
  for (const std::ptrdiff_t step : {-1, 1}) {
    const std::size_t a = next_to(link.a, step);
    const std::size_t b = next_to(link.b, step);
    const Link* neighbour = a != link.a && b != link.b ? links.find(a, b) : nullptr;
    best = std::max(best, neighbour == nullptr ? 0 : neighbour->similarity.score);
  }
  return best;
}

}  // namespace

Links::Links(std::span<const Features> features, const Weights& weights) {
  CandidateFinder finder(features);
  for (std::size_t a = 0; a < features.size(); ++a) {
    for (const std::size_t b : finder.after(a)) {
      const Similarity similarity = compare(features[a], features[b], weights);
      if (similarity.score >= kLeastScore) {
        links_.push_back({a, b, similarity});
      }
    }
  }
  std::vector<double> neighbours;
  neighbours.reserve(links_.size());
  for (const Link& link : links_) {
    neighbours.push_back(features[link.a].source == features[link.b].source
                             ? 0
                             : neighbour_score(*this, features, link));
  }
  for (std::size_t i = 0; i < links_.size(); ++i) {
    add_neighbours(links_[i].similarity, neighbours[i], weights);
  }
}

const Link* Links::find(std::size_t a, std::size_t b) const {
  if (a > b) {
    std::swap(a, b);
  }
  const auto found = std::partition_point(links_.begin(), links_.end(),
                                          [&](const Link& link) { return before(link, a, b); });
  return found != links_.end() && found->a == a && found->b == b ? &*found : nullptr;
}

}  // namespace readout::align
