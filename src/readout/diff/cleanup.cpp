#include "readout/diff/cleanup.hpp"

#include <algorithm>

#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

using Tokens = std::span<const text::Token>;

constexpr std::size_t kIslandTokens = 2;
constexpr std::size_t kRewrittenWords = 2;

bool is_rewritten(const Block& left, const Block& right, Tokens a, Tokens b) {
  const auto words = [](Tokens tokens, std::size_t first, std::size_t count) {
    return count_words(tokens.subspan(first, count));
  };
  const std::size_t in_a =
      words(a, left.a_begin, left.a_size()) + words(a, right.a_begin, right.a_size());
  const std::size_t in_b =
      words(b, left.b_begin, left.b_size()) + words(b, right.b_begin, right.b_size());
  return in_a >= kRewrittenWords && in_b >= kRewrittenWords;
}

}  // namespace

std::vector<Block> absorb_islands(const std::vector<Block>& blocks, Tokens a, Tokens b,
                                  const lexicon::Grammar& grammar) {
  std::vector<Block> clean;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Block block = blocks[i];
    const bool between = block.kept && i > 0 && i + 1 < blocks.size();
    if (between && block.a_size() <= kIslandTokens &&
        count_content(a.subspan(block.a_begin, block.a_size()), grammar) == 0 &&
        is_rewritten(clean.back(), blocks[i + 1], a, b)) {
      block.kept = false;
    }
    append(clean, block);
  }
  return clean;
}

}  // namespace readout::diff
