#include "readout/diff/balanced_hedges.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

constexpr std::size_t kNear = 6;  // tokens kept between

void take_away(Piece& piece, Change change) {
  std::erase(piece.changes, change);
  piece.direction = Direction::none;
  if (piece.changes.empty()) {
    add_change(piece, Change::wording);
  }
}

bool hedges_alone(const Piece& piece) {
  return piece.changes == std::vector{Change::hedge};
}

/// "[About] 5%", "5% [or so]".
bool is_moved(const Piece& first, const Piece& kept, const Piece& second) {
  const bool turned = (first.op == EditOp::delete_ && second.op == EditOp::insert) ||
                      (first.op == EditOp::insert && second.op == EditOp::delete_);
  return turned && kept.op == EditOp::keep && kept.a.size() <= kNear && hedges_alone(first) &&
         hedges_alone(second);
}

/// The words right before or behind the number that say it is rounded.
std::optional<ListMatch> hedge_of(const Half& number, const QuantityAt& at, std::string_view list) {
  for (const ListMatch& match :
       find_listed(number.side.tokens, widened(at.tokens, 3, number.side.tokens.size()),
                   number.grammar, list)) {
    if (match.tokens.end == at.tokens.begin || match.tokens.begin == at.tokens.end) {
      return match;
    }
  }
  return std::nullopt;
}

/// Where the hedge of a rounded number stands that covers the exact one.
std::optional<TokenRange> covering_hedge(const Half& rough, const Half& exact) {
  constexpr double kRounded = 0.05;
  const auto x = rough.facts.quantities_at(rough.range);
  const auto y = exact.facts.quantities_at(exact.range);
  if (x.size() != 1 || y.size() != 1 || x[0].quantity.kind != y[0].quantity.kind ||
      x[0].quantity.unit != y[0].quantity.unit || hedge_of(exact, y[0], "number_hedges")) {
    return std::nullopt;
  }
  const double more = x[0].quantity.value - y[0].quantity.value;
  if (std::abs(more) > kRounded * std::abs(x[0].quantity.value)) {
    return std::nullopt;
  }
  const auto below = hedge_of(rough, x[0], "rough_from_below");
  const auto either = hedge_of(rough, x[0], "rough_hedges");
  return either              ? std::optional(either->tokens)
         : below && more > 0 ? std::optional(below->tokens)
                             : std::nullopt;
}

void drop_covered_number(std::vector<Piece>& pieces, std::size_t i, const Judgement& judgement) {
  Piece& number = pieces[i];
  const auto in_a = covering_hedge(judgement.half_a(number), judgement.half_b(number));
  const auto in_b = covering_hedge(judgement.half_b(number), judgement.half_a(number));
  if (!in_a && !in_b) {
    return;
  }
  take_away(number, Change::number);
  const std::size_t end = std::min(i + 3, pieces.size());
  for (std::size_t j = i - std::min<std::size_t>(i, 2); j < end; ++j) {
    const TokenRange& range = in_a ? pieces[j].a : pieces[j].b;
    if (has(pieces[j].changes, Change::hedge) && range.overlaps(in_a ? *in_a : *in_b)) {
      take_away(pieces[j], Change::hedge);
    }
  }
}

}  // namespace

void drop_balanced_hedges(std::vector<Piece>& pieces, const Judgement& judgement) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (i + 2 < pieces.size() && is_moved(pieces[i], pieces[i + 1], pieces[i + 2])) {
      take_away(pieces[i], Change::hedge);
      take_away(pieces[i + 2], Change::hedge);
    }
    if (pieces[i].op == EditOp::replace && has(pieces[i].changes, Change::number)) {
      drop_covered_number(pieces, i, judgement);
    }
  }
}

}  // namespace readout::diff
