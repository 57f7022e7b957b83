// How strongly something is said: words of a scale exchanged for others of it.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "readout/diff/cancel.hpp"
#include "readout/diff/judgement.hpp"
#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

/// A longer piece says other things as well, and a single word of it proves nothing.
constexpr std::size_t kPhrase = 6;
/// Values of a scale this near are one step.
constexpr double kOneStep = 0.5;
/// How strong it is to say something without a modal verb.
constexpr double kOutright = 3;

void set_direction_unless_turned(Piece& piece, const Judgement& judgement, double step) {
  if (!is_denied_near(judgement.half_a(piece)) && !is_denied_near(judgement.half_b(piece))) {
    set_direction(piece, step < 0 ? Direction::softened : Direction::hardened);
  }
}

bool is_one_entry(const ListMatch& x, const ListMatch& y) {
  return x.entry == y.entry;
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

/// "Committed to trade": also a noun, unless what follows is its object ("to trade the port").
bool is_noun_behind(const Half& half, const ListMatch& match, std::size_t verb) {
  const auto& tokens = half.side.tokens;
  const bool has_object =
      verb + 1 < tokens.size() && (half.grammar.in("articles", tokens[verb + 1].folded) ||
                                   half.grammar.in("possessives", tokens[verb + 1].folded));
  return half.grammar.in("prepositional_modals", match.entry) &&
         half.grammar.in("noun_verbs", tokens[verb].folded) && !has_object;
}

/// "Open to [dialogue]", "bound to [the mast]": an entry that ends in the mark of an infinitive has
/// none behind it.
bool lacks_infinitive(const Half& half, const ListMatch& match) {
  const auto& grammar = half.grammar;
  const auto& tokens = half.side.tokens;
  const std::size_t last_word = match.entry.rfind(' ') + 1;  // 0 in an entry of one word
  if (last_word == 0 || !grammar.in("infinitive_markers", match.entry.substr(last_word))) {
    return false;
  }
  std::size_t verb = match.tokens.end;
  while (verb < tokens.size() && (grammar.in("adverbs", tokens[verb].folded) ||
                                  grammar.in("intensifiers", tokens[verb].folded))) {
    ++verb;
  }
  const auto is_verb = [&](std::string_view list) { return grammar.in(list, tokens[verb].folded); };
  return verb >= tokens.size() || is_noun_behind(half, match, verb) ||
         !(is_verb("base_verbs") || is_verb("purpose_verbs") || is_verb("be_forms") ||
           is_verb("auxiliaries") || is_verb("gerunds"));
}

/// «Дом стоит у озера», «важно кивнул»: a modal word only before an infinitive or a clause.
bool lacks_complement(const Half& half, const ListMatch& match) {
  constexpr std::size_t kReach = 5;
  const auto& tokens = half.side.tokens;
  if (!half.grammar.in("infinitive_modals", match.entry)) {
    return false;
  }
  const std::size_t end = std::min(match.tokens.end + kReach, tokens.size());
  for (std::size_t i = match.tokens.end; i < end; ++i) {
    const bool ends = std::ranges::any_of(
        half.grammar.list("infinitive_endings"),
        [&](const std::string& ending) { return tokens[i].folded.ends_with(ending); });
    if ((ends && !half.facts.in_quantity({i, i + 1})) ||
        half.grammar.in("purpose_openers", tokens[i].folded)) {
      return false;
    }
  }
  return true;
}

std::vector<ListMatch> modals_in(const Half& half) {
  std::vector<ListMatch> found = scaled_around(half, "modality", "not_modals");
  std::erase_if(found, [&](const ListMatch& match) {
    return half.facts.in_quantity(match.tokens) || is_noun(half, match) ||
           is_noun_by_context(half, match) || lacks_infinitive(half, match) ||
           lacks_complement(half, match);
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

Reading denied_reading_of(const ListMatch& modal, const lexicon::Grammar& grammar) {
  return {modal.value, grammar.scale("denied_modality_most", modal.entry).value_or(modal.value)};
}

/// "Should not", "cannot": under a denial that both sides have, the scale is another. Whether it
/// tells the change.
bool judge_denied_modals(Piece& piece, const Judgement& judgement) {
  std::vector<ListMatch> a = scaled_around(judgement.half_a(piece), "denied_modality");
  std::vector<ListMatch> b = scaled_around(judgement.half_b(piece), "denied_modality");
  cancel(a, b, is_one_entry);
  if (a.size() != 1 || b.size() != 1 || !is_touched(piece, a[0], b[0]) ||
      !same_content(piece, judgement, {"denied_modality", "modality", "negations"})) {
    return false;
  }
  const Reading from = denied_reading_of(a[0], judgement.grammar_a);
  const Reading to = denied_reading_of(b[0], judgement.grammar_b);
  const bool harder = to.least - from.most >= kOneStep;
  if (harder || from.least - to.most >= kOneStep) {
    add_change(piece, Change::modality);
    set_direction(piece, harder ? Direction::hardened : Direction::softened);
    return true;
  }
  return false;
}

/// One more word is exchanged beside the modal verb: "must refrain", "may abstain". Then the verb
/// is another, but nobody can say whether the whole is stronger.
bool exchanges_one_word(const Piece& piece, const Judgement& judgement) {
  const auto others = [](const Half& half) {
    return content_beside(half, {"modality", "negations", "hedges"}).size();
  };
  return others(judgement.half_a(piece)) == 1 && others(judgement.half_b(piece)) == 1;
}

/// Stems of all words of the half but those of the modal verb.
std::vector<std::string> words_beside(const Half& half, const ListMatch& modal) {
  return word_stems(half, [&](std::size_t i) { return !modal.tokens.overlaps({i, i + 1}); });
}

/// A modal verb that comes in or goes, unless it only tells the future; what replaces other words
/// may be none ("should it invade", "if it invades"), but for a form of the verb behind it: «может
/// рассмотреть», «рассмотрит». That something may be is less than that it is.
void judge_single_modal(Piece& piece, const Judgement& judgement, const ListMatch& modal,
                        bool in_a) {
  const Half half = in_a ? judgement.half_a(piece) : judgement.half_b(piece);
  const Half other = in_a ? judgement.half_b(piece) : judgement.half_a(piece);
  const bool may_be_none = half.grammar.in("plain_futures", modal.entry) ||
                           half.grammar.in("nominal_modals", modal.entry);
  if (may_be_none || !same_content(piece, judgement, {"modality", "negations"})) {
    return;
  }
  const bool form_alone = modal.tokens.begin >= half.range.begin &&
                          count_words(other.tokens()) > 0 &&
                          words_beside(half, modal) == words_beside(other, {{}, "", 0});
  if (piece.op != EditOp::replace || form_alone) {
    add_change(piece, Change::modality);
  }
  if (form_alone && half.grammar.in("possibility_modals", modal.entry)) {
    set_direction_unless_turned(piece, judgement, in_a ? 1 : -1);
  }
}

/// "Is ready to open", "will open", where a language tells the future by the verb itself: the same
/// said outright, by no more words than those beside the modal verb.
void judge_outright(Piece& piece, const Judgement& judgement, const ListMatch& modal,
                    bool modal_in_a) {
  const Half outright = modal_in_a ? judgement.half_b(piece) : judgement.half_a(piece);
  const lexicon::Grammar& grammar = modal_in_a ? judgement.grammar_a : judgement.grammar_b;
  const std::size_t said = count_content(outright.tokens(), outright.grammar);
  const bool alone = said > 0 && said == count_words(outright.tokens());
  if (grammar.in("plain_futures", modal.entry) || piece.op != EditOp::replace || !alone ||
      !same_content(piece, judgement, {"modality", "infinitive_markers"})) {
    return;
  }
  add_change(piece, Change::modality);
  if (reading_of(modal, grammar).most + kOneStep <= kOutright) {
    set_direction_unless_turned(piece, judgement, modal_in_a ? 1 : -1);
  }
}

/// The families of degrees that both words belong to: "good" and "grave" have none, for they have
/// nothing to do with each other.
std::vector<std::string_view> shared_families(const ListMatch& a, const ListMatch& b,
                                              const lexicon::Grammar& grammar) {
  std::vector<std::string_view> shared;
  const auto families = grammar.terms.find("degrees");
  if (families == grammar.terms.end()) {
    return shared;
  }
  for (const auto& [name, words] : families->second) {
    const auto has = [&](const ListMatch& match) {
      return std::ranges::find(words, match.entry) != words.end();
    };
    if (has(a) && has(b)) {
      shared.push_back(name);
    }
  }
  return shared;
}

/// "A few", "many": more of them is another fact, and not said more strongly.
bool has_direction(const std::vector<std::string_view>& families, const lexicon::Grammar& grammar) {
  return std::ranges::any_of(
      families, [&](std::string_view family) { return !grammar.in("undirected_degrees", family); });
}

bool says(const text::Token& token, const lexicon::Grammar& grammar) {
  const auto forms = grammar.cue_forms.find(token.folded);
  return forms != grammar.cue_forms.end() &&
         std::ranges::any_of(forms->second, [&](const lexicon::CueForm& form) {
           return grammar.in("saying_verbs", grammar.cues[form.entry].lemma);
         });
}

/// "A minor was arrested": behind an article, and before no noun.
bool stands_as_noun(const Half& half, const ListMatch& match) {
  const auto& tokens = half.side.tokens;
  const std::size_t at = match.tokens.begin;
  const std::size_t behind = match.tokens.end;
  const bool determined = at > 0 && half.grammar.in("articles", tokens[at - 1].folded);
  const bool described =
      behind < tokens.size() &&
      (tokens[behind].folded == "," || half.grammar.in("coordinators", tokens[behind].folded) ||
       (is_content(tokens[behind], half.grammar) && !says(tokens[behind], half.grammar)));
  return half.grammar.has_articles() && determined && !described;
}

/// Without degrees that belong to a number or to a longer phrase of another kind.
std::vector<ListMatch> degrees_in(const Half& half) {
  std::vector<ListMatch> found = scaled_around(half, "intensity", "not_degrees");
  std::erase_if(found, [&](const ListMatch& match) {
    return half.facts.in_quantity(match.tokens) || stands_as_noun(half, match);
  });
  return found;
}

}  // namespace

void judge_modality(Piece& piece, const Judgement& judgement) {
  if (!is_short(piece, kPhrase) || judge_denied_modals(piece, judgement)) {
    return;
  }
  std::vector<ListMatch> a = modals_in(judgement.half_a(piece));
  std::vector<ListMatch> b = modals_in(judgement.half_b(piece));
  const lexicon::Grammar& grammar = judgement.grammar_a;
  cancel(a, b, [&](const ListMatch& x, const ListMatch& y) {
    const std::string_view verb = term_of(grammar, "modal_forms", x.entry);
    return is_one_entry(x, y) ||
           (!verb.empty() && verb == term_of(judgement.grammar_b, "modal_forms", y.entry));
  });
  if (a.size() + b.size() == 1 &&
      is_touched(piece, a.empty() ? b[0] : a[0], a.empty() ? b[0] : a[0])) {
    judge_outright(piece, judgement, a.empty() ? b[0] : a[0], b.empty());
    return judge_single_modal(piece, judgement, a.empty() ? b[0] : a[0], !a.empty());
  }
  const bool same =
      same_content(piece, judgement,
                   {"modality", "negations", "hedges", "seasons", "calendar_words"}) ||
      same_content_beside_actor(piece, judgement,
                                {"modality", "negations", "hedges", "corporate_nouns"});
  if (a.size() != 1 || b.size() != 1 || !is_touched(piece, a[0], b[0]) ||
      denies(a[0], grammar) != denies(b[0], grammar) ||
      (!same && !exchanges_one_word(piece, judgement))) {
    return;
  }
  const Reading from = reading_of(a[0], grammar);
  const Reading to = reading_of(b[0], judgement.grammar_b);
  if (from.least == to.least && from.most == to.most) {
    return;
  }
  add_change(piece, Change::modality);
  if (same && (to.least - from.most >= kOneStep || from.least - to.most >= kOneStep)) {
    set_direction_unless_turned(piece, judgement, to.least - from.least);
  }
}

void judge_intensity(Piece& piece, const Judgement& judgement) {
  if (!is_short(piece, kPhrase)) {
    return;
  }
  std::vector<ListMatch> a = degrees_in(judgement.half_a(piece));
  std::vector<ListMatch> b = degrees_in(judgement.half_b(piece));
  cancel(a, b, is_one_entry);
  if (a.size() != 1 || b.size() != 1 || !is_touched(piece, a[0], b[0]) ||
      !same_content(piece, judgement, {"intensity"})) {
    return;
  }
  const auto families = shared_families(a[0], b[0], judgement.grammar_a);
  const double step = b[0].value - a[0].value;
  if (families.empty() || std::abs(step) < kOneStep) {
    return;
  }
  add_change(piece, Change::intensity);
  if (!has_direction(families, judgement.grammar_a)) {
    return;
  }
  if (denies(a[0], judgement.grammar_a) && denies(b[0], judgement.grammar_b)) {
    set_direction(piece, step < 0 ? Direction::softened : Direction::hardened);  // "by no means"
  } else {
    set_direction_unless_turned(piece, judgement, step);
  }
}

}  // namespace readout::diff
