#include "readout/diff/loose_words.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

using Tokens = std::span<const text::Token>;

/// A list of loose words, with the lists and scales whose words may stand for them.
struct Kind {
  std::string_view list;
  std::array<std::string_view, 3> rivals;
};

constexpr std::array<Kind, 3> kKinds{{
    {"intensifiers", {"intensifiers", "intensity", "negations"}},
    {"hedges", {"hedges", "modality", "negations"}},
    {"time_words", {"time_words", "time_nouns", "weekdays"}},
}};

bool has(Tokens tokens, TokenRange range, std::string_view words, const lexicon::Grammar& grammar) {
  return grammar.scales.contains(std::string(words))
             ? !find_scaled(tokens, range, grammar, words).empty()
             : !find_listed(tokens, range, grammar, words).empty();
}

bool is_free_of(const Kind& kind, Tokens tokens, TokenRange range,
                const lexicon::Grammar& grammar) {
  const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(range.begin);
  const bool counts =
      std::any_of(begin, begin + static_cast<std::ptrdiff_t>(range.size()),
                  [](const text::Token& token) { return token.kind == text::TokenKind::number; });
  return !counts && std::ranges::none_of(kind.rivals, [&](std::string_view rival) {
    return has(tokens, range, rival, grammar);
  });
}

/// Where a loose word begins or ends the range: the rest of the range; else the range.
TokenRange without_loose(const Kind& kind, Tokens tokens, TokenRange range,
                         const lexicon::Grammar& grammar) {
  const auto found = find_listed(tokens, range, grammar, kind.list);
  if (found.size() != 1) {
    return range;
  }
  const TokenRange word = found.front().tokens;
  const TokenRange rest = word.begin == range.begin ? TokenRange{word.end, range.end}
                          : word.end == range.end   ? TokenRange{range.begin, word.begin}
                                                    : range;
  const bool says = count_content(tokens.subspan(rest.begin, rest.size()), grammar) > 0;
  return says && rest.size() < range.size() && is_free_of(kind, tokens, rest, grammar) ? rest
                                                                                       : range;
}

/// The piece of one side's words `loose` alone, at the end of the other side's range where they
/// stood at the end.
Piece loose_piece(const Piece& piece, TokenRange loose, bool in_a, bool at_end) {
  Piece part = piece;
  TokenRange& own = in_a ? part.a : part.b;
  TokenRange& other = in_a ? part.b : part.a;
  own = loose;
  (at_end ? other.begin : other.end) = at_end ? other.end : other.begin;
  part.op = in_a ? EditOp::delete_ : EditOp::insert;
  return part;
}

/// Cuts one loose word off one side, if there is one.
bool cut_side(const Piece& piece, const Side& own, const Side& other, bool in_a,
              const lexicon::Grammar& grammar, std::vector<Piece>& cut) {
  const TokenRange range = in_a ? piece.a : piece.b;
  for (const Kind& kind : kKinds) {
    const TokenRange rest = without_loose(kind, own.tokens, range, grammar);
    if (rest.size() == range.size() ||
        !is_free_of(kind, other.tokens, in_a ? piece.b : piece.a, grammar)) {
      continue;
    }
    const bool at_end = rest.begin == range.begin;
    const TokenRange loose =
        at_end ? TokenRange{rest.end, range.end} : TokenRange{range.begin, rest.begin};
    Piece kept = piece;
    (in_a ? kept.a : kept.b) = rest;
    Piece part = loose_piece(piece, loose, in_a, at_end);
    if (!at_end) std::swap(kept, part);
    cut.push_back(std::move(kept));
    cut.push_back(std::move(part));
    return true;
  }
  return false;
}

}  // namespace

std::vector<Piece> cut_loose_words(std::vector<Piece> pieces, const Side& a, const Side& b,
                                   const lexicon::Grammar& grammar) {
  std::vector<Piece> cut;
  cut.reserve(pieces.size());
  for (Piece& piece : pieces) {
    const auto says = [](const Side& side, TokenRange range, const lexicon::Grammar& words) {
      return count_content(side.tokens.subspan(range.begin, range.size()), words) > 0;
    };
    const bool both = piece.op == EditOp::replace && says(a, piece.a, grammar) &&
                      says(b, piece.b, grammar) && a.language == b.language;
    if (!both || (!cut_side(piece, a, b, true, grammar, cut) &&
                  !cut_side(piece, b, a, false, grammar, cut))) {
      cut.push_back(std::move(piece));
    }
  }
  return cut;
}

}  // namespace readout::diff
