// Who and what is named: the same under another name, another one, or another spelling.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "readout/diff/judgement.hpp"
#include "readout/diff/places.hpp"
#include "readout/diff/words.hpp"
#include "readout/text/edit_distance.hpp"
#include "readout/text/unicode.hpp"

namespace readout::diff {
namespace {

/// A longer piece names whoever it likes.
constexpr std::size_t kComparable = 12;

enum class Likeness { same, misspelt, other, unknown };

/// Of ids made from names: the surnames are nearly the same.
bool may_be_misspelt(std::string_view a, std::string_view b) {
  const std::string_view x = surname_of(a);
  const std::string_view y = surname_of(b);
  return 2 * text::edit_distance(x, y) <= std::max(x.size(), y.size());
}

/// «Рейк», «Рейка» of somebody whom nobody knows: an ending of a case, as far as anybody can tell.
bool may_be_declined(std::string_view a, std::string_view b, const lexicon::Grammar& grammar) {
  const auto [less, more] = std::minmax({surname_of(a), surname_of(b)},
                                        [](auto x, auto y) { return x.size() < y.size(); });
  constexpr std::size_t kEnding = 3;
  const auto is_vowel = [&](const char& letter) { return grammar.in("vowels", {&letter, 1}); };
  std::size_t stem = less.size();
  while (stem > 0 && is_vowel(less[stem - 1])) {
    --stem;
  }
  return stem > 0 && more.starts_with(less.substr(0, stem)) && more.size() - stem <= kEnding &&
         (more.size() == stem || is_vowel(more[stem]));
}

/// Whether one gives the surname alone, or both the same words.
bool is_shorter_name(std::string_view a, std::string_view b) {
  const bool short_one = surname_of(a) == a || surname_of(b) == b;
  return short_one && surname_of(a) == surname_of(b);
}

/// The president for the country is a manner of speaking.
bool speaks_for(const ActorAt& person, const ActorAt& country, const lexicon::Actors& known) {
  const lexicon::Actor* actor = known.find(person.actor);
  const lexicon::Actor* state = known.find(country.actor);
  return actor != nullptr && !actor->country.empty() &&
         (actor->country == country.actor ||
          (state != nullptr && state->country == actor->country));
}

/// The EU, NATO: known, and no part of a state.
bool is_body_of_its_own(const ActorAt& body, const lexicon::Actors& known) {
  const lexicon::Actor* actor = known.find(body.actor);
  return actor != nullptr && actor->kind == lexicon::ActorKind::organisation &&
         actor->country.empty();
}

Likeness likeness(const ActorAt& a, const ActorAt& b, const Judgement& judgement) {
  const lexicon::Actors& known = judgement.lexicon.actors;
  if (a.actor == b.actor) {
    return Likeness::same;
  }
  const bool both_known = known.find(a.actor) != nullptr && known.find(b.actor) != nullptr;
  if (a.is_country != b.is_country) {
    const ActorAt& person = a.is_country ? b : a;
    const ActorAt& country = a.is_country ? a : b;
    return speaks_for(person, country, known)  ? Likeness::same
           : is_body_of_its_own(person, known) ? Likeness::other
                                               : Likeness::unknown;
  }
  if (!both_known && is_shorter_name(a.actor, b.actor)) {
    return Likeness::same;
  }
  if (!both_known && judgement.grammar_a.has_cases() &&
      may_be_declined(a.actor, b.actor, judgement.grammar_a)) {
    return Likeness::unknown;
  }
  const bool misspelt = !both_known && may_be_misspelt(a.actor, b.actor);
  return misspelt ? Likeness::misspelt : Likeness::other;
}

/// "The President", "NATO Allies": capitals alone make no name.
bool is_common_noun(const text::Token& token, const lexicon::Grammar& grammar) {
  constexpr std::array<std::string_view, 8> kLists{"not_names",       "person_nouns", "group_nouns",
                                                   "corporate_nouns", "state_nouns",  "documents",
                                                   "venues",          "titled_nouns"};
  return std::ranges::any_of(
      kLists, [&](std::string_view list) { return is_listed(token, grammar, list); });
}

/// Stems of capitalised words that no actor has and that are no days.
std::vector<std::string> names_in(const Half& half) {
  std::vector<std::string> names;
  for (std::size_t i = half.range.begin; i < half.range.end; ++i) {
    const text::Token& token = half.side.tokens[i];
    const TokenRange here{i, i + 1};
    if (token.kind == text::TokenKind::word && token.capitalised &&
        !begins_sentence(half.side.tokens, i) && is_content(token, half.grammar) &&
        !half.facts.in_actor(here) && !half.facts.in_quantity(here) &&
        !is_common_noun(token, half.grammar) &&
        !half.grammar.scale("weekday_numbers", token.folded) &&
        !half.grammar.scale("months", token.folded)) {
      names.push_back(token.stem);
    }
  }
  return names;
}

bool is_foreign(const text::Token& token, const lexicon::Grammar& grammar) {
  const std::string& word = token.folded;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t from = at;
    (void)text::next_code_point(word, at);
    if (!grammar.in("transliteration", word.substr(from, at - from))) {
      return false;
    }
  }
  return !word.empty();
}

/// Of a script without capitals: the half with what is written in the characters of foreign names
/// beside it.
TokenRange foreign_round(const Half& half) {
  constexpr std::size_t kLongest = 16;  // tokens beside the half: more are no name
  const auto foreign = [&](std::size_t i) { return is_foreign(half.side.tokens[i], half.grammar); };
  const TokenRange around = widened(half.range, kLongest, half.side.tokens.size());
  TokenRange name = half.range;
  while (name.begin > around.begin && foreign(name.begin - 1)) {
    --name.begin;
  }
  while (name.end < around.end && foreign(name.end)) {
    ++name.end;
  }
  return name;
}

/// The characters of the foreign name that the half is part of; "" where it has others.
std::string foreign_name(const Half& half) {
  const TokenRange name = foreign_round(half);
  std::string written;
  for (std::size_t i = name.begin; i < name.end; ++i) {
    if (!is_foreign(half.side.tokens[i], half.grammar)) {
      return "";
    }
    written += half.side.tokens[i].folded;
  }
  return written;
}

/// Two characters may be any word; of three on one side both are hardly anything but names.
bool are_foreign_names(const Half& a, const Half& b) {
  constexpr std::size_t kLeast = 2;
  constexpr std::size_t kSure = 3;
  const std::string name_a = foreign_name(a);
  const std::string name_b = foreign_name(b);
  const auto [less, more] =
      std::minmax({text::count_code_points(name_a), text::count_code_points(name_b)});
  return name_a != name_b && less >= kLeast && more >= kSure;
}

bool shares_name(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::any_of(
      a, [&](const std::string& name) { return std::ranges::find(b, name) != b.end(); });
}

bool names_place(const Half& half) {
  const auto actors = half.facts.actors_at(half.range);
  return actors.size() == 1 && is_place(half, actors[0]);
}

/// What a piece says of its actors, articles aside: where it is not the same ("for Reyk", "Maren
/// said"), the actors are not exchanged.
std::vector<std::string> words_beside_actors(const Half& half) {
  return word_stems(half, [&](std::size_t i) {
    return !half.facts.in_actor({i, i + 1}) &&
           !half.grammar.in("articles", half.side.tokens[i].folded);
  });
}

/// Whether the side names the actor anywhere: then it was hardly exchanged for another.
bool is_named_in(const SideFacts& facts, const ActorAt& actor, const Judgement& judgement) {
  const auto near = facts.actor_keys.candidates(actor, judgement.lexicon.actors);
  return std::ranges::any_of(near, [&](std::size_t i) {
    return likeness(actor, facts.actors[i], judgement) == Likeness::same;
  });
}

/// What the half calls both sides together; of words alone only as listed: «стороны» has the stem
/// of «сторона», which is one of them.
std::vector<ListMatch> joint_subjects(const Half& half) {
  std::vector<ListMatch> found = listed_at(half, "joint_subjects");
  std::erase_if(found, [&](const ListMatch& match) {
    return match.tokens.size() == 1 && match.entry != half.side.tokens[match.tokens.begin].folded;
  });
  return found;
}

/// Words of the half that belong neither to the name nor to what both sides are called: "side" of
/// "the Chinese side", where the other text has "the two sides".
std::vector<std::string> words_beside(const Half& half, TokenRange named,
                                      const std::vector<std::string>& ignored) {
  return word_stems(half, [&](std::size_t i) {
    const text::Token& token = half.side.tokens[i];
    return !named.overlaps({i, i + 1}) && !half.grammar.in("articles", token.folded) &&
           std::ranges::find(ignored, token.stem) == ignored.end();
  });
}

/// "[The Lake Union] members": of whom they are the members is kept.
bool is_named_right_before(const Half& half, const ActorAt& actor, const Judgement& judgement) {
  if (half.range.begin == 0) return false;
  const auto before = half.facts.actors_at({half.range.begin - 1, half.range.begin});
  return std::ranges::any_of(before, [&](const ActorAt& other) {
    return likeness(actor, other, judgement) == Likeness::same;
  });
}

/// "Both sides", "the Chinese side": who says or does it is another, though nobody else is named.
/// Not "the Lake Union (LU)", "the Lake Union members".
bool is_one_of_both(const Piece& piece, const Half& joint, const Half& single,
                    const Judgement& judgement) {
  const auto both = joint_subjects(joint);
  const auto named = single.facts.actors_at(single.range);
  if (piece.op != EditOp::replace || both.size() != 1 || joint.facts.in_actor(both[0].tokens) ||
      named.size() != 1 || !joint_subjects(single).empty() ||
      is_named_right_before(joint, named[0], judgement)) {
    return false;
  }
  std::vector<std::string> stems;
  for (std::size_t i = both[0].tokens.begin; i < both[0].tokens.end; ++i) {
    stems.push_back(joint.side.tokens[i].stem);
  }
  return words_beside(joint, both[0].tokens, {}) == words_beside(single, named[0].tokens, stems);
}

}  // namespace

