// How strongly something is said: words of a scale exchanged for others of it.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "readout/diff/judgement.hpp"
#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

/// A longer piece says other things as well, and a single word of it proves nothing.
constexpr std::size_t kPhrase = 6;
/// Values of a scale this near are one step.
constexpr double kOneStep = 0.5;

void set_direction_unless_turned(Piece& piece, const Judgement& judgement, double step) {
  if (!is_denied_near(judgement.half_a(piece)) && !is_denied_near(judgement.half_b(piece))) {
    set_direction(piece, step < 0 ? Direction::softened : Direction::hardened);
  }
}

/// Removes from both what stands in both.
template <class Same>
void cancel(std::vector<ListMatch>& a, std::vector<ListMatch>& b, const Same& same) {
  std::erase_if(a, [&](const ListMatch& x) {
    const auto twin =
        std::ranges::find_if(b, [&](const ListMatch& y) { return same(x.entry, y.entry); });
    const bool found = twin != b.end();
    if (found) {
      b.erase(twin);
    }
    return found;
  });
}

/// Whether any of the two is changed, not only kept beside the piece.
bool is_touched(const Piece& piece, const ListMatch& a, const ListMatch& b) {
  return a.tokens.overlaps(piece.a) || b.tokens.overlaps(piece.b);
}

/// "The will", "its might", "in May": no verbs.
bool is_noun(const Half& half, const ListMatch& match) {
  const std::size_t at = match.tokens.begin;
  const text::Token& token = half.side.tokens[at];
  const bool inside = at > 0 && half.side.tokens[at - 1].sentence == token.sentence;
  const std::string before = inside ? half.side.tokens[at - 1].folded : "";
  const bool month = token.capitalised && inside && half.grammar.scale("months", token.folded);
  return month || (half.grammar.has_articles() &&
                   (half.grammar.in("articles", before) || half.grammar.in("possessives", before)));
}

/// "The plan[,]", "a plan of": where a language has one form for verb and noun, a verb stands
/// behind a modal one.
bool is_noun_by_context(const Half& half, const ListMatch& match) {
  if (!half.grammar.in("nominal_modals", match.entry)) {
    return false;
  }
  const auto& tokens = half.side.tokens;
  const std::size_t behind = match.tokens.end;
  const bool ends = behind >= tokens.size() || !is_word(tokens[behind]) ||
                    half.grammar.in("attributive_marks", tokens[behind].folded) ||
                    half.grammar.in("conjunctions", tokens[behind].folded);
  const std::size_t at = match.tokens.begin;
  return ends || (at > 0 && (half.grammar.in("attributive_marks", tokens[at - 1].folded) ||
                             half.grammar.in("noun_openers", tokens[at - 1].folded)));
}

std::vector<ListMatch> modals_in(const Half& half) {
  std::vector<ListMatch> found = scaled_around(half, "modality", "not_modals");
  std::erase_if(found, [&](const ListMatch& match) {
    return half.facts.in_quantity(match.tokens) || is_noun(half, match) ||
           is_noun_by_context(half, match);
  });
  return found;
}

/// "Cannot" for "can" is a negation, no stronger verb.
bool denies(const ListMatch& modal, const lexicon::Grammar& grammar) {
  return grammar.in("negations", modal.entry) || grammar.in("negating_phrases", modal.entry);
}

/// What a modal verb may mean: "would" in reported speech is as strong as "will", or weaker.
struct Reading {
  double least = 0;
  double most = 0;
};

Reading reading_of(const ListMatch& modal, const lexicon::Grammar& grammar) {
  const double most = grammar.scale("modality_most", modal.entry).value_or(modal.value);
  return {std::min(modal.value, most), std::max(modal.value, most)};
}

