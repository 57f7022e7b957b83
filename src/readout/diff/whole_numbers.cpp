#include "readout/diff/whole_numbers.hpp"

#include <algorithm>

#include "readout/diff/words.hpp"
#include "readout/lexicon/date_parts.hpp"

namespace readout::diff {
namespace {

bool is_changed(const Piece& piece) {
  return piece.op == EditOp::delete_ || piece.op == EditOp::insert || piece.op == EditOp::replace;
}

bool is_plain_keep(const Piece& piece) {
  return piece.op == EditOp::keep && piece.same_bytes && piece.a.size() == piece.b.size();
}

bool has_digits(const Side& side, TokenRange range) {
  return std::ranges::any_of(
      side.tokens.subspan(range.begin, range.size()),
      [](const text::Token& token) { return token.kind == text::TokenKind::number; });
}

/// "03/04/2031": nothing but digits and marks, one of which tells nothing alone.
bool is_in_digits(const Side& side, TokenRange range) {
  return std::ranges::none_of(
      side.tokens.subspan(range.begin, range.size()),
      [](const text::Token& token) { return token.kind == text::TokenKind::word; });
}

/// The number that lies across `at`, where the part of it in `kept` has digits: its tokens.
TokenRange number_across(const Half& half, std::size_t at, TokenRange kept) {
  if (at == 0 || at >= half.side.tokens.size()) {
    return {};
  }
  for (const QuantityAt& each : half.facts.quantities_at({at - 1, at})) {
    const bool dated = lexicon::is_date(each.quantity) && !is_in_digits(half.side, each.tokens);
    const TokenRange part{std::max(each.tokens.begin, kept.begin),
                          std::min(each.tokens.end, kept.end)};
    if (!dated && each.tokens.end > at && !part.empty() && has_digits(half.side, part)) {
      return each.tokens;
    }
  }
  return {};
}

/// Tokens of the kept piece before a border that belong to a number across it.
std::size_t taken_before(const Half& kept) {
  const TokenRange number = number_across(kept, kept.range.end, kept.range);
  return number.empty() ? 0 : kept.range.end - std::max(number.begin, kept.range.begin);
}

/// The same behind a border.
std::size_t taken_behind(const Half& kept) {
  const TokenRange number = number_across(kept, kept.range.begin, kept.range);
  return number.empty() ? 0 : std::min(number.end, kept.range.end) - kept.range.begin;
}

void set_op(Piece& piece) {
  piece.op = piece.a.empty() ? EditOp::insert : piece.b.empty() ? EditOp::delete_ : EditOp::replace;
}

/// Moves `count` tokens from the end of the kept piece to the changed one behind it.
bool take_from_end(Piece& kept, Piece& changed, std::size_t count) {
  kept.a.end -= count;
  kept.b.end -= count;
  changed.a.begin = kept.a.end;
  changed.b.begin = kept.b.end;
  set_op(changed);
  return count > 0;
}

bool take_from_begin(Piece& kept, Piece& changed, std::size_t count) {
  kept.a.begin += count;
  kept.b.begin += count;
  changed.a.end = kept.a.begin;
  changed.b.end = kept.b.begin;
  set_op(changed);
  return count > 0;
}

/// One step; whether anything was widened.
bool widen(std::vector<Piece>& pieces, const Judgement& judgement) {
  bool any = false;
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    Piece& piece = pieces[i];
    Piece& next = pieces[i + 1];
    if (is_plain_keep(piece) && is_changed(next)) {
      any |= take_from_end(
          piece, next,
          std::max(taken_before(judgement.half_a(piece)), taken_before(judgement.half_b(piece))));
    } else if (is_changed(piece) && is_plain_keep(next)) {
      any |= take_from_begin(
          next, piece,
          std::max(taken_behind(judgement.half_a(next)), taken_behind(judgement.half_b(next))));
    }
  }
  return any;
}

/// Changed pieces between which nothing is left become one.
void join_emptied(std::vector<Piece>& pieces) {
  std::vector<Piece> joined;
  bool emptied = false;
  for (Piece& piece : pieces) {
    if (piece.a.empty() && piece.b.empty()) {
      emptied = true;
      continue;
    }
    if (emptied && !joined.empty() && is_changed(joined.back()) && is_changed(piece)) {
      joined.back().a.end = piece.a.end;
      joined.back().b.end = piece.b.end;
      set_op(joined.back());
    } else {
      joined.push_back(std::move(piece));
    }
    emptied = false;
  }
  pieces = std::move(joined);
}

}  // namespace

void widen_to_numbers(std::vector<Piece>& pieces, const Judgement& judgement) {
  while (widen(pieces, judgement)) {
    join_emptied(pieces);
  }
}

}  // namespace readout::diff
