// Whether something is denied or kept in reserve on one side alone.
#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "readout/diff/judgement.hpp"
#include "readout/diff/restated.hpp"
#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

/// A longer piece says other things as well, and a single word of it proves nothing.
constexpr std::size_t kClause = 6;

/// "非…不可": two negations with words between them that deny nothing together.
std::vector<ListMatch> framed_in(const Half& half) {
  const auto frames = half.grammar.terms.find("negation_frames");
  if (frames == half.grammar.terms.end()) {
    return {};
  }
  const TokenRange around = widened(half.range, kClause, half.side.tokens.size());
  std::vector<ListMatch> framed;
  const auto found = find_listed(half.side.tokens, around, half.grammar, "negations");
  for (std::size_t i = 0; i + 1 < found.size(); ++i) {
    const auto closers = frames->second.find(found[i].entry);
    const bool closed =
        closers != frames->second.end() &&
        std::ranges::find(closers->second, found[i + 1].entry) != closers->second.end();
    if (closed) {
      framed.push_back(found[i]);
      framed.push_back(found[i + 1]);
    }
  }
  return framed;
}

/// Phrases that deny nothing, but for those that the change breaks: "not only" of which "only"
/// stays.
std::vector<ListMatch> undenying_in(const Half& half, TokenRange changed) {
  const TokenRange around = widened(half.range, kClause, half.side.tokens.size());
  std::vector<ListMatch> found =
      find_listed(half.side.tokens, around, half.grammar, "not_negations");
  std::erase_if(found, [&](const ListMatch& phrase) {
    return phrase.tokens.overlaps(changed) &&
           (phrase.tokens.begin < changed.begin || phrase.tokens.end > changed.end);
  });
  // "Whether [or not]": the longest phrase goes on beyond, and a shorter one is whole.
  std::ranges::move(find_listed(half.side.tokens, changed, half.grammar, "not_negations"),
                    std::back_inserter(found));
  // "Stronger than ever", "never been stronger": also where one word of it is kept.
  std::ranges::move(find_listed(half.side.tokens, around, half.grammar, "denied_superlatives"),
                    std::back_inserter(found));
  return found;
}

