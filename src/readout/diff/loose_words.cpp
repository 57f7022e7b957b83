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

/// A loose word at an end of a range; empty for none.
struct Loose {
  TokenRange word;
  TokenRange rest;
  bool at_end = false;
};

/// The loose word of the kind that begins or ends the range, where the rest says something too.
Loose loose_of(const Kind& kind, Tokens tokens, TokenRange range, const lexicon::Grammar& grammar) {
  const auto found = find_listed(tokens, range, grammar, kind.list);
  if (found.size() != 1) {
    return {{}, range};
  }
  const TokenRange word = found.front().tokens;
  const bool at_begin = word.begin == range.begin;
  if (!at_begin && word.end != range.end) {
    return {{}, range};
  }
  const TokenRange rest =
      at_begin ? TokenRange{word.end, range.end} : TokenRange{range.begin, word.begin};
  const bool says = count_content(tokens.subspan(rest.begin, rest.size()), grammar) > 0;
  return says && is_free_of(kind, tokens, rest, grammar) ? Loose{word, rest, !at_begin}
                                                         : Loose{{}, range};
}

/// The same of the first kind of which the other side has none.
Loose loose_beside(const Side& own, TokenRange range, const Side& other, TokenRange other_range,
                   const lexicon::Grammar& grammar) {
  for (const Kind& kind : kKinds) {
    Loose loose = loose_of(kind, own.tokens, range, grammar);
    if (!loose.word.empty() && is_free_of(kind, other.tokens, other_range, grammar)) {
      return loose;
    }
  }
  return {{}, range};
}

/// One of two that stand at one end comes first by its words, so that the sides may be exchanged.
bool comes_first(TokenRange in_a, const Side& a, TokenRange in_b, const Side& b) {
  return std::ranges::lexicographical_compare(a.tokens.subspan(in_a.begin, in_a.size()),
                                              b.tokens.subspan(in_b.begin, in_b.size()), {},
                                              &text::Token::folded, &text::Token::folded);
}

/// A replacement cut into pieces, from left to right.
class Cutting {
 public:
  Cutting(std::vector<Piece>& cut, const Piece& whole)
      : cut_(cut), whole_(whole), at_a_(whole.a.begin), at_b_(whole.b.begin) {}

  void drop(TokenRange words) { add(EditOp::delete_, words, {at_b_, at_b_}); }
  void put(TokenRange words) { add(EditOp::insert, {at_a_, at_a_}, words); }
  void replace(TokenRange a, TokenRange b) { add(whole_.op, a, b); }

 private:
  void add(EditOp op, TokenRange in_a, TokenRange in_b) {
    cut_.push_back(whole_);
    cut_.back().op = op;
    cut_.back().a = in_a;
    cut_.back().b = in_b;
    at_a_ = in_a.end;
    at_b_ = in_b.end;
  }

  std::vector<Piece>& cut_;
  const Piece& whole_;
  std::size_t at_a_;
  std::size_t at_b_;
};

/// The words at the beginning, what is left, the words at the end.
void append_cut(std::vector<Piece>& cut, const Piece& piece, const Loose& loose_a,
                const Loose& loose_b, const Side& a, const Side& b) {
  Cutting cutting(cut, piece);
  const auto add_loose = [&](bool at_end) {
    const bool in_a = !loose_a.word.empty() && loose_a.at_end == at_end;
    const bool in_b = !loose_b.word.empty() && loose_b.at_end == at_end;
    const bool b_first = in_a && in_b && !comes_first(loose_a.word, a, loose_b.word, b);
    if (b_first) cutting.put(loose_b.word);
    if (in_a) cutting.drop(loose_a.word);
    if (in_b && !b_first) cutting.put(loose_b.word);
  };
  add_loose(false);
  cutting.replace(loose_a.rest, loose_b.rest);
  add_loose(true);
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
    if (!both) {
      cut.push_back(std::move(piece));
      continue;
    }
    append_cut(cut, piece, loose_beside(a, piece.a, b, piece.b, grammar),
               loose_beside(b, piece.b, a, piece.a, grammar), a, b);
  }
  return cut;
}

}  // namespace readout::diff
