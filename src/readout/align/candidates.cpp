#include "readout/align/candidates.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <tuple>
#include <utility>

namespace readout::align {
namespace {

/// The statements that hold an id, by id.
using Postings = std::vector<std::vector<std::uint32_t>>;

/// Shared rarity, by the weights of either, from which a pair of one language is worth a
/// comparison; what two languages share is little, and the place adds to it.
constexpr double kWorthComparing = 2;

std::uint32_t id_of(const Term& term) {
  return term.id;
}

std::uint32_t id_of(std::uint32_t id) {
  return id;
}

/// Of those from `first` on.
template <class List>
Postings postings_of(std::span<const Features> features, std::size_t first, List Features::*list) {
  Postings postings;
  for (std::size_t i = 0; i < features.size(); ++i) {
    for (const auto& entry : features[i].*list) {
      const std::size_t id = id_of(entry);
      if (id >= postings.size()) {
        postings.resize(id + 1);
      }
      if (i >= first) postings[id].push_back(static_cast<std::uint32_t>(i));
    }
  }
  return postings;
}

std::size_t sources_in(std::span<const Features> features) {
  std::size_t sources = 0;
  for (const Features& each : features) sources = std::max(sources, each.source + 1);
  return sources;
}

class CandidateFinder {
 public:
  /// The first `asking` look for counterparts among those from `answering` on.
  CandidateFinder(std::span<const Features> features, std::size_t asking, std::size_t answering,
                  std::size_t most_visits)
      : features_(features),
        asking_(asking),
        most_visits_(most_visits),
        by_term_(postings_of(features, answering, &Features::terms)),
        by_anchor_(postings_of(features, answering, &Features::anchors)),
        by_concept_(postings_of(features, answering, &Features::concepts)),
        by_formula_(postings_of(features, answering, &Features::formulae)),
        shared_(features.size(), 0),
        by_source_(sources_in(features)) {}

  Candidates run() {
    for (std::size_t a = 0; a < asking_; ++a) {
      gather(a);
      visit(a);
      choose(a);
    }
    std::ranges::sort(found_.pairs);
    found_.pairs.erase(std::unique(found_.pairs.begin(), found_.pairs.end()), found_.pairs.end());
    return std::move(found_);
  }

 private:
  /// What a statement says, and who else says it.
  struct Said {
    const std::vector<std::uint32_t>* statements = nullptr;
    double weight = 0;
  };

  struct Candidate {
    double shared = 0;
    double distance = 0;
    std::uint32_t statement = 0;

    friend bool operator<(const Candidate& x, const Candidate& y) {
      return std::tie(y.shared, x.distance, x.statement) <
             std::tie(x.shared, y.distance, y.statement);
    }
  };

  void gather(std::size_t a) {
    const Features& features = features_[a];
    said_.clear();
    for (const Term& term : features.terms) {
      said_.push_back({&by_term_[term.id], term.weight});
    }
    for (const Term& anchor : features.anchors) {
      said_.push_back({&by_anchor_[anchor.id], std::max<double>(anchor.weight, 1)});
    }
    for (const Term& concept_said : features.concepts) {
      said_.push_back({&by_concept_[concept_said.id], concept_said.weight / 2.0});
    }
    for (const std::uint32_t formula : features.formulae) {
      said_.push_back({&by_formula_[formula], kWorthComparing});
    }
    std::ranges::stable_sort(said_, {}, [](const Said& said) { return said.statements->size(); });
  }

  void visit(std::size_t a) {
    double whole = 0;
    double sought = 0;
    std::size_t visits = 0;
    for (const Said& said : said_) {
      whole += said.weight;
      visits += said.statements->size();
      if (visits > most_visits_) {
        continue;
      }
      sought += said.weight;
      for (const std::uint32_t b : *said.statements) {
        if (b == a) continue;
        if (shared_[b] == 0) touched_.push_back(b);
        shared_[b] += said.weight;
      }
    }
    if (sought < whole / 2) ++found_.hardly_sought;
  }

  void choose(std::size_t a) {
    const Features& own = features_[a];
    // Where the words are all common, half of them are worth it.
    const double worth = std::min(kWorthComparing, own.term_mass / 2);
    for (const std::uint32_t b : touched_) {
      const Features& other = features_[b];
      if (own.language != other.language || shared_[b] >= worth) {
        if (by_source_[other.source].empty()) sources_.push_back(other.source);
        by_source_[other.source].push_back({shared_[b], std::abs(own.place - other.place), b});
      }
      shared_[b] = 0;
    }
    touched_.clear();
    for (const std::size_t source : sources_) {
      keep_best(a, by_source_[source]);
    }
    sources_.clear();
  }

  void keep_best(std::size_t a, std::vector<Candidate>& candidates) {
    if (candidates.size() > kMostCandidates) {
      std::ranges::nth_element(candidates, candidates.begin() + kMostCandidates, std::less<>());
      candidates.resize(kMostCandidates);
    }
    for (const Candidate& candidate : candidates) {
      const auto statement = static_cast<std::uint32_t>(a);
      found_.pairs.push_back(std::minmax(statement, candidate.statement));
    }
    candidates.clear();
  }

  std::span<const Features> features_;
  std::size_t asking_;
  std::size_t most_visits_;
  Postings by_term_;
  Postings by_anchor_;
  Postings by_concept_;
  Postings by_formula_;
  // Of the statement at work, kept for their memory.
  std::vector<Said> said_;
  std::vector<double> shared_;          // by statement
  std::vector<std::uint32_t> touched_;  // those that share something
  std::vector<std::vector<Candidate>> by_source_;
  std::vector<std::size_t> sources_;  // those with candidates
  Candidates found_;
};

}  // namespace

Candidates find_candidates(std::span<const Features> features, std::size_t most_visits) {
  return CandidateFinder(features, features.size(), 0, most_visits).run();
}

Candidates find_candidates_beyond(std::span<const Features> features, std::size_t statements) {
  return CandidateFinder(features, statements, statements, kMostVisits).run();
}

}  // namespace readout::align
