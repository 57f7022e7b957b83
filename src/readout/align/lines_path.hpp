/// The best chain of links through a corridor of pairs of sentences: a dynamic programme.
///
/// In: scores, and for each number of sentences of `a` taken the numbers of `b` that may be taken
/// by then. Out: links in order that hold all sentences of the box (`whole`), or those of the best
/// stretch within it (`best_part`). Cost: a dozen scores for each cell, a byte of memory each.
#pragma once
#include <cstddef>
#include <vector>

#include "readout/align/lines_scores.hpp"
#include "readout/model/line_alignment.hpp"

namespace readout::align {

/// By the number of sentences of `a` taken, from the corridor's first: the least and the greatest
/// number of `b`. Both never decrease; neighbouring rows overlap.
struct Corridor {
  std::size_t first_a = 0;
  std::vector<std::size_t> least;
  std::vector<std::size_t> most;

  [[nodiscard]] std::size_t rows() const { return least.size(); }
};

/// All pairs of two stretches.
[[nodiscard]] Corridor box(LineRange a, LineRange b);

/// Sentences that no link may hold: they stand elsewhere already.
struct Taken {
  std::vector<bool> a;
  std::vector<bool> b;
};

/// Of a link that is no gap.
void set_score(LineScores& scores, LineLink& link);

enum class PathEnds { whole, best_part };

struct LinePath {
  std::vector<LineLink> links;  ///< the score is the logarithm of the odds
  double score = 0;             ///< of a part: above that of leaving all without counterpart
};

[[nodiscard]] LinePath best_path(LineScores& scores, const Corridor& corridor, const Taken& taken,
                                 PathEnds ends);

}  // namespace readout::align
