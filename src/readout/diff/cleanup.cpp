#include "readout/diff/cleanup.hpp"

#include <algorithm>

#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

using Tokens = std::span<const text::Token>;

constexpr std::size_t kRewrittenWords = 2;
constexpr std::size_t kRounds = 2;
/// Between no more rewritten words a quotation mark stays: whose words change is told apart.
constexpr std::size_t kBesideMarks = 4;
/// With its marks.
constexpr std::size_t kIslandTokens = 2 * kIslandWords;

/// A name, a number: what a reader looks for, wherever it stands.
bool stands_out(Tokens tokens, std::size_t i, const lexicon::Grammar& grammar) {
  return tokens[i].kind == text::TokenKind::number ||
         (tokens[i].capitalised && is_content(tokens[i], grammar) && !begins_sentence(tokens, i));
}

/// A block with the words that the script itself changes in it: what was absorbed does not count.
struct Weighed {
  Block block;
  std::size_t in_a = 0;
  std::size_t in_b = 0;
};

class Cleaner {
 public:
  Cleaner(Tokens a, Tokens b, const lexicon::Grammar& grammar) : a_(a), b_(b), grammar_(grammar) {}

  [[nodiscard]] std::vector<Weighed> weighed(const std::vector<Block>& blocks) const {
    std::vector<Weighed> all;
    all.reserve(blocks.size());
    for (const Block& block : blocks) {
      Weighed next{block, 0, 0};
      if (!block.kept) {
        next.in_a = count_words(a_.subspan(block.a_begin, block.a_size()));
        next.in_b = count_words(b_.subspan(block.b_begin, block.b_size()));
      }
      all.push_back(next);
    }
    return all;
  }

  [[nodiscard]] std::vector<Weighed> round(const std::vector<Weighed>& blocks) const {
    std::vector<Weighed> clean;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      Weighed next = blocks[i];
      next.block.kept = next.block.kept && !is_island(blocks, i);
      if (clean.empty() || clean.back().block.kept || next.block.kept) {
        clean.push_back(next);
      } else {
        clean.back().block.a_end = next.block.a_end;
        clean.back().block.b_end = next.block.b_end;
        clean.back().in_a += next.in_a;
        clean.back().in_b += next.in_b;
      }
    }
    return clean;
  }

 private:
  [[nodiscard]] bool is_island(const std::vector<Weighed>& blocks, std::size_t i) const {
    const Block& block = blocks[i].block;
    if (i == 0 || i + 1 >= blocks.size() ||
        std::max(block.a_size(), block.b_size()) > kIslandTokens) {
      return false;
    }
    const std::size_t rewritten =
        std::min(blocks[i - 1].in_a + blocks[i + 1].in_a, blocks[i - 1].in_b + blocks[i + 1].in_b);
    return rewritten >= kRewrittenWords && is_light(a_, block.a_begin, block.a_end, rewritten) &&
           is_light(b_, block.b_begin, block.b_end, rewritten);
  }

  /// Whether a kept run is an island in what is rewritten round it.
  [[nodiscard]] bool is_light(Tokens tokens, std::size_t begin, std::size_t end,
                              std::size_t rewritten) const {
    std::size_t words = 0;
    std::size_t weight = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const bool is_mark = tokens[i].kind == text::TokenKind::quote && rewritten <= kBesideMarks;
      if (is_mark || stands_out(tokens, i, grammar_)) {
        return false;
      }
      words += is_word(tokens[i]) ? 1U : 0U;
      weight += weight_of(tokens[i]);
    }
    return words <= kIslandWords && weight <= rewritten;
  }

  [[nodiscard]] std::size_t weight_of(const text::Token& token) const {
    if (is_content(token, grammar_)) {
      return kContentWeight;
    }
    return is_word(token) ? 1 : 0;
  }

  Tokens a_;
  Tokens b_;
  const lexicon::Grammar& grammar_;
};

}  // namespace

std::vector<Block> absorb_islands(const std::vector<Block>& blocks, Tokens a, Tokens b,
                                  const lexicon::Grammar& grammar) {
  const Cleaner cleaner(a, b, grammar);
  std::vector<Weighed> weighed = cleaner.weighed(blocks);
  for (std::size_t round = 0; round < kRounds; ++round) {
    weighed = cleaner.round(weighed);
  }
  std::vector<Block> clean;
  clean.reserve(weighed.size());
  for (const Weighed& each : weighed) {
    append(clean, each.block);
  }
  return clean;
}

}  // namespace readout::diff
