#include "readout/align/lines_learning.hpp"

#include <algorithm>
#include <utility>

namespace readout::align {
namespace {

constexpr std::size_t kFewestTogether = 2;
constexpr double kLeastDice = 0.4;
constexpr double kBelieved = 30;  ///< observations that the shipped shares stand for

bool teaches(const LineLink& link) {
  return !link.a.empty() && !link.b.empty() && link.score > 0;
}

/// The words of one side of a link, each once.
std::vector<std::uint32_t> words_of(const std::vector<LineTerms>& lines, LineRange range) {
  std::vector<std::uint32_t> words;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    words.insert(words.end(), lines[i].words.begin(), lines[i].words.end());
  }
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
  return words;
}

/// Which links hold each word.
using Postings = std::vector<std::vector<std::uint32_t>>;

void post(Postings& postings, const std::vector<std::uint32_t>& words, std::size_t link) {
  for (const std::uint32_t word : words) {
    if (word >= postings.size()) postings.resize(word + 1);
    postings[word].push_back(static_cast<std::uint32_t>(link));
  }
}

/// A word's most regular companion.
struct Companion {
  std::uint32_t word = 0;
  double dice = 0;
};

class Companions {
 public:
  Companions(const LineTexts& texts, const std::vector<LineLink>& links) {
    for (const LineLink& link : links) {
      if (!teaches(link)) continue;
      post(of_a_, words_of(texts.a, link.a), words_.size());
      words_.push_back(words_of(texts.b, link.b));
      post(of_b_, words_.back(), words_.size() - 1);
    }
  }

  /// Pairs of which each is the best of the other.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs() {
    std::vector<Companion> best_of_b(of_b_.size());
    std::vector<Companion> best_of_a(of_a_.size());
    std::vector<std::size_t> together(of_b_.size(), 0);
    for (std::uint32_t a = 0; a < of_a_.size(); ++a) {
      if (of_a_[a].size() < kFewestTogether) continue;
      std::vector<std::uint32_t> met;
      for (const std::uint32_t link : of_a_[a]) {
        for (const std::uint32_t b : words_[link]) {
          if (together[b]++ == 0) met.push_back(b);
        }
      }
      for (const std::uint32_t b : met) {
        consider(a, b, std::exchange(together[b], 0), best_of_a[a], best_of_b[b]);
      }
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
    for (std::uint32_t a = 0; a < best_of_a.size(); ++a) {
      const Companion& best = best_of_a[a];
      if (best.dice > 0 && best_of_b[best.word].word == a) found.emplace_back(a, best.word);
    }
    return found;
  }

 private:
  void consider(std::uint32_t a, std::uint32_t b, std::size_t together, Companion& best_of_a,
                Companion& best_of_b) const {
    if (together < kFewestTogether) return;
    const double dice =
        2 * static_cast<double>(together) / static_cast<double>(of_a_[a].size() + of_b_[b].size());
    if (dice < kLeastDice) return;
    if (dice > best_of_a.dice) best_of_a = {b, dice};
    if (dice > best_of_b.dice) best_of_b = {a, dice};
  }

  Postings of_a_, of_b_;
  std::vector<std::vector<std::uint32_t>> words_;  ///< of `b`, by link
};

void forget(std::vector<LineTerms>& lines) {
  for (LineTerms& line : lines) {
    std::erase_if(line.keys, [](const LineKey& key) { return key.kind == KeyKind::learned; });
  }
}

/// `key_of`: by word, the key + 1; 0 for none. New keys are greater than all there are.
void add_keys(std::vector<LineTerms>& lines, const std::vector<std::uint32_t>& key_of) {
  for (LineTerms& line : lines) {
    for (std::size_t term = 0; term < line.words.size(); ++term) {
      const std::uint32_t word = line.words[term];
      if (word >= key_of.size() || key_of[word] == 0) continue;
      line.keys.push_back({key_of[word] - 1, static_cast<std::uint8_t>(term), KeyKind::learned});
    }
    std::ranges::sort(line.keys, {},
                      [](const LineKey& key) { return std::pair(key.key, key.term); });
  }
}

/// The keys of one side of a link.
std::vector<std::uint32_t> keys_of(const std::vector<LineTerms>& lines, LineRange range) {
  std::vector<std::uint32_t> keys;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    for (const LineKey& key : lines[i].keys) keys.push_back(key.key);
  }
  std::ranges::sort(keys);
  return keys;
}

struct Tally {
  std::array<double, kKeyKinds> seen{};
  std::array<double, kKeyKinds> found{};

  void add(const std::vector<LineTerms>& lines, LineRange range,
           const std::vector<std::uint32_t>& others, const std::vector<bool>& known) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      for (const LineKey& key : lines[i].keys) {
        if (!known[key.key]) continue;
        const auto kind = static_cast<std::size_t>(key.kind);
        ++seen[kind];
        if (std::ranges::binary_search(others, key.key)) ++found[kind];
      }
    }
  }
};

std::vector<bool> known_keys(const std::vector<LineTerms>& lines, std::size_t keys) {
  std::vector<bool> known(keys, false);
  for (const LineTerms& line : lines) {
    for (const LineKey& key : line.keys) known[key.key] = true;
  }
  return known;
}

}  // namespace

std::size_t learn_dictionary(LineTexts& texts, const std::vector<LineLink>& links,
                             std::size_t keys) {
  forget(texts.a);
  forget(texts.b);
  std::vector<std::uint32_t> key_of_a;
  std::vector<std::uint32_t> key_of_b;
  for (const auto& [a, b] : Companions(texts, links).pairs()) {
    if (a >= key_of_a.size()) key_of_a.resize(a + 1, 0);
    if (b >= key_of_b.size()) key_of_b.resize(b + 1, 0);
    key_of_a[a] = key_of_b[b] = static_cast<std::uint32_t>(++keys);
  }
  add_keys(texts.a, key_of_a);
  add_keys(texts.b, key_of_b);
  return keys;
}

LineEvidence::FoundAgain learn_found_again(const LineTexts& texts,
                                           const std::vector<LineLink>& links, std::size_t keys,
                                           const LineEvidence::FoundAgain& before) {
  const std::vector<bool> known_a = known_keys(texts.a, keys);
  const std::vector<bool> known_b = known_keys(texts.b, keys);
  Tally tally;
  for (const LineLink& link : links) {
    if (!teaches(link)) continue;
    tally.add(texts.a, link.a, keys_of(texts.b, link.b), known_b);
    tally.add(texts.b, link.b, keys_of(texts.a, link.a), known_a);
  }
  LineEvidence::FoundAgain shares = before;
  for (std::size_t kind = 0; kind < kKeyKinds; ++kind) {
    shares[kind] =
        std::clamp((shares[kind] * kBelieved + tally.found[kind]) / (kBelieved + tally.seen[kind]),
                   0.05, 0.95);
  }
  return shares;
}

double length_ratio(const LineTexts& texts, const std::vector<LineLink>& links) {
  double a = 0;
  double b = 0;
  for (const LineLink& link : links) {
    if (!teaches(link)) continue;
    for (std::size_t i = link.a.begin; i < link.a.end; ++i) a += texts.a[i].length;
    for (std::size_t i = link.b.begin; i < link.b.end; ++i) b += texts.b[i].length;
  }
  if (a == 0 || b == 0) {
    for (const LineTerms& line : texts.a) a += line.length;
    for (const LineTerms& line : texts.b) b += line.length;
  }
  return a > 0 && b > 0 ? b / a : 1;
}

}  // namespace readout::align
