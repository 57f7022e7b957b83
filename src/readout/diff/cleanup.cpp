#include "readout/diff/cleanup.hpp"

#include <algorithm>

#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

using Tokens = std::span<const text::Token>;

constexpr std::size_t kRewrittenWords = 2;
/// With its marks.
constexpr std::size_t kIslandTokens = 2 * kIslandWords;

bool begins_sentence(Tokens tokens, std::size_t i) {
  return i == 0 || tokens[i - 1].sentence != tokens[i].sentence ||
         tokens[i - 1].kind == text::TokenKind::quote;
}

/// A name, a number: what a reader looks for, wherever it stands.
bool stands_out(Tokens tokens, std::size_t i, const lexicon::Grammar& grammar) {
  return tokens[i].kind == text::TokenKind::number ||
         (tokens[i].capitalised && is_content(tokens[i], grammar) && !begins_sentence(tokens, i));
}

class Cleaner {
 public:
  Cleaner(const std::vector<Block>& blocks, Tokens a, Tokens b, const lexicon::Grammar& grammar)
      : blocks_(blocks), a_(a), b_(b), grammar_(grammar) {}

  std::vector<Block> run() {
    std::vector<Block> clean;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      Block block = blocks_[i];
      block.kept = block.kept && !is_island(i);
      append(clean, block);
    }
    return clean;
  }

 private:
  [[nodiscard]] bool is_island(std::size_t i) const {
    const Block& block = blocks_[i];
    if (i == 0 || i + 1 >= blocks_.size() ||
        std::max(block.a_size(), block.b_size()) > kIslandTokens) {
      return false;
    }
    // Short of the words themselves, their number may settle it.
    const std::size_t rewritten = rewritten_between(blocks_[i - 1], blocks_[i + 1]);
    return rewritten >= kRewrittenWords && is_light(a_, block.a_begin, block.a_end, rewritten) &&
           is_light(b_, block.b_begin, block.b_end, rewritten);
  }

  [[nodiscard]] std::size_t rewritten_between(const Block& left, const Block& right) const {
    const std::size_t in_a = count_words(a_.subspan(left.a_begin, left.a_size())) +
                             count_words(a_.subspan(right.a_begin, right.a_size()));
    const std::size_t in_b = count_words(b_.subspan(left.b_begin, left.b_size())) +
                             count_words(b_.subspan(right.b_begin, right.b_size()));
    return std::min(in_a, in_b);
  }

  /// Whether a kept run is an island in what is rewritten round it.
  [[nodiscard]] bool is_light(Tokens tokens, std::size_t begin, std::size_t end,
                              std::size_t rewritten) const {
    std::size_t words = 0;
    std::size_t weight = 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (stands_out(tokens, i, grammar_)) {
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

  const std::vector<Block>& blocks_;
  Tokens a_;
  Tokens b_;
  const lexicon::Grammar& grammar_;
};

}  // namespace

std::vector<Block> absorb_islands(const std::vector<Block>& blocks, Tokens a, Tokens b,
                                  const lexicon::Grammar& grammar) {
  return Cleaner(blocks, a, b, grammar).run();
}

}  // namespace readout::diff
