#include "readout/diff/diff.hpp"

#include <algorithm>
#include <utility>

#include "readout/diff/classify.hpp"
#include "readout/diff/cleanup.hpp"
#include "readout/diff/homographs.hpp"
#include "readout/diff/intern.hpp"
#include "readout/diff/letters.hpp"
#include "readout/diff/loose_words.hpp"
#include "readout/diff/marks_aside.hpp"
#include "readout/diff/moves.hpp"
#include "readout/diff/pieces.hpp"
#include "readout/diff/script.hpp"
#include "readout/diff/settle.hpp"
#include "readout/diff/slide.hpp"
#include "readout/diff/word_forms.hpp"
#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

/// Share of the shorter side below which nobody can say that what a word hedges or hardens here is
/// what it would there.
constexpr double kDirected = 0.5;

/// The order in which the sides are compared: the shorter first, equal lengths by their words. So
/// diff(b, a) is diff(a, b) read backwards, whatever the algorithm prefers.
bool comes_later(const Side& a, const Side& b) {
  if (a.tokens.size() != b.tokens.size()) {
    return a.tokens.size() > b.tokens.size();
  }
  return std::ranges::lexicographical_compare(b.tokens, a.tokens, {}, &text::Token::folded,
                                              &text::Token::folded);
}

Found find(const Side& a, const Side& b, const lexicon::Lexicon& lexicon, const Ignore& ignore) {
  const lexicon::Grammar& grammar = lexicon.grammar(a.language);
  const InternedPair ids = intern(a.tokens, b.tokens, {&grammar, ignore.inflection});
  Script script = edit_script(ids.a, ids.b);
  Found found;
  found.approximate = script.approximate;
  found.blocks =
      settle_at_borders(join_by_sliding(script.blocks, ids.a, ids.b), ids.a, ids.b, a, b, grammar);
  found.respellings = keep_respelled(found.blocks, a, b, lexicon);
  found.blocks = absorb_islands(found.blocks, a.tokens, b.tokens, grammar);
  found.moves = find_moves(found.blocks, ids.a, ids.b, a.tokens, grammar);
  return found;
}

void exchange_sides(Found& found) {
  for (Block& block : found.blocks) {
    std::swap(block.a_begin, block.b_begin);
    std::swap(block.a_end, block.b_end);
  }
  for (Respelling& respelling : found.respellings) {
    std::swap(respelling.a, respelling.b);
  }
  for (Move& move : found.moves) {
    std::swap(move.a, move.b);
  }
}

/// Words that survive, counted on one side: a respelling may have more on the other.
std::size_t kept_words(const Found& found, const Side& side, std::size_t Block::*begin,
                       std::size_t Block::*end, std::size_t Move::*moved) {
  std::size_t words = 0;
  for (const Block& block : found.blocks) {
    words +=
        block.kept ? count_words(side.tokens.subspan(block.*begin, block.*end - block.*begin)) : 0;
  }
  for (const Move& move : found.moves) {
    words += count_words(side.tokens.subspan(move.*moved, move.length));
  }
  return words;
}

/// How much survives, of the longer and of the shorter side.
struct Shares {
  double longer = 1;
  double shorter = 1;
};

Shares kept_shares(const Found& found, const Side& a, const Side& b) {
  /// Of sides of one length the one of which less survives counts as the longer.
  struct Survivors {
    std::size_t words = 0;
    std::size_t lost = 0;
    [[nodiscard]] double share() const {
      return words == 0 ? 1 : static_cast<double>(words - lost) / static_cast<double>(words);
    }
  };
  const auto survivors = [&](const Side& side, auto begin, auto end, auto moved) {
    const std::size_t words = count_words(side.tokens);
    return Survivors{words, words - kept_words(found, side, begin, end, moved)};
  };
  Survivors shorter = survivors(a, &Block::a_begin, &Block::a_end, &Move::a);
  Survivors longer = survivors(b, &Block::b_begin, &Block::b_end, &Move::b);
  if (std::pair(shorter.words, shorter.lost) > std::pair(longer.words, longer.lost)) {
    std::swap(shorter, longer);
  }
  return {longer.share(), shorter.words == 0 ? 0 : shorter.share()};
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
                     piece.direction, piece.adjunct});
    if (piece.op == EditOp::replace) {
      edits.back().letters = letters_between(a, piece.a, b, piece.b);
    }
  }
  return edits;
}

Diff diff_as_given(const Side& a, const Side& b, const lexicon::Lexicon& lexicon,
                   const DiffOptions& options) {
  const bool swapped = comes_later(a, b);
  Found found = swapped ? find(b, a, lexicon, options.ignore) : find(a, b, lexicon, options.ignore);
  if (swapped) {
    exchange_sides(found);
  }
  const Shares shares = kept_shares(found, a, b);
  Diff result;
  result.kept = shares.longer;
  result.approximate = found.approximate;
  result.replaced_whole = !a.tokens.empty() && !b.tokens.empty() && is_confetti(shares, options);
  std::vector<Piece> pieces =
      result.replaced_whole ? replace_all(a, b) : make_pieces(found, a, b, options.ignore);
  const lexicon::Grammar& grammar = lexicon.grammar(a.language);
  if (options.classify) {
    pieces = cut_loose_words(std::move(pieces), a, b, grammar);
    pieces = cut_at_forms(std::move(pieces), a, b, grammar);
  }
  pieces = part_homographs(std::move(pieces), a, b, grammar);
  if (options.classify) {
    classify(pieces, a, b, lexicon);
    if (shares.shorter < kDirected) {
      std::ranges::for_each(pieces, [](Piece& piece) { piece.direction = Direction::none; });
    }
  } else {
    std::ranges::for_each(pieces, [](Piece& piece) { piece.changes.clear(); });
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
