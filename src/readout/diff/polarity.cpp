// Whether something is denied, kept in reserve or stressed on one side alone.
#include <algorithm>
#include <vector>

#include "readout/diff/judgement.hpp"
#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

/// A longer piece says other things as well, and a single word of it proves nothing.
constexpr std::size_t kClause = 6;

std::vector<ListMatch> negations_in(const Half& half) {
  std::vector<ListMatch> found = listed_at(half, "negations", "not_negations");
  std::vector<ListMatch> phrases = listed_at(half, "negating_phrases");
  drop_covered(found, phrases);  // "根本没有" denies once
  std::ranges::move(phrases, std::back_inserter(found));
  // «Никогда не»: one negation, as long as the other is there.
  const TokenRange around = widened(half.range, kClause, half.side.tokens.size());
  const auto all = find_listed(half.side.tokens, around, half.grammar, "negations");
  const auto concords = [&](const ListMatch& match) {
    return half.grammar.in("concordant_negations", match.entry);
  };
  const bool plain = !std::ranges::all_of(all, concords);
  std::erase_if(found, [&](const ListMatch& match) { return plain && concords(match); });
  return found;
}

/// Beside which a word may mark a number as rough: "about 40", "40左右".
bool is_beside_amount(const Half& half, TokenRange words) {
  const TokenRange around = widened(words, 1, half.side.tokens.size());
  return std::ranges::any_of(half.facts.quantities_at(around), [](const QuantityAt& each) {
    return each.quantity.kind != lexicon::QuantityKind::date &&
           each.quantity.kind != lexicon::QuantityKind::year;
  });
}

std::vector<ListMatch> hedges_in(const Half& half) {
  std::vector<ListMatch> found = listed_at(half, "hedges", "not_hedges");
  const auto only_of_numbers = [&](const ListMatch& match) {
    return half.grammar.in("number_hedges", match.entry) && !is_beside_amount(half, match.tokens);
  };
  std::erase_if(found, only_of_numbers);
  for (ListMatch& match : listed_at(half, "number_hedges", "not_hedges")) {
    const bool known = std::ranges::any_of(
        found, [&](const ListMatch& other) { return other.tokens.overlaps(match.tokens); });
    if (!known && !only_of_numbers(match)) {
      found.push_back(std::move(match));
    }
  }
  return found;
}

/// "By 1 May", "in stages, once conditions allow": a whole phrase of reserve in place of other
/// words.
bool is_reserved_instead(const Piece& piece, const Half& half,
                         const std::vector<ListMatch>& hedges) {
  constexpr std::size_t kPhrase = 3;
  const bool phrase = std::ranges::any_of(hedges, [&](const ListMatch& match) {
    const bool whole = match.tokens.begin >= half.range.begin && match.tokens.end <= half.range.end;
    return whole && match.tokens.size() >= kPhrase;
  });
  return piece.op == EditOp::replace && phrase &&
         content_beside(half, {"hedges", "number_hedges"}).size() <= 1;
}

/// "据不完全统计", "从目前掌握的情况看": how an open class of reservations begins and ends, and the
/// word between that limits it.
bool is_framed_hedge(const Half& half) {
  const auto at = [&](std::string_view list) {
    return find_listed(half.side.tokens, half.range, half.grammar, list);
  };
  std::size_t end = half.range.end;
  while (end > half.range.begin && !is_word(half.side.tokens[end - 1])) {
    --end;
  }
  const auto openers = at("hedge_frame_openers");
  const auto tails = at("hedge_frame_tails");
  return !openers.empty() && !tails.empty() && openers.front().tokens.begin == half.range.begin &&
         tails.back().tokens.end == end && !at("hedge_frame_limits").empty();
}

/// "Spoke about two issues", "spoke on two issues": then "about" was no hedge.
bool is_preposition_instead(const Half& other, const std::vector<ListMatch>& hedges) {
  const bool of_numbers = std::ranges::all_of(hedges, [&](const ListMatch& match) {
    return other.grammar.in("number_hedges", match.entry);
  });
  return of_numbers && count_words(other.tokens()) > 0 &&
         count_content(other.tokens(), other.grammar) == 0;
}

bool is_negated_before(const Half& half, const std::vector<ListMatch>& words) {
  return std::ranges::any_of(words, [&](const ListMatch& match) {
    constexpr std::size_t kBefore = 2;
    const std::size_t begin = match.tokens.begin - std::min(kBefore, match.tokens.begin);
    return !find_listed(half.side.tokens, {begin, match.tokens.begin}, half.grammar, "negations")
                .empty();
  });
}

/// Those beside the half too: "will [not]", "can not" deny once each.
std::size_t count_negations(const Half& half) {
  constexpr std::size_t kBeside = 2;
  const Half wide{half.side, widened(half.range, kBeside, half.side.tokens.size()), half.grammar,
                  half.facts};
  return negations_in(wide).size();
}

