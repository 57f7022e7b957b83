#include "readout/align/links.hpp"

#include <algorithm>
#include <tuple>

namespace readout::align {
namespace {

using Postings = std::vector<std::vector<std::size_t>>;

/// Shared rarity from which a pair is worth a comparison.
constexpr double kWorthComparing = 1.5;
/// Up to so many statements, pairs of two languages that share anything are compared.
constexpr std::size_t kFewStatements = 800;
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
        by_concept_(postings_of(features, [](const Features& f) { return ids(f.concepts); })),
        by_formula_(postings_of(features, [](const Features& f) { return f.formulae; })),
        shared_(features.size(), 0) {}

  std::vector<std::size_t> after(std::size_t a) {
    for (const Term& term : features_[a].terms) {
      share(a, by_term_[term.id], term.weight);
    }
    for (const Term& anchor : features_[a].anchors) {
      share(a, by_anchor_[anchor.id], std::max<double>(anchor.weight, 1));
    }
    for (const Term& said : features_[a].concepts) {
      share(a, by_concept_[said.id], said.weight / 2);
    }
    for (const std::uint32_t formula : features_[a].formulae) {
      share(a, by_formula_[formula], kWorthComparing);
    }
    std::vector<std::size_t> found;
    for (const std::size_t b : touched_) {
      if (shared_[b] >= worth_comparing(a, b)) {
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

  /// What languages share is little, and the place adds to it.
  [[nodiscard]] double worth_comparing(std::size_t a, std::size_t b) const {
    const bool across = features_[a].language != features_[b].language;
    return across && features_.size() <= kFewStatements ? 0 : kWorthComparing;
  }

  std::span<const Features> features_;
  Postings by_term_;
  Postings by_anchor_;
  Postings by_concept_;
  Postings by_formula_;
  std::vector<double> shared_;
  std::vector<std::size_t> touched_;
};

bool before(const Link& link, std::size_t a, std::size_t b) {
  return std::tie(link.a, link.b) < std::tie(a, b);
}

/// How well the statements around a and b go together, before and behind, in the order of both
/// sources: the mean of the two sides; of one, where both sources begin or end there.
double neighbour_score(const Links& links, std::span<const Features> features, const Link& link) {
  constexpr double kOneFurther = 0.8;
  const auto score_at = [&](std::ptrdiff_t step_a, std::ptrdiff_t step_b) {
    const auto a = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(link.a) + step_a);
    const auto b = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(link.b) + step_b);
    const bool both_exist = a < features.size() && b < features.size() &&
                            features[a].source == features[link.a].source &&
                            features[b].source == features[link.b].source;
    const Link* neighbour = both_exist ? links.find(a, b) : nullptr;
    return neighbour == nullptr ? 0 : neighbour->similarity.score;
  };
  const auto is_last = [&](std::size_t statement, std::ptrdiff_t step) {
    const auto next = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(statement) + step);
    return next >= features.size() || features[next].source != features[statement].source;
  };
  double sum = 0;
  double sides = 0;
  for (const std::ptrdiff_t step : {-1, 1}) {
    if (is_last(link.a, step) && is_last(link.b, step)) continue;
    ++sides;
    sum += std::max({score_at(step, step), kOneFurther * score_at(2 * step, step),
                     kOneFurther * score_at(step, 2 * step)});
  }
  return sides > 0 ? sum / sides : 0;
}

/// The two best links of each statement with each source, so that every link knows the best other.
class Rivals {
 public:
  Rivals(std::span<const Link> links, std::span<const Features> features) : features_(features) {
    for (const Link& link : links) {
      enter(link.a, features[link.b].source, link.similarity.score);
      enter(link.b, features[link.a].source, link.similarity.score);
    }
  }

  [[nodiscard]] double of(const Link& link) const {
    const double score = link.similarity.score;
    const double best = std::max(other(link.a, features_[link.b].source, score),
                                 other(link.b, features_[link.a].source, score));
    return std::max(0.0, best - score);
  }

 private:
  struct Best {
    double first = 0;
    double second = 0;
  };

  void enter(std::size_t statement, std::size_t source, double score) {
    Best& best = best_[{statement, source}];
    best.second = std::max(best.second, std::min(best.first, score));
    best.first = std::max(best.first, score);
  }

  [[nodiscard]] double other(std::size_t statement, std::size_t source, double score) const {
    const Best& best = best_.at({statement, source});
    return score < best.first ? best.first : best.second;
  }

  std::span<const Features> features_;
  std::map<std::pair<std::size_t, std::size_t>, Best> best_;
};

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
  const Rivals rivals(links_, features);
  std::vector<std::pair<double, double>> context;
  context.reserve(links_.size());
  for (const Link& link : links_) {
    context.emplace_back(features[link.a].source == features[link.b].source
                             ? 0
                             : neighbour_score(*this, features, link),
                         rivals.of(link));
  }
  for (std::size_t i = 0; i < links_.size(); ++i) {
    add_context(links_[i].similarity, context[i].first, context[i].second, weights);
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
