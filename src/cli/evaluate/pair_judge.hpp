/// Whether two statements of a comparison make a pair of the gold.
///
/// In: a gold and its matching with a comparison. Out: for two of the comparison's statements a
/// verdict with the gold pairs that they are; for a gold pair its placed statements, where it
/// counts. A pair is right when its sides match (lax) those of a gold pair; one with a side that
/// matches no gold statement, and one that the gold leaves open (points of medium confidence,
/// `ignore_pairs`, optional statements), is neither right nor wrong. Cost: a few look-ups.
#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/evaluate/gold.hpp"
#include "cli/evaluate/matching.hpp"

namespace readout::cli {

enum class PairVerdict { right, wrong, open, unmatched };

/// A gold pair that two statements are, and which of its members the first of them is.
struct FoundPair {
  GoldPair pair;
  std::string first;
};

struct JudgedPair {
  PairVerdict verdict = PairVerdict::unmatched;
  std::vector<FoundPair> found;  ///< none unless right
};

class PairJudge {
 public:
  PairJudge(const Gold& gold, const Matching& matching);

  /// `a`, `b`: indices into Comparison::statements.
  [[nodiscard]] JudgedPair judge(std::size_t a, std::size_t b) const;
  /// The indices of its sides in Matching::gold(); nothing where finding it is not asked for.
  [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> sides(
      const GoldPair& pair) const;

 private:
  [[nodiscard]] const std::vector<std::size_t>* gold_of(std::size_t statement) const;

  const Gold& gold_;
  const Matching& matching_;
  std::map<std::size_t, std::size_t> prediction_of_;  // statement -> prediction
  std::map<std::string, std::size_t> placed_;         // gold id -> placed gold
  std::set<std::string> optional_;
};

}  // namespace readout::cli
