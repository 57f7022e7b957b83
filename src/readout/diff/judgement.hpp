/// What the rules of classification share: the two sides with their grammars and facts, and small
/// questions about a piece.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "readout/diff/classify.hpp"
#include "readout/diff/side_facts.hpp"
#include "readout/diff/words.hpp"

namespace readout::diff {

/// One side of a piece, with all that is known of it.
struct Half {
  const Side& side;
  TokenRange range;
  const lexicon::Grammar& grammar;
  const SideFacts& facts;

  [[nodiscard]] std::span<const text::Token> tokens() const {
    return side.tokens.subspan(range.begin, range.size());
  }
};

/// Of each token of a side, whether it stands in a changed piece.
using ChangedTokens = std::vector<bool>;

struct Judgement {
  const Side& a;
  const Side& b;
  const lexicon::Lexicon& lexicon;
  const lexicon::Grammar& grammar_a;
  const lexicon::Grammar& grammar_b;
  SideFacts facts_a;
  SideFacts facts_b;
  ChangedTokens changed_a = {};
  ChangedTokens changed_b = {};

  [[nodiscard]] Half half_a(const Piece& piece) const { return {a, piece.a, grammar_a, facts_a}; }
  [[nodiscard]] Half half_b(const Piece& piece) const { return {b, piece.b, grammar_b, facts_b}; }
};

void add_change(Piece& piece, Change change);

/// A second direction that goes the same way leaves the first; one that goes the other way leaves
/// none.
void set_direction(Piece& piece, Direction direction);

/// Whether neither side of the piece has more than `tokens`.
[[nodiscard]] bool is_short(const Piece& piece, std::size_t tokens);

/// The range with `more` tokens on both ends, within the run.
[[nodiscard]] TokenRange widened(TokenRange range, std::size_t more, std::size_t size);

/// Entries of the list that share a token with the half, those of several words also where they
/// reach out of it, without those that a phrase of the list `exceptions` covers.
[[nodiscard]] std::vector<ListMatch> listed_at(const Half& half, std::string_view list,
                                               std::string_view exceptions = "");
/// The same of a scale.
[[nodiscard]] std::vector<ListMatch> scaled_at(const Half& half, std::string_view scale,
                                               std::string_view exceptions = "");
/// Those of a scale beside the half as well: what both sides have there is kept.
[[nodiscard]] std::vector<ListMatch> scaled_around(const Half& half, std::string_view scale,
                                                   std::string_view exceptions = "");

/// Whether the half is part of a longer name of somebody ("Premier", of "Premier Tomas Reyk").
[[nodiscard]] bool is_part_of_name(const Half& half);

/// What all forms of a word have in common, as far as its stem or a list of irregular verbs tells:
/// "find", "found", though the one may be no form of the other ("to found").
[[nodiscard]] std::string content_key(const text::Token& token, const lexicon::Grammar& grammar);

/// Keys of the content words of the half that are in none of the lists and scales and in no
/// quantity, sorted.
[[nodiscard]] std::vector<std::string> content_beside(
    const Half& half, std::initializer_list<std::string_view> lists);

/// Whether both sides have the same content but for the words of these lists and scales: only then
/// is a word of them exchanged, and nothing else said.
[[nodiscard]] bool same_content(const Piece& piece, const Judgement& judgement,
                                std::initializer_list<std::string_view> lists);

/// The same where both sides name one actor, each in its way, whose names are no other content.
[[nodiscard]] bool same_content_beside_actor(const Piece& piece, const Judgement& judgement,
                                             std::initializer_list<std::string_view> lists);

/// Whether the quantity is a date or a length of time.
[[nodiscard]] bool tells_time(const lexicon::Quantity& quantity, const lexicon::Grammar& grammar);

/// Stems of the words of the half, by token index, that `counts` lets pass, in order.
template <class Counts>
[[nodiscard]] std::vector<std::string> word_stems(const Half& half, const Counts& counts) {
  std::vector<std::string> stems;
  for (std::size_t i = half.range.begin; i < half.range.end; ++i) {
    if (is_word(half.side.tokens[i]) && counts(i)) {
      stems.push_back(half.side.tokens[i].stem);
    }
  }
  return stems;
}

/// Whether all words of the half belong to quantities; also of a half without words.
[[nodiscard]] bool is_all_quantity(const Half& half);

/// What turns a scale round within three tokens: "not serious", "less serious". Not of a half
/// without words: where it would stand is no matter of the text.
[[nodiscard]] bool is_denied_near(const Half& half);

/// Whether a denying word stands before the half in its sentence ("denied that they may"), or a
/// negation in its clause ("none of the parties to this treaty may").
[[nodiscard]] bool is_under_denial(const Half& half);

/// Numbers and dates (facts.cpp).
void judge_quantities(Piece& piece, const Judgement& judgement);
/// Times without a number: "summer", "next week" (calendar.cpp).
void judge_days(Piece& piece, const Judgement& judgement);

/// Actors and names (identity.cpp).
void judge_actors(Piece& piece, const Judgement& judgement);
void judge_names(Piece& piece, const Judgement& judgement);
/// Offices and bodies without a name (roles.cpp).
void judge_roles(Piece& piece, const Judgement& judgement);
/// What is called something in quotation marks (quoted_names.cpp).
void judge_quoted_names(Piece& piece, const Judgement& judgement);

/// Whether the half is a part of a name in a script without capitals, told by the characters that
/// foreign names are written in.
[[nodiscard]] bool is_inside_foreign_name(const Half& half);

/// Whether each side names a single actor, and both the same ("Berlin", "the German government").
[[nodiscard]] bool names_one_actor(const Piece& piece, const Judgement& judgement);

/// Whether both sides name one actor, each in its way, and say nothing else.
[[nodiscard]] bool is_same_actor(const Piece& piece, const Judgement& judgement);

/// Negation and hedges (polarity.cpp).
void judge_opposites(Piece& piece, const Judgement& judgement);
void judge_negation(Piece& piece, const Judgement& judgement);
void judge_hedges(Piece& piece, const Judgement& judgement);
/// "To judge from the first figures", "据不完全统计": an opener of reservations, however it goes
/// on; where a language has tails for them, with one, and with a word between that limits it.
[[nodiscard]] bool is_phrase_of_reserve(const Half& half);

/// Words of stress that come or go (stress.cpp).
void judge_stress(Piece& piece, const Judgement& judgement);

/// Words of a scale exchanged for others (force.cpp).
void judge_modality(Piece& piece, const Judgement& judgement);
void judge_intensity(Piece& piece, const Judgement& judgement);

/// The only reporting verb in the half; nullptr for none or several (cues.cpp).
[[nodiscard]] const lexicon::CueEntry* reporting_verb(const Half& half);
void judge_cues(Piece& piece, const Judgement& judgement);

}  // namespace readout::diff