bool is_inside_foreign_name(const Half& half) {
  constexpr std::size_t kName = 3;
  return foreign_round(half).size() > half.range.size() &&
         text::count_code_points(foreign_name(half)) >= kName;
}

bool names_one_actor(const Piece& piece, const Judgement& judgement) {
  const auto a = judgement.facts_a.actors_at(piece.a);
  const auto b = judgement.facts_b.actors_at(piece.b);
  return a.size() == 1 && b.size() == 1 && likeness(a[0], b[0], judgement) == Likeness::same;
}

bool is_same_actor(const Piece& piece, const Judgement& judgement) {
  const auto a = judgement.facts_a.actors_at(piece.a);
  const auto b = judgement.facts_b.actors_at(piece.b);
  return a.size() == 1 && b.size() == 1 && a[0].actor == b[0].actor &&
         words_beside_actors(judgement.half_a(piece)) ==
             words_beside_actors(judgement.half_b(piece));
}

void judge_actors(Piece& piece, const Judgement& judgement) {
  const Half half_a = judgement.half_a(piece);
  const Half half_b = judgement.half_b(piece);
  if (is_one_of_both(piece, half_a, half_b, judgement) ||
      is_one_of_both(piece, half_b, half_a, judgement)) {
    return add_change(piece, Change::actor);
  }
  const auto a = judgement.facts_a.actors_at(piece.a);
  const auto b = judgement.facts_b.actors_at(piece.b);
  // "周四" looks like a name, and is a Thursday.
  if (!piece.changes.empty() || a.size() != 1 || b.size() != 1 || !is_short(piece, kComparable) ||
      words_beside_actors(half_a) != words_beside_actors(half_b) ||
      is_named_in(judgement.facts_b, a[0], judgement) ||
      is_named_in(judgement.facts_a, b[0], judgement)) {
    return;
  }
  switch (likeness(a[0], b[0], judgement)) {
    case Likeness::other: {
      const bool places = is_place(half_a, a[0]) && is_place(half_b, b[0]);
      return add_change(piece, places ? Change::name : Change::actor);
    }
    case Likeness::misspelt:
      return add_change(piece, Change::name);
    case Likeness::same:
    case Likeness::unknown:
      return;
  }
}

void judge_names(Piece& piece, const Judgement& judgement) {
  constexpr std::size_t kNameTokens = 6;
  if (piece.op != EditOp::replace || !is_short(piece, kNameTokens) ||
      !judgement.facts_a.shows_names || !judgement.facts_b.shows_names) {
    return;
  }
  const Half half_a = judgement.half_a(piece);
  const Half half_b = judgement.half_b(piece);
  const std::vector<std::string> a = names_in(half_a);
  const std::vector<std::string> b = names_in(half_b);
  // Of the towns one may be known, and stand for its state elsewhere: "the Geneva convention".
  const bool other = (!a.empty() || names_place(half_a)) && (!b.empty() || names_place(half_b)) &&
                     !(a.empty() && b.empty()) && !shares_name(a, b);
  const bool other_thing = judgement.facts_a.in_actor(piece.a) ||
                           judgement.facts_b.in_actor(piece.b) || !piece.changes.empty();
  if (other || (!other_thing && are_foreign_names(half_a, half_b))) {
    add_change(piece, Change::name);
  }
}

}  // namespace readout::diff
