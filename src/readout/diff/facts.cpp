// Numbers and dates, compared by value.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "readout/diff/cancel.hpp"
#include "readout/diff/judgement.hpp"
#include "readout/diff/measures.hpp"
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

/// Whether two values are one; `unknown` where the texts do not tell.
enum class Values { same, unknown, differ };

/// "03/04/2031": of two such dates the digits decide, of one and a plain date nobody knows which
/// month is meant.
Values compare_unsettled(const Quantity& x, const Quantity& y) {
  if (!lexicon::may_be_one_date(x, y)) {
    return Values::differ;
  }
  constexpr std::array<int, 2> kSettled{};
  if (x.day_or_month != kSettled && y.day_or_month != kSettled) {
    return x.day_or_month == y.day_or_month ? Values::same : Values::differ;
  }
  const auto& [first, second] = x.day_or_month != kSettled ? x.day_or_month : y.day_or_month;
  const DateParts known = lexicon::date_parts(x.day_or_month != kSettled ? y : x);
  const bool may_be = (known.month == 0 || known.month == first || known.month == second) &&
                      (known.day == 0 || known.month + known.day == first + second);
  return may_be ? Values::unknown : Values::differ;
}

Values compare_dates(const Quantity& x, const Quantity& y) {
  constexpr std::array<int, 2> kSettled{};
  if (x.vague != y.vague) {
    return Values::unknown;
  }
  if (x.day_or_month != kSettled || y.day_or_month != kSettled) {
    return compare_unsettled(x, y);
  }
  return lexicon::may_be_one_date(x, y) ? Values::same : Values::differ;
}

Values compare(const Quantity& x, const Quantity& y, const lexicon::Grammar& grammar) {
  if (is_date(x) && is_date(y)) {
    return compare_dates(x, y);
  }
  if (x == y) {
    return Values::same;
  }
  const MeasuresAre measures = compare_measures(x, y, grammar);
  if (x.vague != y.vague || measures == MeasuresAre::near) {
    return Values::unknown;
  }
  return measures == MeasuresAre::same ? Values::same : Values::differ;
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

/// "Three ships", "40 people": nothing is counted on both sides. "5 km", "5 tonnes": both measure.
bool count_the_same(const Quantity& x, const Quantity& y, const lexicon::Grammar& grammar) {
  if (x.kind == lexicon::QuantityKind::money || is_date(x) ||
      compare_measures(x, y, grammar) == MeasuresAre::unequal) {
    return true;
  }
  const bool both_measure = measure_of(x, grammar) && measure_of(y, grammar);
  const bool other_unit = x.unit != y.unit && (x.value != y.value || !both_measure);
  const bool other_noun = !x.noun.empty() && !y.noun.empty() && x.noun != y.noun;
  return !other_unit && !other_noun;
}

/// Whether the first two can be told to stand for each other.
bool comparable(const Piece& piece, const std::vector<QuantityAt>& a,
                const std::vector<QuantityAt>& b, const lexicon::Grammar& grammar) {
  if (a.empty() || b.empty()) {
    return false;
  }
  const Quantity& x = a.front().quantity;
  const Quantity& y = b.front().quantity;
  const bool same_sort = is_date(x) ? is_date(y) : x.kind == y.kind;
  const bool single = a.size() == 1 && b.size() == 1;
  return same_sort && compare(x, y, grammar) == Values::differ && count_the_same(x, y, grammar) &&
         (single ? is_short(piece, kComparable) || x.unit == y.unit
                 : is_short(piece, kComparable) && x.unit == y.unit);
}

/// The stem of what the one word of the half counts: "one", before a word that it may belong to.
std::string counted_by_one(const Half& half) {
  const std::size_t next = half.range.end;
  const auto& tokens = half.side.tokens;
  const bool is_one = half.range.size() == 1 && !half.facts.in_quantity(half.range) &&
                      half.grammar.scale("number_words", half.tokens().front().folded) == 1.0;
  const bool before_noun = is_one && next < tokens.size() && !tokens[next].capitalised &&
                           tokens[next].kind == text::TokenKind::word &&
                           is_content(tokens[next], half.grammar) &&
                           tokens[next].sentence == tokens[next - 1].sentence;
  return before_noun ? tokens[next].stem : std::string();
}

/// "One country", "two countries", "1 country": where the other side counts the same in a number,
/// the word is one too. Whether that is so.
bool judge_one(Piece& piece, const Half& word, const Half& digits) {
  const std::string noun = counted_by_one(word);
  const auto counts = digits.facts.quantities_at(digits.range);
  const bool fits = !noun.empty() && counts.size() == 1 &&
                    counts[0].tokens.begin == digits.range.begin &&
                    counts[0].tokens.size() == digits.range.size() &&
                    counts[0].quantity.noun == noun && !counts[0].quantity.vague;
  if (fits) {
    add_change(piece, counts[0].quantity.value == 1 ? Change::orthography : Change::number);
  }
  return fits;
}

/// "September 3", "September 3rd": the ending of a day that is kept.
bool is_ending_of_day(const Half& half) {
  const auto& tokens = half.side.tokens;
  const std::size_t at = half.range.begin;
  return half.range.size() == 1 && at > 0 && tokens[at - 1].kind == text::TokenKind::number &&
         tokens[at - 1].span.end == tokens[at].span.begin &&
         half.grammar.in("day_endings", tokens[at].folded) &&
         std::ranges::any_of(half.facts.quantities_at({at - 1, at}), [](const QuantityAt& each) {
           return lexicon::date_parts(each.quantity).day != 0 && is_date(each.quantity);
         });
}

}  // namespace

void judge_quantities(Piece& piece, const Judgement& judgement) {
  if ((piece.op == EditOp::delete_ && is_ending_of_day(judgement.half_a(piece))) ||
      (piece.op == EditOp::insert && is_ending_of_day(judgement.half_b(piece)))) {
    return add_change(piece, Change::orthography);
  }
  std::vector<QuantityAt> a = touching(judgement.facts_a, piece.a);
  std::vector<QuantityAt> b = touching(judgement.facts_b, piece.b);
  // "200 billion" cut to "200": the quantity goes on outside the piece, so its other half does too.
  if (reaches_out(a, piece.a) || reaches_out(b, piece.b)) {
    a = touching(judgement.facts_a, widened(piece.a, 1, judgement.a.tokens.size()));
    b = touching(judgement.facts_b, widened(piece.b, 1, judgement.b.tokens.size()));
  }
  if (judge_one(piece, judgement.half_a(piece), judgement.half_b(piece)) ||
      judge_one(piece, judgement.half_b(piece), judgement.half_a(piece))) {
    return;
  }
  const int fuller = fuller_dates(a, b);
  const bool signs = a.size() == 1 && b.size() == 1 && piece.op == EditOp::replace &&
                     differ_in_sign(a[0].quantity, b[0].quantity);
  const std::size_t agreeing = cancel(a, b, [&](const QuantityAt& x, const QuantityAt& y) {
    return compare(x.quantity, y.quantity, judgement.grammar_a) == Values::same;
  });
  if (signs && only_quantities(piece, judgement)) {
    add_change(piece, Change::number);
  } else if (comparable(piece, a, b, judgement.grammar_a)) {
    add_change(piece, is_date(a.front().quantity) ? Change::date : Change::number);
  } else if (agreeing > 0 && a.empty() && b.empty() && piece.changes.empty() &&
             only_quantities(piece, judgement)) {
    if (fuller != 0) {
      add_part_of_date(piece, fuller);
    } else {
      add_change(piece, Change::orthography);
    }
  }
}

}  // namespace readout::diff
