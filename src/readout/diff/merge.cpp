#include "readout/diff/merge.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <optional>
#include <string_view>
#include <utility>

#include "readout/diff/merged_loci.hpp"
#include "readout/diff/merged_words.hpp"

namespace readout::diff {
namespace {

bool is_before(std::span<const text::Token> a, std::span<const text::Token> b) {
  return std::ranges::lexicographical_compare(a, b, {}, &text::Token::folded, &text::Token::folded);
}

/// The sides by their words, so that the order in which they are given decides nothing.
std::vector<std::size_t> by_content(std::span<const MergeSide> sides) {
  std::vector<std::size_t> order(sides.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](std::size_t x, std::size_t y) {
    return is_before(sides[x].side.tokens, sides[y].side.tokens);
  });
  return order;
}

/// What share of their words every two sides have in common, in whatever order.
class Nearness {
 public:
  explicit Nearness(std::span<const MergeSide> sides) : sides_(sides.size()) {
    std::vector<std::vector<std::string_view>> bags(sides.size());
    for (std::size_t i = 0; i < sides.size(); ++i) {
      for (const text::Token& token : sides[i].side.tokens) bags[i].emplace_back(token.folded);
      std::ranges::sort(bags[i]);
    }
    for (const auto& a : bags) {
      for (const auto& b : bags) shares_.push_back(common_share(a, b));
    }
  }

  [[nodiscard]] double of(std::size_t a, std::size_t b) const { return shares_[a * sides_ + b]; }

 private:
  static double common_share(std::span<const std::string_view> a,
                             std::span<const std::string_view> b) {
    if (a.empty() && b.empty()) return 1;
    std::vector<std::string_view> common;
    std::ranges::set_intersection(a, b, std::back_inserter(common));
    return 2 * static_cast<double>(common.size()) / static_cast<double>(a.size() + b.size());
  }

  std::size_t sides_;
  std::vector<double> shares_;
};

/// The sides in the order in which they are merged.
class Guide {
 public:
  explicit Guide(std::span<const MergeSide> sides) : left_(by_content(sides)), nearness_(sides) {}

  /// The one of the two nearest that comes first by its words; nothing where fewer are left.
  std::optional<std::size_t> first() {
    if (left_.size() < 2) return std::nullopt;
    std::size_t best = 0;
    double best_nearness = -1;
    for (std::size_t i = 0; i < left_.size(); ++i) {
      for (std::size_t j = i + 1; j < left_.size(); ++j) {
        const double nearness = nearness_.of(left_[i], left_[j]);
        if (nearness > best_nearness) {
          best_nearness = nearness;
          best = i;
        }
      }
    }
    return begin_with(best);
  }

  /// Of those that wait the one nearest to any that is merged.
  std::optional<std::size_t> next() {
    const auto best = std::ranges::max_element(waiting_, {}, &Waiting::nearness);
    if (best == waiting_.end()) return std::nullopt;
    const std::size_t side = best->side;
    waiting_.erase(best);
    return side;
  }

  /// `side` stands in the merge: those that wait may be near to it.
  void keep(std::size_t side) {
    std::erase(left_, side);
    for (Waiting& each : waiting_) {
      each.nearness = std::max(each.nearness, nearness_.of(each.side, side));
    }
  }

 private:
  struct Waiting {
    std::size_t side = 0;
    double nearness = 0;
  };

  std::size_t begin_with(std::size_t index) {
    const std::size_t side = left_[index];
    left_.erase(left_.begin() + static_cast<std::ptrdiff_t>(index));
    waiting_.clear();
    for (const std::size_t other : left_) waiting_.push_back({other, nearness_.of(side, other)});
    return side;
  }

  std::vector<std::size_t> left_;  ///< in no merge yet
  std::vector<Waiting> waiting_;   ///< of them those that the present merge has not tried
  Nearness nearness_;
};

}  // namespace

std::vector<Merge> merge(std::span<const MergeSide> sides, const lexicon::Lexicon& lexicon,
                         double replace_threshold) {
  std::vector<Merge> merges;
  Guide guide(sides);
  while (const auto first = guide.first()) {
    MergedWords words(sides, *first);
    std::vector<std::size_t> members{*first};
    while (const auto next = guide.next()) {
      if (!words.add(*next, lexicon, replace_threshold)) continue;
      guide.keep(*next);
      members.push_back(*next);
    }
    if (members.size() < 2) continue;
    std::ranges::sort(members);
    merges.push_back({std::move(members), loci_of(words.nodes(), sides)});
  }
  std::ranges::sort(merges, {}, [](const Merge& each) { return each.sides.front(); });
  return merges;
}

}  // namespace readout::diff
