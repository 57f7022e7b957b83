/// How likely two statements report the same, and why.
///
/// What cannot be one scores 0: across languages and without vectors, what has nothing in common
/// but speaker, place and bare numbers; what two speakers say of whom both accounts know both,
/// unless in nearly the same words, long enough that one account gives them to the wrong one; what
/// one denies and others do not, unless nearly all of one is in the other.
/// In: the features of all statements, how near their vectors are, the weights. Out: the parts
/// (parts.hpp) and a score 0..1 that is a logistic function of them. Symmetric. Cost: linear in the
/// terms; the common run is quadratic in the words of the two statements and looked at only where
/// they share enough.
#pragma once
#include <span>
#include <vector>

#include "readout/align/features.hpp"
#include "readout/align/nearness.hpp"
#include "readout/align/parts.hpp"
#include "readout/align/weights.hpp"
#include "readout/model/comparison.hpp"

namespace readout::align {

/// Why two statements make no point, whatever their parts say.
enum class Bar { none, nothing_in_common, another_speaker, denies };

struct Similarity {
  Parts parts{};
  bool same_language = true;
  Bar bar = Bar::none;
  double score = 0;
};

class PairScorer {
 public:
  /// `without`: parts that count as 0. All arguments but that are kept by reference.
  PairScorer(std::span<const Features> features, const Nearness& nearness, const Weights& weights,
             std::span<const Part> without = {});

  /// The pair on its own.
  [[nodiscard]] Similarity compare(std::size_t a, std::size_t b) const;
  /// What the pair on its own would score if nothing barred it.
  [[nodiscard]] double unbarred_score(const Similarity& similarity) const;
  /// Takes into the score what the links around a pair say.
  void add_context(Similarity& similarity, double neighbours, double rival) const;

  [[nodiscard]] std::span<const Features> features() const { return features_; }
  [[nodiscard]] const Nearness& nearness() const { return nearness_; }

 private:
  void leave_out(Parts& parts) const;
  [[nodiscard]] Bar bar_of(const Features& a, const Features& b, const Parts& parts) const;
  [[nodiscard]] const Fit& fit_of(const Similarity& similarity) const {
    return similarity.same_language ? weights_.same_language : weights_.across;
  }

  std::span<const Features> features_;
  const Nearness& nearness_;
  const Weights& weights_;
  std::vector<Part> without_;
};

/// As a report shows them.
[[nodiscard]] SimilarityParts shown(const Similarity& similarity);

/// 1 the same speaker, .5 unknown or possibly the same (a joint statement and one of its sides), 0
/// another.
[[nodiscard]] double speaker_agreement(const Features& a, const Features& b);

}  // namespace readout::align