/// A modal verb that comes in or goes, unless it only tells the future; what replaces other words
/// may be none ("should it invade", "if it invades").
void judge_single_modal(Piece& piece, const Judgement& judgement,
                        const std::vector<ListMatch>& modals, const lexicon::Grammar& grammar) {
  const bool may_be_none = std::ranges::any_of(modals, [&](const ListMatch& modal) {
    return grammar.in("plain_futures", modal.entry) || grammar.in("nominal_modals", modal.entry);
  });
  if (piece.op != EditOp::replace && !may_be_none &&
      same_content(piece, judgement, {"modality", "negations"})) {
    add_change(piece, Change::modality);
  }
}

/// The families of degrees that both words belong to are one: "good" and "grave" have nothing to do
/// with each other.
bool same_family(const ListMatch& a, const ListMatch& b, const lexicon::Grammar& grammar) {
  const auto families = grammar.terms.find("degrees");
  if (families == grammar.terms.end()) {
    return false;
  }
  return std::ranges::any_of(families->second, [&](const auto& family) {
    const auto has = [&](const ListMatch& match) {
      return std::ranges::find(family.second, match.entry) != family.second.end();
    };
    return has(a) && has(b);
  });
}

/// Without degrees that belong to a number or to a longer phrase of another kind.
std::vector<ListMatch> degrees_in(const Half& half) {
  std::vector<ListMatch> found = scaled_around(half, "intensity", "not_degrees");
  std::erase_if(found,
                [&](const ListMatch& match) { return half.facts.in_quantity(match.tokens); });
  return found;
}

}  // namespace

void judge_modality(Piece& piece, const Judgement& judgement) {
  if (!is_short(piece, kPhrase)) {
    return;
  }
  std::vector<ListMatch> a = modals_in(judgement.half_a(piece));
  std::vector<ListMatch> b = modals_in(judgement.half_b(piece));
  const lexicon::Grammar& grammar = judgement.grammar_a;
  cancel(a, b, [&](const std::string& x, const std::string& y) {
    const std::string_view verb = term_of(grammar, "modal_forms", x);
    return x == y || (!verb.empty() && verb == term_of(judgement.grammar_b, "modal_forms", y));
  });
  if (a.size() + b.size() == 1 &&
      is_touched(piece, a.empty() ? b[0] : a[0], a.empty() ? b[0] : a[0])) {
    return judge_single_modal(piece, judgement, a.empty() ? b : a,
                              a.empty() ? judgement.grammar_b : grammar);
  }
  if (a.size() != 1 || b.size() != 1 || !is_touched(piece, a[0], b[0]) ||
      denies(a[0], grammar) != denies(b[0], grammar) ||
      !same_content(piece, judgement,
                    {"modality", "negations", "hedges", "seasons", "calendar_words"})) {
    return;
  }
  const Reading from = reading_of(a[0], grammar);
  const Reading to = reading_of(b[0], judgement.grammar_b);
  if (from.least == to.least && from.most == to.most) {
    return;
  }
  add_change(piece, Change::modality);
  if (to.least - from.most >= kOneStep || from.least - to.most >= kOneStep) {
    set_direction_unless_turned(piece, judgement, to.least - from.least);
  }
}

void judge_intensity(Piece& piece, const Judgement& judgement) {
  if (!is_short(piece, kPhrase)) {
    return;
  }
  std::vector<ListMatch> a = degrees_in(judgement.half_a(piece));
  std::vector<ListMatch> b = degrees_in(judgement.half_b(piece));
  cancel(a, b, std::equal_to<>{});
  if (a.size() != 1 || b.size() != 1 || !is_touched(piece, a[0], b[0]) ||
      !same_family(a[0], b[0], judgement.grammar_a) ||
      !same_content(piece, judgement, {"intensity"})) {
    return;
  }
  const double step = b[0].value - a[0].value;
  if (std::abs(step) < kOneStep) {
    return;
  }
  add_change(piece, Change::intensity);
  if (denies(a[0], judgement.grammar_a) && denies(b[0], judgement.grammar_b)) {
    set_direction(piece, step < 0 ? Direction::softened : Direction::hardened);  // "by no means"
  } else {
    set_direction_unless_turned(piece, judgement, step);
  }
}

}  // namespace readout::diff
