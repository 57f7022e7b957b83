#include "readout/diff/word_forms.hpp"

#include <algorithm>
#include <utility>

#include "readout/diff/inflection.hpp"
#include "readout/diff/wordlists.hpp"

namespace readout::diff {
namespace {

bool are_forms(const text::Token& x, const text::Token& y, const lexicon::Grammar& grammar) {
  return x.kind == text::TokenKind::word && y.kind == text::TokenKind::word && !x.stem.empty() &&
         !y.stem.empty() && x.folded != y.folded &&
         inflection_key(x, grammar) == inflection_key(y, grammar);
}

/// "解除了", "代表们": the forms of a word where a language writes them as words of their own.
bool is_all_particles(const Side& side, TokenRange range, const lexicon::Grammar& grammar) {
  return std::ranges::all_of(
      side.tokens.subspan(range.begin, range.size()),
      [&](const text::Token& token) { return grammar.in("inflection_particles", token.folded); });
}

bool is_even_replacement(const Piece& piece) {
  return piece.op == EditOp::replace && piece.a.size() == piece.b.size();
}

void append_cut(std::vector<Piece>& cut, const Piece& piece, const Side& a, const Side& b,
                const lexicon::Grammar& grammar) {
  const auto forms_at = [&](std::size_t i) {
    return are_forms(a.tokens[piece.a.begin + i], b.tokens[piece.b.begin + i], grammar);
  };
  const auto same_at = [&](std::size_t i) {
    const text::Token& x = a.tokens[piece.a.begin + i];
    const text::Token& y = b.tokens[piece.b.begin + i];
    return x.span.in(a.text) == y.span.in(b.text);
  };
  enum class Sort { forms, same, other };
  const bool whole = [&] {
    for (std::size_t i = 0; i < piece.a.size(); ++i) {
      if (!forms_at(i) && !same_at(i)) return false;
    }
    return true;
  }();
  // An island of equal words in a rewritten passage stays where the clean-up put it.
  const auto sort_of = [&](std::size_t i) {
    return forms_at(i) ? Sort::forms : whole && same_at(i) ? Sort::same : Sort::other;
  };
  for (std::size_t begin = 0; begin < piece.a.size();) {
    const Sort sort = sort_of(begin);
    std::size_t end = begin + 1;
    while (end < piece.a.size() && sort_of(end) == sort) {
      ++end;
    }
    Piece part = piece;
    part.op = sort == Sort::same ? EditOp::keep : piece.op;
    part.same_bytes = sort == Sort::same;
    part.a = {piece.a.begin + begin, piece.a.begin + end};
    part.b = {piece.b.begin + begin, piece.b.begin + end};
    cut.push_back(std::move(part));
    begin = end;
  }
}

/// The verb whose forms end the range, where it holds auxiliaries alone: "be" of "has been".
std::string_view auxiliary_of(const Side& side, TokenRange range, const lexicon::Grammar& grammar) {
  std::string_view verb;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    verb = term_of(grammar, "auxiliary_forms", side.tokens[i].folded);
    if (verb.empty()) {
      break;
    }
  }
  return verb;
}

}  // namespace

bool is_inflection(const Piece& piece, const Side& a, const Side& b,
                   const lexicon::Grammar& grammar) {
  if (piece.op == EditOp::insert || piece.op == EditOp::delete_) {
    return is_all_particles(a, piece.a, grammar) && is_all_particles(b, piece.b, grammar);
  }
  if (!is_even_replacement(piece)) {
    return false;
  }
  for (std::size_t i = 0; i < piece.a.size(); ++i) {
    if (!are_forms(a.tokens[piece.a.begin + i], b.tokens[piece.b.begin + i], grammar)) {
      return false;
    }
  }
  return true;
}

bool is_other_tense(const Piece& piece, const Side& a, const Side& b,
                    const lexicon::Grammar& grammar) {
  const std::string_view verb_a = auxiliary_of(a, piece.a, grammar);
  const std::string_view verb_b = auxiliary_of(b, piece.b, grammar);
  if (piece.op == EditOp::replace) {
    return !verb_a.empty() && verb_a == verb_b;
  }
  const TokenRange& range = piece.a.empty() ? piece.b : piece.a;
  const text::Token& only = (piece.a.empty() ? b : a).tokens[range.begin];
  return range.size() == 1 && grammar.in("perfect_auxiliaries", only.folded);
}

std::vector<Piece> cut_at_forms(std::vector<Piece> pieces, const Side& a, const Side& b,
                                const lexicon::Grammar& grammar) {
  std::vector<Piece> cut;
  cut.reserve(pieces.size());
  for (Piece& piece : pieces) {
    if (is_even_replacement(piece)) {
      append_cut(cut, piece, a, b, grammar);
    } else {
      cut.push_back(std::move(piece));
    }
  }
  return cut;
}

}  // namespace readout::diff
