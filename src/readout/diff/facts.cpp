// Numbers and dates, compared by value.
#include <algorithm>
#include <string>
#include <vector>

#include "readout/diff/judgement.hpp"
#include "readout/diff/words.hpp"
#include "readout/lexicon/date_parts.hpp"

namespace readout::diff {
namespace {

using lexicon::DateParts;
using lexicon::is_date;
using lexicon::Quantity;
using lexicon::QuantityKind;

/// Above this size facts of a piece are compared only when there is one on each side.
constexpr std::size_t kComparable = 12;

bool agree(const Quantity& x, const Quantity& y) {
  return is_date(x) && is_date(y) ? lexicon::may_be_one_date(x, y) : x == y;
}

std::vector<QuantityAt> touching(const SideFacts& facts, TokenRange range) {
  const auto found = facts.quantities_at(range);
  return {found.begin(), found.end()};
}

bool reaches_out(const std::vector<QuantityAt>& quantities, TokenRange range) {
  return std::ranges::any_of(quantities, [&](const QuantityAt& quantity) {
    return quantity.tokens.begin < range.begin || quantity.tokens.end > range.end;
  });
}

/// Removes from both what agrees; whether there was any.
template <class T, class Agree>
bool cancel(std::vector<T>& a, std::vector<T>& b, const Agree& agrees) {
  bool any = false;
  std::erase_if(a, [&](const T& x) {
    const auto same = std::ranges::find_if(b, [&](const T& y) { return agrees(x, y); });
    if (same == b.end()) {
      return false;
    }
    b.erase(same);
    any = true;
    return true;
  });
  return any;
}

/// Whether all words of the piece belong to quantities.
bool only_quantities(const Piece& piece, const Judgement& judgement) {
  return is_all_quantity(judgement.half_a(piece)) && is_all_quantity(judgement.half_b(piece));
}

/// How many of year, month and day are given.
int fullness(const Quantity& quantity) {
  const DateParts parts = lexicon::date_parts(quantity);
  return (parts.year != 0 ? 1 : 0) + (parts.month != 0 ? 1 : 0) + (parts.day != 0 ? 1 : 0);
}

/// Above 0: a tells more of its dates than b does of the same.
int fuller_dates(const std::vector<QuantityAt>& a, const std::vector<QuantityAt>& b) {
  if (a.size() != 1 || b.size() != 1 || !is_date(a[0].quantity) || !is_date(b[0].quantity)) {
    return 0;
  }
  return fullness(a[0].quantity) - fullness(b[0].quantity);
}

/// A year dropped from a date, or brought into it, by the piece that has it.
void add_part_of_date(Piece& piece, int fuller) {
  if ((fuller > 0 && !piece.a.empty()) || (fuller < 0 && !piece.b.empty())) {
    add_change(piece, fuller > 0 ? Change::omission : Change::addition);
    piece.adjunct = Adjunct::time;
  } else {
    add_change(piece, Change::orthography);
  }
}

/// "25%", "25": one number with a sign and without, and nothing else.
bool differ_in_sign(const Quantity& x, const Quantity& y) {
  const auto is_bare = [](const Quantity& quantity) {
    return quantity.kind == QuantityKind::number && quantity.unit.empty();
  };
  const auto is_signed = [](const Quantity& quantity) {
    return quantity.kind == QuantityKind::money || quantity.kind == QuantityKind::percent;
  };
  return (is_bare(x) && is_signed(y)) || (is_signed(x) && is_bare(y)) ||
         (is_signed(x) && is_signed(y) && x.kind != y.kind);
}

/// "Three ships", "40 people": nothing is counted on both sides.
bool count_the_same(const Quantity& x, const Quantity& y) {
  if (x.kind == lexicon::QuantityKind::money || is_date(x)) {
    return true;
  }
  const bool other_unit = x.unit != y.unit && x.value != y.value;
  const bool other_noun = !x.noun.empty() && !y.noun.empty() && x.noun != y.noun;
  return !other_unit && !other_noun;
}

/// Whether the first two can be told to stand for each other.
bool comparable(const Piece& piece, const std::vector<QuantityAt>& a,
                const std::vector<QuantityAt>& b) {
  if (a.empty() || b.empty()) {
    return false;
  }
  const Quantity& x = a.front().quantity;
  const Quantity& y = b.front().quantity;
  const bool same_sort = is_date(x) ? is_date(y) : x.kind == y.kind;
  const bool single = a.size() == 1 && b.size() == 1;
  return same_sort && count_the_same(x, y) &&
         (single ? is_short(piece, kComparable) || x.unit == y.unit : is_short(piece, kComparable));
}

}  // namespace

void judge_quantities(Piece& piece, const Judgement& judgement) {
  std::vector<QuantityAt> a = touching(judgement.facts_a, piece.a);
  std::vector<QuantityAt> b = touching(judgement.facts_b, piece.b);
  // "200 billion" cut to "200": the quantity goes on outside the piece, so its other half does too.
  if (reaches_out(a, piece.a) || reaches_out(b, piece.b)) {
    a = touching(judgement.facts_a, widened(piece.a, 1, judgement.a.tokens.size()));
    b = touching(judgement.facts_b, widened(piece.b, 1, judgement.b.tokens.size()));
  }
  const int fuller = fuller_dates(a, b);
  const bool signs = a.size() == 1 && b.size() == 1 && piece.op == EditOp::replace &&
                     differ_in_sign(a[0].quantity, b[0].quantity);
  const bool any_agrees = cancel(
      a, b, [](const QuantityAt& x, const QuantityAt& y) { return agree(x.quantity, y.quantity); });
  if (signs && only_quantities(piece, judgement)) {
    add_change(piece, Change::number);
  } else if (comparable(piece, a, b)) {
    add_change(piece, is_date(a.front().quantity) ? Change::date : Change::number);
  } else if (any_agrees && a.empty() && b.empty() && only_quantities(piece, judgement)) {
    if (fuller != 0) {
      add_part_of_date(piece, fuller);
    } else {
      add_change(piece, Change::orthography);
    }
  }
}

}  // namespace readout::diff
