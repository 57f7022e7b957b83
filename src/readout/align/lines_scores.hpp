/// The score of every link that could end at a pair of sentences, row after row.
///
/// In: the evidence of words and the vectors, and for each sentence of `a` in turn the stretch of
/// `b` that it may belong to. Out: for groups of up to four neighbours on either side the logarithm
/// of the odds that they belong together. Keeps the last four rows. Cost: what the sentences share,
/// and a product of vectors for each pair.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "readout/align/lines_evidence.hpp"
#include "readout/align/lines_shapes.hpp"
#include "readout/align/lines_vectors.hpp"

namespace readout::align {

/// What links are scored by. `vectors_a` and `vectors_b` are null without an encoder.
struct LineSources {
  const LineEvidence* evidence = nullptr;
  const LineShapes* shapes = nullptr;
  const SideVectors* vectors_a = nullptr;
  const SideVectors* vectors_b = nullptr;
};

class LineScores {
 public:
  explicit LineScores(LineSources sources);

  /// Reads sentence `a` against those of `b` from `from` to `to`. The first call may name any
  /// sentence, the next ones those that follow; `restart` lets the next begin anew.
  void read_row(std::size_t a, std::size_t from, std::size_t to);
  void restart() { rows_ = {}; }

  /// The belief beforehand in a link of `a` with `b` sentences.
  [[nodiscard]] double prior(std::size_t a, std::size_t b) const;
  [[nodiscard]] const LineWeights& weights() const { return sources_.evidence->weights(); }

  /// The link that ends at the sentence read last; what was not read tells nothing.
  [[nodiscard]] double score(const LineGroups& groups) const;
  /// The same by words and vectors alone, whatever the lengths.
  [[nodiscard]] double meaning(const LineGroups& groups) const;

 private:
  using Gains = std::array<float, kLargestGroup>;  ///< by the size of the other group
  struct Row {
    std::size_t a = 0;
    std::size_t from = 0;
    std::size_t to = 0;
    std::vector<std::size_t> first_match;  ///< by b - from, and the end
    std::vector<LineEvidence::Match> matches;
    std::vector<Gains> in_a;  ///< of `a`, found in the group that ends at b
    std::vector<float> dots;
    [[nodiscard]] bool holds(std::size_t b) const { return b >= from && b < to; }
  };

  [[nodiscard]] const Row& row_of(std::size_t a) const { return rows_[a % kLargestGroup]; }
  [[nodiscard]] bool has_row(std::size_t a) const;
  void sort_matches(Row& row);
  void gather_in_a(Row& row);
  void gather_in_b(const Row& row);
  [[nodiscard]] double lexical(const LineGroups& groups) const;
  [[nodiscard]] double vectors(const LineGroups& groups) const;
  [[nodiscard]] double cosine(const LineGroups& groups) const;

  LineSources sources_;
  std::array<Row, kLargestGroup> rows_;
  std::vector<Gains> in_b_;  ///< of each b of the last row, found in the group that ends there
  std::vector<LineEvidence::Match> found_;  ///< scratch
};

}  // namespace readout::align
