#include "readout/diff/letters.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "readout/diff/script.hpp"
#include "readout/text/unicode.hpp"

namespace readout::diff {
namespace {

/// The letters of some words: ids that are equal when the letters are, and where each begins.
struct Letters {
  Ids ids;
  std::vector<std::size_t> begins;  ///< bytes; one more than letters
  bool all_han = true;
};

Letters letters_of(const Side& side, TokenRange words) {
  Letters letters;
  const Span span{side.tokens[words.begin].span.begin, side.tokens[words.end - 1].span.end};
  for (std::size_t at = span.begin; at < span.end;) {
    letters.begins.push_back(at);
    const std::size_t from = at;
    const char32_t letter = text::next_code_point(side.text, at);
    // Case and spelling are no difference between words, so they are none inside one.
    const std::string folded = text::fold(side.text.substr(from, at - from));
    std::size_t first = 0;
    letters.ids.push_back(folded.empty() ? letter : text::next_code_point(folded, first));
    letters.all_han = letters.all_han && text::is_han(letter);
  }
  letters.begins.push_back(span.end);
  return letters;
}

EditOp op_of(const Block& block) {
  if (block.kept) {
    return EditOp::keep;
  }
  if (block.a_size() == 0) {
    return EditOp::insert;
  }
  return block.b_size() == 0 ? EditOp::delete_ : EditOp::replace;
}

std::vector<LetterEdit> as_edits(const std::vector<Block>& blocks, const Letters& a,
                                 const Letters& b) {
  std::vector<LetterEdit> edits;
  edits.reserve(blocks.size());
  for (const Block& block : blocks) {
    edits.push_back({op_of(block),
                     {a.begins[block.a_begin], a.begins[block.a_end]},
                     {b.begins[block.b_begin], b.begins[block.b_end]}});
  }
  return edits;
}

/// Characters in common, in order: the longest such sequence, the same whichever side is first.
std::vector<Block> common_characters(const Ids& a, const Ids& b) {
  const bool swapped = a.size() != b.size() ? a.size() > b.size() : b < a;
  std::vector<Block> blocks = swapped ? edit_script(b, a).blocks : edit_script(a, b).blocks;
  if (swapped) {
    for (Block& block : blocks) {
      std::swap(block.a_begin, block.b_begin);
      std::swap(block.a_end, block.b_end);
    }
  }
  return blocks;
}

std::vector<LetterEdit> han_letters(const Letters& a, const Letters& b) {
  if (std::max(a.ids.size(), b.ids.size()) > kHanLetters) {
    return {};
  }
  const std::vector<Block> blocks = common_characters(a.ids, b.ids);
  return std::ranges::any_of(blocks, &Block::kept) ? as_edits(blocks, a, b)
                                                   : std::vector<LetterEdit>();
}

/// What both begin and end with.
std::vector<Block> common_ends(const Ids& a, const Ids& b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t head = 0;
  while (head < shorter && a[head] == b[head]) {
    ++head;
  }
  std::size_t tail = 0;
  while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) {
    ++tail;
  }
  std::vector<Block> blocks;
  append(blocks, {0, head, 0, head, true});
  append(blocks, {head, a.size() - tail, head, b.size() - tail, false});
  append(blocks, {a.size() - tail, a.size(), b.size() - tail, b.size(), true});
  return blocks;
}

std::vector<LetterEdit> letters_of_forms(const Letters& a, const Letters& b, bool same_stem) {
  constexpr std::size_t kLongName = 6;
  const std::vector<Block> blocks = common_ends(a.ids, b.ids);
  std::size_t kept = 0;
  for (const Block& block : blocks) {
    kept += block.kept ? block.a_size() : 0;
  }
  const std::size_t longer = std::max(a.ids.size(), b.ids.size());
  const bool near = same_stem ? 2 * kept >= longer : longer >= kLongName && 4 * kept >= 3 * longer;
  return near ? as_edits(blocks, a, b) : std::vector<LetterEdit>();
}

}  // namespace

std::vector<LetterEdit> letters_between(const Side& a, TokenRange words_a, const Side& b,
                                        TokenRange words_b) {
  // Four bytes a character: what is longer is not short in any script.
  const auto is_long = [](TokenRange words) { return words.size() > kHanLetters; };
  if (words_a.empty() || words_b.empty() || is_long(words_a) || is_long(words_b)) {
    return {};
  }
  const text::Token& x = a.tokens[words_a.begin];
  const text::Token& y = b.tokens[words_b.begin];
  if (x.kind != text::TokenKind::word || y.kind != text::TokenKind::word) {
    return {};
  }
  const bool single = words_a.size() == 1 && words_b.size() == 1;
  std::size_t at_x = 0;
  std::size_t at_y = 0;
  const bool may_be_han = text::is_han(text::next_code_point(x.folded, at_x)) &&
                          text::is_han(text::next_code_point(y.folded, at_y));
  if (!single && !may_be_han) {
    return {};
  }
  const Letters in_a = letters_of(a, words_a);
  const Letters in_b = letters_of(b, words_b);
  if (in_a.all_han && in_b.all_han) {
    return han_letters(in_a, in_b);
  }
  return single ? letters_of_forms(in_a, in_b, !x.stem.empty() && x.stem == y.stem)
                : std::vector<LetterEdit>();
}

}  // namespace readout::diff
