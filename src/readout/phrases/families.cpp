#include "readout/phrases/families.hpp"

#include <algorithm>
#include <unordered_map>

namespace readout::phrases {
namespace {

constexpr std::size_t kFunctionCost = 1;
constexpr std::size_t kContentCost = 8;
constexpr std::size_t kFunctionWords = 2;  ///< that many may differ beside the rest
constexpr std::size_t kWordsToOneEdit = 3;

/// A candidate's words in the corpus.
struct Words {
  std::size_t place = 0;
  std::size_t length = 0;
  std::size_t content = 0;
};

class Joiner {
 public:
  Joiner(const WordCorpus& corpus, std::span<const Candidate> candidates)
      : corpus_(corpus), candidates_(candidates) {}

  std::vector<Family> run() {
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const std::size_t family = family_of(i);
      if (family == families_.size()) {
        families_.emplace_back();
        index_head(i, family);
      }
      families_[family].push_back(i);
    }
    return std::move(families_);
  }

 private:
  [[nodiscard]] Words words_of(std::size_t candidate) const {
    const Candidate& one = candidates_[candidate];
    return {one.place, one.length, one.content};
  }

  template <class Visit>
  void each_content_symbol(std::size_t candidate, Visit visit) const {
    const Words words = words_of(candidate);
    for (std::size_t i = words.place; i < words.place + words.length; ++i) {
      if (!corpus_.is_function(i)) visit(corpus_.symbols[i]);
    }
  }

  void index_head(std::size_t candidate, std::size_t family) {
    each_content_symbol(candidate, [&](std::uint32_t symbol) {
      auto& heads = heads_by_symbol_[symbol];
      if (heads.empty() || heads.back() != family) heads.push_back(family);
    });
  }

  /// The earliest that is near enough; as many as there are families when none is.
  std::size_t family_of(std::size_t candidate) {
    shared_.clear();
    each_content_symbol(candidate, [&](std::uint32_t symbol) {
      const auto heads = heads_by_symbol_.find(symbol);
      if (heads == heads_by_symbol_.end()) return;
      for (const std::size_t family : heads->second) ++shared_[family];
    });
    std::size_t best = families_.size();
    const Words words = words_of(candidate);
    for (const auto& [family, shared] : shared_) {
      const Words head = words_of(families_[family].front());
      const std::size_t content = std::max(words.content, head.content);
      const bool may_be_near = shared + content / kWordsToOneEdit >= content;
      if (family < best && may_be_near && are_near(words, head, content)) best = family;
    }
    return best;
  }

  [[nodiscard]] std::size_t cost(std::size_t place) const {
    if (corpus_.traits[place].negation) return kApart;
    return corpus_.is_function(place) ? kFunctionCost : kContentCost;
  }

  [[nodiscard]] bool are_near(Words a, Words b, std::size_t content) {
    const std::size_t allowed =
        content / kWordsToOneEdit * kContentCost + kFunctionWords * kFunctionCost;
    row_.assign(b.length + 1, 0);
    for (std::size_t j = 0; j < b.length; ++j) row_[j + 1] = row_[j] + cost(b.place + j);
    for (std::size_t i = 0; i < a.length; ++i) {
      std::size_t diagonal = row_[0];
      const std::size_t drop = cost(a.place + i);
      row_[0] += drop;
      for (std::size_t j = 0; j < b.length; ++j) {
        const std::size_t add = cost(b.place + j);
        const bool same = corpus_.symbols[a.place + i] == corpus_.symbols[b.place + j];
        const std::size_t replaced = diagonal + (same ? 0 : std::max(drop, add));
        diagonal = row_[j + 1];
        row_[j + 1] = std::min({replaced, row_[j + 1] + drop, row_[j] + add});
      }
    }
    return row_[b.length] <= allowed;
  }

  static constexpr std::size_t kApart = 1000;  ///< "not" makes another phrase, whatever the rest

  const WordCorpus& corpus_;
  std::span<const Candidate> candidates_;
  std::vector<Family> families_;
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> heads_by_symbol_;
  std::unordered_map<std::size_t, std::size_t> shared_;
  std::vector<std::size_t> row_;
};

}  // namespace

std::vector<Family> join_families(const WordCorpus& corpus, std::span<const Candidate> candidates) {
  return Joiner(corpus, candidates).run();
}

}  // namespace readout::phrases