/// Those whose entry the other side lacks.
std::vector<ListMatch> beyond(const std::vector<ListMatch>& some,
                              const std::vector<ListMatch>& others) {
  std::vector<ListMatch> more;
  std::ranges::copy_if(some, std::back_inserter(more), [&](const ListMatch& match) {
    return std::ranges::find(others, match.entry, &ListMatch::entry) == others.end();
  });
  return more;
}

}  // namespace

void judge_negation(Piece& piece, const Judgement& judgement) {
  const bool in_a = !negations_in(judgement.half_a(piece)).empty();
  const bool in_b = !negations_in(judgement.half_b(piece)).empty();
  if (in_a != in_b && is_short(piece, kClause) &&
      count_negations(judgement.half_a(piece)) != count_negations(judgement.half_b(piece)) &&
      same_content(piece, judgement,
                   {"negations", "negating_phrases", "modality", "auxiliaries", "be_forms",
                    "affirming_words", "seasons", "calendar_words"})) {
    add_change(piece, Change::negation);
  }
}

void judge_opposites(Piece& piece, const Judgement& judgement) {
  if (piece.op != EditOp::replace || !is_short(piece, kClause)) {
    return;
  }
  const Half half_a = judgement.half_a(piece);
  const Half half_b = judgement.half_b(piece);
  const auto a = scaled_at(half_a, "opposites");
  const auto b = scaled_at(half_b, "opposites");
  const bool denied = !negations_in(half_a).empty() || !negations_in(half_b).empty();
  if (a.size() == 1 && b.size() == 1 && a[0].value == -b[0].value && !denied &&
      same_content(piece, judgement, {"opposites", "auxiliaries", "be_forms"})) {
    add_change(piece, Change::negation);
  }
}

void judge_hedges(Piece& piece, const Judgement& judgement) {
  const Half half_a = judgement.half_a(piece);
  const Half half_b = judgement.half_b(piece);
  const std::vector<ListMatch> in_a = hedges_in(half_a);
  const std::vector<ListMatch> in_b = hedges_in(half_b);
  constexpr std::size_t kFrame = 10;
  const bool comes = piece.op == EditOp::insert;
  if ((comes || piece.op == EditOp::delete_) && is_short(piece, kFrame) &&
      is_framed_hedge(comes ? half_b : half_a)) {
    add_change(piece, Change::hedge);
    return set_direction(piece, comes ? Direction::hedged : Direction::strengthened);
  }
  const bool denies =
      std::ranges::find(piece.changes, Change::negation) != piece.changes.end();  // "不可能"
  if (in_a.empty() == in_b.empty() || !is_short(piece, kClause) || denies) {
    return;
  }
  const Half& hedging = in_a.empty() ? half_b : half_a;
  const Half& other = in_a.empty() ? half_a : half_b;
  if (is_preposition_instead(other, in_a.empty() ? in_b : in_a)) {
    return;
  }
  if (!is_reserved_instead(piece, hedging, in_a.empty() ? in_b : in_a) &&
      !same_content(piece, judgement,
                    {"hedges", "number_hedges", "modality", "intensity", "intensifiers"})) {
    return;
  }
  add_change(piece, Change::hedge);
  if (!is_negated_before(half_a, in_a) && !is_negated_before(half_b, in_b)) {
    set_direction(piece, in_a.empty() ? Direction::hedged : Direction::strengthened);
  }
}

void judge_stress(Piece& piece, const Judgement& judgement) {
  const Half half_a = judgement.half_a(piece);
  const Half half_b = judgement.half_b(piece);
  const auto all_a = listed_at(half_a, "intensifiers", "not_degrees");
  const auto all_b = listed_at(half_b, "intensifiers", "not_degrees");
  const std::vector<ListMatch> dropped = beyond(all_a, all_b);
  const std::vector<ListMatch> added = beyond(all_b, all_a);
  if (dropped.empty() == added.empty() || !is_short(piece, kClause) ||
      !same_content(piece, judgement, {"intensifiers"})) {
    return;
  }
  add_change(piece, Change::intensity);
  const std::vector<ListMatch>& words = dropped.empty() ? added : dropped;
  const lexicon::Grammar& grammar = dropped.empty() ? judgement.grammar_b : judgement.grammar_a;
  const auto are_all = [&](std::string_view list) {
    return std::ranges::all_of(
        words, [&](const ListMatch& match) { return grammar.in(list, match.entry); });
  };
  const bool weakens = are_all("weakening_words");
  if ((weakens || are_all("stress_words")) && !is_denied_near(half_a) && !is_denied_near(half_b)) {
    const bool harder = dropped.empty() != weakens;
    set_direction(piece, harder ? Direction::hardened : Direction::softened);
  }
}

}  // namespace readout::diff
