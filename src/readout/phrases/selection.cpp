#include "readout/phrases/selection.hpp"

#include <algorithm>
#include <tuple>

namespace readout::phrases {
namespace {

/// The selection within one formula, match by match in the order of the text.
class Selection {
 public:
  explicit Selection(std::vector<UnitMatch>& kept) : kept_(kept), begin_(kept.size()) {}

  void offer(const UnitMatch& match) {
    if (match.exception) {
      excepted_end_ = std::max(excepted_end_, match.last + 1);
    } else if (match.last >= excepted_end_) {
      keep(match);
    }
  }

 private:
  void keep(const UnitMatch& match) {
    if (kept_.size() == begin_ || kept_.back().last < match.first) {
      kept_.push_back(match);
    } else if (match.last - match.first > kept_.back().last - kept_.back().first) {
      kept_.back() = match;
    }
  }

  std::vector<UnitMatch>& kept_;
  std::size_t begin_;
  std::size_t excepted_end_ = 0;  ///< exceptions that have begun reach to here
};

}  // namespace

std::vector<UnitMatch> select_matches(std::vector<UnitMatch> matches) {
  const auto by_formula = [](const UnitMatch& a, const UnitMatch& b) {
    return std::tuple(a.formula, a.first, !a.exception) <
           std::tuple(b.formula, b.first, !b.exception);
  };
  std::sort(matches.begin(), matches.end(), by_formula);
  std::vector<UnitMatch> kept;
  for (auto begin = matches.begin(); begin != matches.end();) {
    Selection selection(kept);
    const std::size_t formula = begin->formula;
    for (; begin != matches.end() && begin->formula == formula; ++begin) selection.offer(*begin);
  }
  std::sort(kept.begin(), kept.end(), [](const UnitMatch& a, const UnitMatch& b) {
    return std::tuple(a.first, a.formula) < std::tuple(b.first, b.formula);
  });
  return kept;
}

}  // namespace readout::phrases