/// In the half, of which `changed` differs from the other side.
std::vector<ListMatch> negations_in(const Half& half, TokenRange changed) {
  std::vector<ListMatch> found = listed_at(half, "negations");
  drop_covered(found, undenying_in(half, changed));
  std::vector<ListMatch> phrases = listed_at(half, "negating_phrases");
  drop_covered(found, phrases);  // "根本没有" denies once
  std::ranges::move(phrases, std::back_inserter(found));
  drop_covered(found, framed_in(half));
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

std::vector<ListMatch> negations_in(const Half& half) {
  return negations_in(half, half.range);
}

/// Where a clause ends, as far as a word or a mark tells.
bool parts_clauses(const text::Token& token, const lexicon::Grammar& grammar) {
  return grammar.in("clause_marks", token.folded) || grammar.in("coordinators", token.folded) ||
         grammar.in("that_words", token.folded);
}

/// The half with the rest of its clause on both sides.
TokenRange clause_round(const Half& half) {
  constexpr std::size_t kLongest = 40;
  const auto& tokens = half.side.tokens;
  const TokenRange around = widened(half.range, kLongest, tokens.size());
  const auto goes_on = [&](std::size_t from, std::size_t to) {
    return tokens[from].sentence == tokens[to].sentence && !parts_clauses(tokens[to], half.grammar);
  };
  TokenRange clause = half.range;
  while (
      clause.begin > around.begin &&
      goes_on(clause.begin == tokens.size() ? clause.begin - 1 : clause.begin, clause.begin - 1)) {
    --clause.begin;
  }
  while (clause.end < around.end &&
         goes_on(clause.end == clause.begin ? clause.end : clause.end - 1, clause.end)) {
    ++clause.end;
  }
  return clause;
}

/// How often the clause round the half denies, in whatever words ("cannot", "impossible").
std::size_t denials_round(const Half& half) {
  const Half clause{half.side, clause_round(half), half.grammar, half.facts};
  std::vector<ListMatch> found = negations_in(clause);
  for (const std::string_view list : {"implied_negations", "denying_words"}) {
    add_uncovered(found, listed_at(clause, list));
  }
  return found.size();
}

/// "No decision was taken", "a decision was not taken": nothing is denied anew.
bool deny_alike(const Half& a, const Half& b) {
  const std::size_t in_a = denials_round(a);
  return in_a > 0 && in_a == denials_round(b);
}

/// "Unsafe" for "safe", by stems; not what only begins so («недавно», «давно»).
bool is_denied_form(const std::string& denied, const std::string& plain,
                    const lexicon::Grammar& grammar) {
  const auto is_formed = [&](const std::string& prefix) {
    return denied.size() == prefix.size() + plain.size() && denied.starts_with(prefix) &&
           denied.ends_with(plain);
  };
  return !grammar.in("undenied_forms", denied) && !grammar.in("undenied_forms", plain) &&
         std::ranges::any_of(grammar.list("denying_prefixes"), is_formed);
}

/// Two words of degree are steps of a scale: "significant", "insignificant".
bool is_denied_by_prefix(const Piece& piece, const Judgement& judgement) {
  const auto a = content_beside(judgement.half_a(piece), {"auxiliaries", "be_forms"});
  const auto b = content_beside(judgement.half_b(piece), {"auxiliaries", "be_forms"});
  const bool degrees = !scaled_at(judgement.half_a(piece), "intensity").empty() &&
                       !scaled_at(judgement.half_b(piece), "intensity").empty();
  return a.size() == 1 && b.size() == 1 && !degrees &&
         (is_denied_form(a[0], b[0], judgement.grammar_a) ||
          is_denied_form(b[0], a[0], judgement.grammar_b));
}

/// Beside which a word may mark a number as rough: "about 40", "40左右".
bool is_beside_amount(const Half& half, TokenRange words) {
  const TokenRange around = widened(words, 1, half.side.tokens.size());
  const auto is_amount = [](const QuantityAt& each) {
    return each.quantity.kind != lexicon::QuantityKind::date &&
           each.quantity.kind != lexicon::QuantityKind::year;
  };
  if (std::ranges::any_of(half.facts.quantities_at(around), is_amount)) {
    return true;
  }
  // "40 ships or so": what is counted stands between.
  const std::size_t noun = around.begin;
  return noun > 0 && words.begin > noun &&
         std::ranges::any_of(half.facts.quantities_at({noun - 1, noun}),
                             [&](const QuantityAt& each) {
                               return is_amount(each) && !each.quantity.noun.empty() &&
                                      each.quantity.noun == half.side.tokens[noun].stem;
                             });
}

/// «10 до 15»: between two numbers it makes a range.
bool joins_range(const Half& half, const ListMatch& match) {
  return half.grammar.in("range_joins", match.entry) && match.tokens.begin > 0 &&
         half.facts.in_quantity({match.tokens.begin - 1, match.tokens.begin}) &&
         half.facts.in_quantity({match.tokens.end, match.tokens.end + 1});
}

/// «Дошёл до трёх судов», "drove up to three ships": behind a verb of motion it says how far.
bool tells_how_far(const Half& half, const ListMatch& match) {
  const std::size_t at = match.tokens.begin;
  return at > 0 && half.grammar.in("directed_hedges", match.entry) &&
         !find_listed(half.side.tokens, {at - 1, at}, half.grammar, "directed_motion").empty();
}

/// «В [целом] мире», "on the [whole] front": the preposition stays, so that what came or went
/// belongs to the noun.
bool leaves_preposition(const Half& half, const ListMatch& match) {
  const std::string& first = half.side.tokens[match.tokens.begin].folded;
  return match.tokens.begin < half.range.begin &&
         (half.grammar.in("place_openers", first) || half.grammar.in("time_openers", first));
}

/// «Пока войска не выведут»: at the head of a clause it is a conjunction, and reserves nothing.
bool opens_clause(const Half& half, const ListMatch& match) {
  const auto& tokens = half.side.tokens;
  const std::size_t at = match.tokens.begin;
  return match.tokens.size() == 1 && half.grammar.in("subordinators", match.entry) &&
         (begins_sentence(tokens, at) || parts_clauses(tokens[at - 1], half.grammar));
}

std::vector<ListMatch> hedges_in(const Half& half) {
  std::vector<ListMatch> found = listed_at(half, "hedges", "not_hedges");
  std::erase_if(found, [&](const ListMatch& match) {
    return leaves_preposition(half, match) || opens_clause(half, match);
  });
  const auto only_of_numbers = [&](const ListMatch& match) {
    return half.grammar.in("number_hedges", match.entry) &&
           (!is_beside_amount(half, match.tokens) || joins_range(half, match) ||
            tells_how_far(half, match));
  };
  std::erase_if(found, only_of_numbers);
  std::vector<ListMatch> of_numbers = listed_at(half, "number_hedges", "not_hedges");
  std::erase_if(of_numbers, only_of_numbers);
  add_uncovered(found, std::move(of_numbers));
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

/// "Almost", "practically"; "may sign", "will probably sign": a reservation for another.
bool is_reserved_too(const Half& other) {
  constexpr double kWeak = 2;
  const auto modals = scaled_at(other, "modality", "not_modals");
  return !listed_at(other, "hedges", "not_hedges").empty() ||
         std::ranges::any_of(modals, [&](const ListMatch& modal) {  // not "by 1 May"
           return modal.value < kWeak && !other.facts.in_quantity(modal.tokens);
         });
}

/// At a mark, or at a border of the sentence: of what stands between, and not of what goes on.
bool is_mark_at(const Half& half, std::size_t i) {
  return i >= half.side.tokens.size() || !is_word(half.side.tokens[i]);
}

/// "Spoke about two issues", "spoke on two issues": then "about" was no hedge.
bool is_preposition_instead(const Half& other, const std::vector<ListMatch>& hedges) {
  const bool of_numbers = std::ranges::all_of(hedges, [&](const ListMatch& match) {
    return other.grammar.in("number_hedges", match.entry);
  });
  return of_numbers && count_words(other.tokens()) > 0 &&
         count_content(other.tokens(), other.grammar) == 0;
}

/// "于周三和于周四", "于周三或于周四": then 或 was no hedge.
bool is_coordinator_instead(const Half& other) {
  const auto joins = [&](const text::Token& token) {
    return other.grammar.in("coordinators", token.folded);
  };
  return !other.range.empty() && std::ranges::all_of(other.tokens(), joins);
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
  return negations_in(wide, half.range).size();
}

/// "May", "is likely to": one modal expression for another; what it reserves is told with it.
std::vector<ListMatch> hedges_beside_modals(const Piece& piece, const Half& half) {
  std::vector<ListMatch> found = hedges_in(half);
  if (piece.op == EditOp::replace && has(piece.changes, Change::modality)) {
    drop_covered(found, scaled_at(half, "modality"));
  }
  return found;
}

}  // namespace

bool is_phrase_of_reserve(const Half& half) {
  constexpr std::size_t kLongest = 10;
  const auto& tokens = half.side.tokens;
  TokenRange words = half.range;
  while (!words.empty() && !is_word(tokens[words.begin])) {
    ++words.begin;
  }
  while (!words.empty() && !is_word(tokens[words.end - 1])) {
    --words.end;
  }
  const auto at = [&](std::string_view list) {
    return find_listed(tokens, words, half.grammar, list);
  };
  const auto openers = at("hedge_openers");
  if (half.range.size() > kLongest || openers.empty() ||
      openers.front().tokens.begin != words.begin) {
    return false;
  }
  const auto tails = at("hedge_tails");
  if (half.grammar.list("hedge_tails").empty()) {
    return true;
  }
  // "统计" is what is said to be known, "情况" may be what is spoken of; "按照目前的情况推进谈判"
  // says how.
  const bool closed = !tails.empty() && tails.back().tokens.end == words.end;
  const bool opens = words.begin == 0 || is_mark_at(half, words.begin - 1);
  const bool apart = is_mark_at(half, words.end) ||
                     (opens && closed && half.grammar.in("hedge_closers", tails.back().entry));
  return closed && apart && !at("hedge_limits").empty() &&
         content_beside(half, {"hedge_openers", "hedge_limits", "hedge_tails"}).empty();
}

void judge_negation(Piece& piece, const Judgement& judgement) {
  const bool in_a = !negations_in(judgement.half_a(piece)).empty();
  const bool in_b = !negations_in(judgement.half_b(piece)).empty();
  if (in_a != in_b && is_short(piece, kClause) &&
      count_negations(judgement.half_a(piece)) != count_negations(judgement.half_b(piece)) &&
      same_content(piece, judgement,
                   {"negations", "negating_phrases", "modality", "auxiliaries", "be_forms",
                    "affirming_words", "seasons", "calendar_words"}) &&
      !deny_alike(judgement.half_a(piece), judgement.half_b(piece)) &&
      !is_restated_denial(piece, judgement)) {
    add_change(piece, Change::negation);
  }
}

void judge_opposites(Piece& piece, const Judgement& judgement) {
  if (piece.op != EditOp::replace || !is_short(piece, kClause)) {
    return;
  }
  const Half half_a = judgement.half_a(piece);
  const Half half_b = judgement.half_b(piece);
  const auto are_opposed = [&](std::string_view scale) {
    const auto a = scaled_at(half_a, scale);
    const auto b = scaled_at(half_b, scale);
    return a.size() == 1 && b.size() == 1 && a[0].value == -b[0].value &&
           same_content(piece, judgement, {scale, "auxiliaries", "be_forms"});
  };
  const bool denied = !negations_in(half_a).empty() || !negations_in(half_b).empty();
  if (!denied && (are_opposed("opposites") || are_opposed("opposite_reports") ||
                  is_denied_by_prefix(piece, judgement))) {
    add_change(piece, Change::negation);
  }
}

void judge_hedges(Piece& piece, const Judgement& judgement) {
  const Half half_a = judgement.half_a(piece);
  const Half half_b = judgement.half_b(piece);
  const std::vector<ListMatch> in_a = hedges_beside_modals(piece, half_a);
  const std::vector<ListMatch> in_b = hedges_beside_modals(piece, half_b);
  const bool denies = has(piece.changes, Change::negation);  // "不可能"
  const bool comes = piece.op == EditOp::insert;
  if ((comes || piece.op == EditOp::delete_) && is_phrase_of_reserve(comes ? half_b : half_a)) {
    add_change(piece, Change::hedge);
    return set_direction(piece, comes ? Direction::hedged : Direction::strengthened);
  }
  if (in_a.empty() == in_b.empty() || !is_short(piece, kClause) || denies) {
    return;
  }
  const Half& hedging = in_a.empty() ? half_b : half_a;
  const Half& other = in_a.empty() ? half_a : half_b;
  if (is_reserved_too(other) || is_coordinator_instead(other) ||
      is_preposition_instead(other, in_a.empty() ? in_b : in_a)) {
    return;
  }
  if (!is_reserved_instead(piece, hedging, in_a.empty() ? in_b : in_a) &&
      !same_content(piece, judgement,
                    {"hedges", "number_hedges", "modality", "intensity", "intensifiers"})) {
    return;
  }
  add_change(piece, Change::hedge);
  // "About 3,000", "more than 5,000": a bound for a bound, and another number.
  const bool bounds = has(piece.changes, Change::number) && !is_all_quantity(other);
  if (!bounds && !is_negated_before(half_a, in_a) && !is_negated_before(half_b, in_b)) {
    set_direction(piece, in_a.empty() ? Direction::hedged : Direction::strengthened);
  }
}

}  // namespace readout::diff
