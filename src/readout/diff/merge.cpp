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

/// What every two sides have in common, in whatever order.
class Nearness {
 public:
  Nearness(std::span<const MergeSide> sides, double replace_threshold)
      : sides_(sides.size()), threshold_(replace_threshold) {
    std::vector<std::vector<std::string_view>> bags(sides.size());
    for (std::size_t i = 0; i < sides.size(); ++i) {
      for (const text::Token& token : sides[i].side.tokens) bags[i].emplace_back(token.folded);
      std::ranges::sort(bags[i]);
    }
    for (const auto& a : bags) {
      for (const auto& b : bags) shares_.push_back(share_of(a, b));
    }
  }

  /// Share of the words of both.
  [[nodiscard]] double of(std::size_t a, std::size_t b) const { return share(a, b).of_both; }

  /// Whether the two could pass, if the order of their words were no matter.
  [[nodiscard]] bool may_fit(std::size_t a, std::size_t b) const {
    return share(a, b).of_longer >= threshold_ || share(a, b).of_shorter >= 2 * threshold_;
  }

 private:
  struct Share {
    double of_both = 1;
    double of_longer = 1;
    double of_shorter = 1;
  };

  [[nodiscard]] const Share& share(std::size_t a, std::size_t b) const {
    return shares_[a * sides_ + b];
  }

  static Share share_of(std::span<const std::string_view> a, std::span<const std::string_view> b) {
    if (a.empty() && b.empty()) return {};
    std::vector<std::string_view> both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    const std::size_t shorter = std::min(a.size(), b.size());
    const std::size_t longer = std::max(a.size(), b.size());
    const auto common = static_cast<double>(both.size());
    return {2 * common / static_cast<double>(shorter + longer),
            common / static_cast<double>(longer),
            shorter == 0 ? 0 : common / static_cast<double>(shorter)};
  }

  std::size_t sides_;
  double threshold_;
  std::vector<Share> shares_;
};

/// The sides in the order in which they are merged.
class Guide {
 public:
  Guide(std::span<const MergeSide> sides, double replace_threshold)
      : nearness_(sides, replace_threshold), left_(by_content(sides)), waits_(sides.size(), true) {
    for (std::size_t i = 0; i < left_.size(); ++i) {
      for (std::size_t j = i + 1; j < left_.size(); ++j) {
        if (nearness_.may_fit(left_[i], left_[j])) pairs_.push_back({left_[i], left_[j]});
      }
    }
    std::ranges::stable_sort(pairs_, std::ranges::greater{},
                             [&](const Two& two) { return nearness_.of(two.first, two.second); });
  }

  /// The one of the two nearest that comes first by its words; nothing where no two are near.
  std::optional<std::size_t> first() {
    for (; next_pair_ < pairs_.size(); ++next_pair_) {
      const Two& two = pairs_[next_pair_];
      if (waits_[two.first] && waits_[two.second]) return begin_with(two.first);
    }
    return std::nullopt;
  }

  /// Of those that wait and may fit the one nearest to any that is merged.
  std::optional<std::size_t> next() {
    const auto best = std::ranges::max_element(waiting_, {}, &Waiting::nearness);
    if (best == waiting_.end() || best->nearness < 0) return std::nullopt;
    const std::size_t side = best->side;
    waiting_.erase(best);
    return side;
  }

  /// `side` stands in the merge: those that wait may be near to it.
  void keep(std::size_t side) {
    take(side);
    for (Waiting& each : waiting_) each.nearness = std::max(each.nearness, of(each.side, side));
  }

 private:
  struct Two {
    std::size_t first = 0;
    std::size_t second = 0;
  };
  struct Waiting {
    std::size_t side = 0;
    double nearness = 0;  ///< below 0: to nobody who is merged
  };

  [[nodiscard]] double of(std::size_t a, std::size_t b) const {
    return nearness_.may_fit(a, b) ? nearness_.of(a, b) : -1;
  }

  void take(std::size_t side) {
    waits_[side] = false;
    std::erase(left_, side);
  }

  std::size_t begin_with(std::size_t side) {
    take(side);
    waiting_.clear();
    for (const std::size_t other : left_) waiting_.push_back({other, of(side, other)});
    return side;
  }

  Nearness nearness_;
  std::vector<std::size_t> left_;  ///< in no merge yet, by content
  std::vector<bool> waits_;        ///< the same, by side
  std::vector<Two> pairs_;         ///< that may fit, the nearest first
  std::size_t next_pair_ = 0;
  std::vector<Waiting> waiting_;  ///< of those left those that the present merge has not tried
};

}  // namespace

std::vector<Merge> merge(std::span<const MergeSide> sides, const lexicon::Lexicon& lexicon,
                         double replace_threshold) {
  std::vector<Merge> merges;
  Guide guide(sides, replace_threshold);
  while (const auto first = guide.first()) {
    MergedWords words(sides, *first);
    std::vector<std::size_t> members{*first};
    std::size_t refused = 0;
    while (members.size() < kMostMerged && refused < kMostRefused) {
      const auto next = guide.next();
      if (!next) break;
      if (!words.add(*next, lexicon, replace_threshold)) {
        ++refused;
        continue;
      }
      refused = 0;
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
