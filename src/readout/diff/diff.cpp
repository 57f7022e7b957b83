#include "readout/diff/diff.hpp"

#include <algorithm>
#include <utility>

#include "readout/diff/classify.hpp"
#include "readout/diff/cleanup.hpp"
#include "readout/diff/intern.hpp"
#include "readout/diff/marks_aside.hpp"
#include "readout/diff/moves.hpp"
#include "readout/diff/pieces.hpp"
#include "readout/diff/script.hpp"
#include "readout/diff/slide.hpp"
#include "readout/diff/word_forms.hpp"
#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

/// The found difference before it becomes edits.
struct Found {
  std::vector<Block> blocks;
  std::vector<Move> moves;
  bool approximate = false;
};

/// The order in which the sides are compared: the shorter first, equal lengths by their words. So
/// diff(b, a) is diff(a, b) read backwards, whatever the algorithm prefers.
bool comes_later(const Side& a, const Side& b) {
  if (a.tokens.size() != b.tokens.size()) {
    return a.tokens.size() > b.tokens.size();
  }
  return std::ranges::lexicographical_compare(b.tokens, a.tokens, {}, &text::Token::folded,
                                              &text::Token::folded);
}

Found find(const Side& a, const Side& b, const lexicon::Grammar& grammar, const Ignore& ignore) {
  const InternedPair ids = intern(a.tokens, b.tokens, {&grammar, ignore.inflection});
  Script script = edit_script(ids.a, ids.b);
  Found found;
  found.approximate = script.approximate;
  found.blocks =
      absorb_islands(join_by_sliding(script.blocks, ids.a, ids.b), a.tokens, b.tokens, grammar);
  found.moves = find_moves(found.blocks, ids.a, ids.b, a.tokens, grammar);
  return found;
}

void exchange_sides(Found& found) {
  for (Block& block : found.blocks) {
    std::swap(block.a_begin, block.b_begin);
    std::swap(block.a_end, block.b_end);
  }
  for (Move& move : found.moves) {
    std::swap(move.a, move.b);
  }
}

std::size_t kept_words(const Found& found, const Side& a) {
  std::size_t words = 0;
  for (const Block& block : found.blocks) {
    words += block.kept ? count_words(a.tokens.subspan(block.a_begin, block.a_size())) : 0;
  }
  for (const Move& move : found.moves) {
    words += count_words(a.tokens.subspan(move.a, move.length));
  }
  return words;
}

/// How much survives, of the longer and of the shorter side.
struct Shares {
  double longer = 1;
  double shorter = 1;
};

Shares kept_shares(const Found& found, const Side& a, const Side& b) {
  const auto [fewer, more] = std::minmax({count_words(a.tokens), count_words(b.tokens)});
  const auto kept = static_cast<double>(kept_words(found, a));
  Shares shares;
  shares.longer = more == 0 ? 1 : kept / static_cast<double>(more);
  shares.shorter = fewer == 0 ? 0 : kept / static_cast<double>(fewer);
  return shares;
}

bool is_confetti(const Shares& shares, const DiffOptions& options) {
  return shares.longer < options.replace_threshold &&
         shares.shorter < 2 * options.replace_threshold;
}

Span bytes_of(const Side& side, TokenRange range) {
  if (!range.empty()) {
    return {side.tokens[range.begin].span.begin, side.tokens[range.end - 1].span.end};
  }
  if (side.tokens.empty()) {
    return {};
  }
  const std::size_t at = range.begin < side.tokens.size() ? side.tokens[range.begin].span.begin
                                                          : side.tokens.back().span.end;
  return {at, at};
}

std::vector<Edit> as_edits(std::vector<Piece> pieces, const Side& a, const Side& b) {
  std::vector<Edit> edits;
  edits.reserve(pieces.size());
  for (Piece& piece : pieces) {
    edits.push_back({piece.op, bytes_of(a, piece.a), bytes_of(b, piece.b), std::move(piece.changes),
                     piece.direction});
  }
  return edits;
}

Diff diff_as_given(const Side& a, const Side& b, const lexicon::Lexicon& lexicon,
                   const DiffOptions& options) {
  const bool swapped = comes_later(a, b);
  const lexicon::Grammar& grammar = lexicon.grammar(swapped ? b.language : a.language);
  Found found = swapped ? find(b, a, grammar, options.ignore) : find(a, b, grammar, options.ignore);
  if (swapped) {
    exchange_sides(found);
  }
  const Shares shares = kept_shares(found, a, b);
  Diff result;
  result.kept = shares.longer;
  result.approximate = found.approximate;
  result.replaced_whole = !a.tokens.empty() && !b.tokens.empty() && is_confetti(shares, options);
  std::vector<Piece> pieces = result.replaced_whole
                                  ? replace_all(a, b)
                                  : make_pieces(found.blocks, found.moves, a, b, options.ignore);
  if (options.classify) {
    pieces = cut_at_forms(std::move(pieces), a, b);
    classify(pieces, a, b, lexicon);
  }
  result.edits = as_edits(std::move(pieces), a, b);
  return result;
}

/// Where neither side has a word, there is nothing to compare.
Diff of_marks_alone(const Side& a, const Side& b) {
  Diff nothing;
  const TokenRange all_a{0, a.tokens.size()};
  const TokenRange all_b{0, b.tokens.size()};
  if (!all_a.empty() || !all_b.empty()) {
    nothing.edits.push_back({EditOp::keep, bytes_of(a, all_a), bytes_of(b, all_b), {}, {}});
  }
  return nothing;
}

Diff diff_without_marks(const Side& a, const Side& b, const lexicon::Lexicon& lexicon,
                        const DiffOptions& options) {
  const std::vector<text::Token> words_a = without_marks(a.tokens);
  const std::vector<text::Token> words_b = without_marks(b.tokens);
  if (words_a.empty() && words_b.empty()) {
    return of_marks_alone(a, b);
  }
  if (words_a.empty() || words_b.empty()) {
    return diff_as_given(a, b, lexicon, options);  // no words there to go with
  }
  Diff result = diff_as_given({a.text, words_a, a.language, a.named},
                              {b.text, words_b, b.language, b.named}, lexicon, options);
  carry_marks(result.edits, &Edit::a, a.tokens);
  carry_marks(result.edits, &Edit::b, b.tokens);
  return result;
}

}  // namespace

Diff diff(const Side& a, const Side& b, const lexicon::Lexicon& lexicon,
          const DiffOptions& options) {
  return options.ignore.punctuation ? diff_without_marks(a, b, lexicon, options)
                                    : diff_as_given(a, b, lexicon, options);
}

}  // namespace readout::diff
