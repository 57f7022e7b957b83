#include "readout/diff/settle.hpp"

#include <algorithm>

#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

using Tokens = std::span<const text::Token>;

bool closes(const text::Token& token) {
  return token.kind == text::TokenKind::punctuation && token.folded != "(" && token.folded != "[" &&
         token.folded != "-";
}

/// How well a phrase may begin before token `at`.
int border(Tokens tokens, std::size_t at, const lexicon::Grammar& grammar) {
  constexpr int kPhrase = 1;
  constexpr int kClause = 2;
  constexpr int kMark = 3;
  if (at == 0 || at == tokens.size() || tokens[at - 1].sentence != tokens[at].sentence ||
      closes(tokens[at - 1])) {
    return kMark;
  }
  if (!is_word(tokens[at])) {
    return 0;
  }
  if (grammar.in("conjunctions", tokens[at].folded)) {
    return kClause;
  }
  return grammar.in("stop_words", tokens[at].folded) ? kPhrase : 0;
}

/// A change [begin, end) of one side, with how far it may go either way.
struct Slide {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t left = 0;
  std::size_t right = 0;
};

Slide reach_of(IdSpan ids, std::size_t begin, std::size_t end, std::size_t room_left,
               std::size_t room_right) {
  Slide slide{begin, end, 0, 0};
  while (slide.left < room_left && ids[begin - 1 - slide.left] == ids[end - 1 - slide.left]) {
    ++slide.left;
  }
  while (slide.right < room_right && ids[begin + slide.right] == ids[end + slide.right]) {
    ++slide.right;
  }
  return slide;
}

/// By how many tokens to shift to the right of the leftmost place.
std::size_t best_shift(const Slide& slide, Tokens tokens, const lexicon::Grammar& grammar) {
  std::size_t best = 0;
  int best_score = -1;
  for (std::size_t shift = 0; shift <= slide.left + slide.right; ++shift) {
    const int score = border(tokens, slide.begin - slide.left + shift, grammar) +
                      border(tokens, slide.end - slide.left + shift, grammar);
    if (score >= best_score) {
      best = shift;
      best_score = score;
    }
  }
  return best;
}

/// Moves the change between two kept blocks by `shift` tokens from `left` tokens before it.
void shift_between(Block& before, Block& change, Block& after, std::size_t left,
                   std::size_t shift) {
  const auto moved = [&](std::size_t place) { return place - left + shift; };
  change.a_begin = moved(change.a_begin);
  change.a_end = moved(change.a_end);
  change.b_begin = moved(change.b_begin);
  change.b_end = moved(change.b_end);
  before.a_end = change.a_begin;
  before.b_end = change.b_begin;
  after.a_begin = change.a_end;
  after.b_begin = change.b_end;
}

}  // namespace

std::vector<Block> settle_at_borders(std::vector<Block> blocks, IdSpan ids_a, IdSpan ids_b,
                                     const Side& a, const Side& b,
                                     const lexicon::Grammar& grammar) {
  for (std::size_t i = 1; i + 1 < blocks.size(); ++i) {
    Block& change = blocks[i];
    if (change.kept || (change.a_size() != 0 && change.b_size() != 0)) {
      continue;
    }
    // A kept word stays on either side: else the change would meet the next one.
    const std::size_t room_left = std::min(blocks[i - 1].a_size() - 1, kFarthest);
    const std::size_t room_right = std::min(blocks[i + 1].a_size() - 1, kFarthest);
    const bool in_a = change.b_size() == 0;
    const Slide slide = in_a ? reach_of(ids_a, change.a_begin, change.a_end, room_left, room_right)
                             : reach_of(ids_b, change.b_begin, change.b_end, room_left, room_right);
    if (slide.left + slide.right > 0) {
      const std::size_t shift = best_shift(slide, in_a ? a.tokens : b.tokens, grammar);
      shift_between(blocks[i - 1], change, blocks[i + 1], slide.left, shift);
    }
  }
  return blocks;
}

}  // namespace readout::diff
