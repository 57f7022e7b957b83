#include "readout/diff/classify.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "readout/diff/adjuncts.hpp"
#include "readout/diff/balanced_hedges.hpp"
#include "readout/diff/beside_turns.hpp"
#include "readout/diff/cut_at_cues.hpp"
#include "readout/diff/elsewhere.hpp"
#include "readout/diff/judgement.hpp"
#include "readout/diff/reordering.hpp"
#include "readout/diff/whole_numbers.hpp"
#include "readout/diff/word_forms.hpp"
#include "readout/diff/words.hpp"
#include "readout/lexicon/date_parts.hpp"
#include "readout/lexicon/term_table.hpp"
#include "readout/text/unicode.hpp"

namespace readout::diff {
namespace {

using Tokens = std::span<const text::Token>;

constexpr std::size_t kOmittedWords = 2;
/// A replacement that loses as many times its content words also leaves something out.
constexpr std::size_t kLopsided = 3;

Tokens tokens_of(const Side& side, TokenRange range) {
  return side.tokens.subspan(range.begin, range.size());
}

/// At the border of a quantity: inside it a mark may be a comma or a hyphen.
bool is_sign_of_quantity(const Half& half, std::size_t i) {
  const auto quantities = half.facts.quantities_at({i, i + 1});
  return std::ranges::any_of(quantities, [&](const QuantityAt& each) {
    return each.tokens.begin == i && each.quantity.value < 0;
  });
}

/// A sign of a number: "$", "%", "+5", "-5".
bool has_sign(const Half& half) {
  const TokenRange around = widened(half.range, 1, half.side.tokens.size());
  const auto is_number = [&](std::size_t i) {
    return half.side.tokens[i].kind == text::TokenKind::number;
  };
  const bool beside_number =
      !around.empty() && (is_number(around.begin) || is_number(around.end - 1));
  for (std::size_t i = half.range.begin; i < half.range.end; ++i) {
    const bool symbol = half.side.tokens[i].kind == text::TokenKind::symbol;
    if ((symbol && beside_number) || is_sign_of_quantity(half, i)) {
      return true;
    }
  }
  return false;
}

/// Marks alone, and none that belongs to a number: words in another spelling are kept
/// (respelling.hpp).
bool is_orthography(const Piece& piece, const Judgement& judgement) {
  return count_words(tokens_of(judgement.a, piece.a)) == 0 &&
         count_words(tokens_of(judgement.b, piece.b)) == 0 && !has_sign(judgement.half_a(piece)) &&
         !has_sign(judgement.half_b(piece));
}

/// How much is said; a word without spaces round it counts by its characters, two of which are
/// about a word.
std::size_t weigh(const Half& half, bool with_quantities) {
  std::size_t weight = 0;
  for (std::size_t i = half.range.begin; i < half.range.end; ++i) {
    const text::Token& token = half.side.tokens[i];
    if (is_content(token, half.grammar) &&
        (with_quantities || !half.facts.in_quantity({i, i + 1}))) {
      const bool unspaced = lexicon::is_unspaced(token.folded);
      const std::size_t pairs = unspaced ? text::count_code_points(token.folded) / 2 : 1;
      weight += std::max<std::size_t>(1, pairs);
    }
  }
  return weight;
}

/// "Cannot but", 无不: modal verbs and phrases that deny nothing, however many words they have.
bool is_set_phrase(const Piece& piece, const Judgement& judgement) {
  const auto says_nothing_else = [](const Half& half) {
    return !half.facts.in_quantity(half.range) &&
           content_beside(half, {"modality", "not_negations"}).empty();
  };
  const Half half_a = judgement.half_a(piece);
  const Half half_b = judgement.half_b(piece);
  return (half_a.range.empty() || says_nothing_else(half_a)) &&
         (half_b.range.empty() || says_nothing_else(half_b));
}

/// "1" of "1 million", "s" of "2030s": no amount and no time of its own.
bool is_inside_number(const Half& half) {
  const auto quantities = half.facts.quantities_at(half.range);
  return quantities.size() == 1 &&
         (quantities[0].quantity.vague || !lexicon::is_date(quantities[0].quantity)) &&
         is_all_quantity(half) && !half.range.empty() &&
         (quantities[0].tokens.begin < half.range.begin ||
          quantities[0].tokens.end > half.range.end);
}

/// "Monday", "3 June": a day, however it is told.
bool is_all_time(const Half& half) {
  const auto days = scaled_at(half, "weekday_numbers");
  const auto is_time = [&](std::size_t i) {
    return half.facts.in_quantity({i, i + 1}) ||
           std::ranges::any_of(days, [&](const ListMatch& day) {
             return day.tokens.overlaps({i, i + 1});
           });
  };
  for (std::size_t i = half.range.begin; i < half.range.end; ++i) {
    if (is_content(half.side.tokens[i], half.grammar) && !is_time(i)) {
      return false;
    }
  }
  return true;
}

/// "300 million euros" for "funds": what was left out is the amount.
bool leaves_amount(const Piece& piece, const Half& more) {
  const auto quantities = more.facts.quantities_at(more.range);
  return piece.op == EditOp::replace && !quantities.empty() && is_all_quantity(more) &&
         std::ranges::none_of(quantities, [&](const QuantityAt& each) {
           return tells_time(each.quantity, more.grammar);
         });
}

/// What only one side says, and what it is. A fuller name is none.
void judge_extent(Piece& piece, const Judgement& judgement) {
  const Half half_a = judgement.half_a(piece);
  const Half half_b = judgement.half_b(piece);
  if (is_part_of_name(half_a) || is_part_of_name(half_b) || is_inside_foreign_name(half_a) ||
      is_inside_foreign_name(half_b)) {
    return;
  }
  const bool one_sided = half_a.range.empty() != half_b.range.empty();
  if (one_sided && (is_inside_number(half_a) || is_inside_number(half_b))) {
    return;
  }
  // However many words a number has, on both sides it is one.
  const bool both_count =
      judgement.facts_a.in_quantity(piece.a) && judgement.facts_b.in_quantity(piece.b);
  const std::size_t in_a = weigh(half_a, !both_count);
  const std::size_t in_b = weigh(half_b, !both_count);
  const bool number = has(piece.changes, Change::number) || has(piece.changes, Change::date);
  // Those are told where nothing else is said: "may" and "is very likely to" are one for the other.
  if (piece.op == EditOp::replace &&
      (has(piece.changes, Change::modality) || has(piece.changes, Change::intensity))) {
    return;
  }
  if (is_same_actor(piece, judgement) ||
      (number && is_all_quantity(half_a) && is_all_quantity(half_b)) ||
      (piece.op == EditOp::replace && is_all_time(half_a) && is_all_time(half_b))) {
    return;
  }
  if (is_set_phrase(piece, judgement)) {
    return;
  }
  const bool drops = in_a > in_b;
  const auto [less, more] = std::minmax(in_a, in_b);
  const bool lopsided = more >= kOmittedWords + less && more >= kLopsided * less;
  const bool alone = more > 0 && (piece.op == EditOp::delete_ || piece.op == EditOp::insert);
  const Adjunct adjunct = alone ? adjunct_of(drops ? half_a : half_b) : Adjunct::other;
  if (lopsided || (alone && adjunct != Adjunct::other)) {
    const Elsewhere elsewhere = drops ? stands_elsewhere(half_a, half_b, judgement.changed_b)
                                      : stands_elsewhere(half_b, half_a, judgement.changed_a);
    if (elsewhere != Elsewhere::nothing) {
      add_change(piece, Change::order);
      if (elsewhere == Elsewhere::most) add_change(piece, Change::wording);
      return;
    }
    add_change(piece, drops ? Change::omission : Change::addition);
    piece.adjunct = leaves_amount(piece, drops ? half_a : half_b) ? Adjunct::amount : adjunct;
  }
}

/// "Resolution 2231", "Resolution 1701": a number that counts nothing.
bool are_other_numbers(const Half& a, const Half& b) {
  const auto is_number = [](const Half& half) {
    const auto quantities = half.facts.quantities_at(half.range);
    return half.range.size() == 1 && half.tokens().front().kind == text::TokenKind::number &&
           std::ranges::all_of(quantities, [](const QuantityAt& each) {
             const lexicon::Quantity& found = each.quantity;
             return each.tokens.size() == 1 && !found.vague && found.unit.empty() &&
                    (found.kind == lexicon::QuantityKind::number ||
                     found.kind == lexicon::QuantityKind::year);
           });
  };
  return is_number(a) && is_number(b) && a.tokens().front().folded != b.tokens().front().folded;
}

void judge_words(Piece& piece, const Judgement& judgement) {
  using Rule = void (*)(Piece&, const Judgement&);
  constexpr std::array<Rule, 14> kRules{
      judge_quoted_names, judge_days,      judge_quantities, judge_actors,   judge_names,
      judge_roles,        judge_opposites, judge_negation,   judge_modality, judge_intensity,
      judge_stress,       judge_hedges,    judge_cues,       judge_extent};
  for (const Rule rule : kRules) {
    rule(piece, judgement);
    if (has(piece.changes, Change::orthography)) {
      return;
    }
  }
  if (has(piece.changes, Change::negation) || is_under_denial(judgement.half_a(piece)) ||
      is_under_denial(judgement.half_b(piece))) {
    piece.direction = Direction::none;
  }
  if (piece.changes.empty() &&
      are_other_numbers(judgement.half_a(piece), judgement.half_b(piece))) {
    return add_change(piece, Change::number);
  }
  if (is_inflection(piece, judgement.a, judgement.b, judgement.grammar_a) ||
      is_other_tense(piece, judgement.a, judgement.b, judgement.grammar_a)) {
    add_change(piece, Change::inflection);
    return;
  }
  constexpr std::size_t kSaidByTheRules = 3;
  const bool is_replace = piece.op == EditOp::replace;
  const bool told = (has(piece.changes, Change::number) || has(piece.changes, Change::date)) &&
                    is_all_quantity(judgement.half_a(piece)) &&
                    is_all_quantity(judgement.half_b(piece));
  if (piece.changes.empty() || (is_replace && !told && !is_short(piece, kSaidByTheRules))) {
    add_change(piece, Change::wording);
  }
}

void judge(Piece& piece, const Judgement& judgement) {
  if (piece.op == EditOp::move) {
    add_change(piece, Change::order);
  } else if (!piece.changes.empty()) {
    return;  // told by judge_order
  } else if (piece.op == EditOp::keep || is_orthography(piece, judgement)) {
    add_change(piece, Change::orthography);
  } else {
    judge_words(piece, judgement);
  }
  std::ranges::sort(piece.changes);
}

void note_changed(const std::vector<Piece>& pieces, Judgement& judgement) {
  judgement.changed_a.assign(judgement.a.tokens.size(), false);
  judgement.changed_b.assign(judgement.b.tokens.size(), false);
  const auto mark = [](ChangedTokens& changed, TokenRange range) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      changed[i] = true;
    }
  };
  for (const Piece& piece : pieces) {
    if (piece.op != EditOp::keep && piece.op != EditOp::move) {
      mark(judgement.changed_a, piece.a);
      mark(judgement.changed_b, piece.b);
    }
  }
}

}  // namespace

void classify(std::vector<Piece>& pieces, const Side& a, const Side& b,
              const lexicon::Lexicon& lexicon) {
  const auto is_changed = [](const Piece& piece) {
    return piece.op != EditOp::keep || !piece.same_bytes;
  };
  if (std::ranges::none_of(pieces, is_changed)) {
    return;
  }
  Judgement judgement{a,
                      b,
                      lexicon,
                      lexicon.grammar(a.language),
                      lexicon.grammar(b.language),
                      side_facts(a, lexicon),
                      side_facts(b, lexicon)};
  widen_to_numbers(pieces, judgement);
  pieces = cut_at_cues(std::move(pieces), judgement);
  note_changed(pieces, judgement);
  judge_order(pieces, judgement);
  for (Piece& piece : pieces) {
    if (is_changed(piece)) {
      judge(piece, judgement);
    }
  }
  drop_directions_beside_turns(pieces, judgement);
  drop_balanced_hedges(pieces, judgement);
}

}  // namespace readout::diff
