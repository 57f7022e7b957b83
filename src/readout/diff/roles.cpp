// Who acts without a name: one office or body in place of another.
#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "readout/diff/judgement.hpp"
#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

/// A longer piece names whoever it likes.
constexpr std::size_t kComparable = 8;
/// Tokens beside a piece over which the phrase goes on ("the [prime] minister").
constexpr std::size_t kPhrase = 5;
/// Tokens round a piece in which the same office stands elsewhere: then it was hardly exchanged.
constexpr std::size_t kNear = 100;

/// An office or body as a phrase: "deputy speaker", "ministry of energy".
struct Role {
  std::vector<std::string> names;     ///< what it is made of, one word for those that mean one
  std::vector<std::string> deputies;  ///< "deputy", "vice"
  std::vector<std::string> stems;     ///< of its content words
  bool has_noun = false;              ///< "minister", not "foreign" alone
  bool vague = true;                  ///< "the delegation", and no word says which
  bool whole = true;                  ///< nothing else is said in the piece
};

struct Words {
  std::vector<ListMatch> nouns;
  std::vector<ListMatch> modifiers;
  std::vector<ListMatch> deputies;

  [[nodiscard]] bool cover(std::size_t i) const {
    const auto covers = [&](const ListMatch& match) { return match.tokens.overlaps({i, i + 1}); };
    return std::ranges::any_of(nouns, covers) || std::ranges::any_of(modifiers, covers) ||
           std::ranges::any_of(deputies, covers);
  }
};

Words words_near(const Half& half) {
  const auto& tokens = half.side.tokens;
  const TokenRange around = widened(half.range, kPhrase, tokens.size());
  Words words{find_listed(tokens, around, half.grammar, "role_nouns"),
              find_listed(tokens, around, half.grammar, "role_modifiers"),
              find_listed(tokens, around, half.grammar, "deputy_words")};
  for (const std::string_view people : {"person_nouns", "group_nouns", "corporate_nouns"}) {
    add_uncovered(words.nouns, find_listed(tokens, around, half.grammar, people));
  }
  // "Diplomatic" is no diplomat.
  std::erase_if(words.nouns, [&](const ListMatch& match) {
    const std::string& word = tokens[match.tokens.begin].folded;
    return match.tokens.size() == 1 && match.entry != word &&
           half.grammar.in("noun_modifiers", word);
  });
  drop_covered(words.modifiers, words.nouns);
  drop_covered(words.deputies, words.nouns);
  return words;
}

/// "To the court", "at the ministry": where, and nobody who acts; "King Street".
bool is_place(const Half& half, const ListMatch& noun, TokenRange phrase) {
  const auto& tokens = half.side.tokens;
  const std::size_t behind = phrase.end;
  if (behind < tokens.size() && half.grammar.in("place_name_endings", tokens[behind].folded)) {
    return true;
  }
  std::size_t before = phrase.begin;
  while (before > 0 && half.grammar.in("articles", tokens[before - 1].folded)) {
    --before;
  }
  return before > 0 && half.grammar.in("placelike_roles", noun.entry) &&
         (half.grammar.in("where_prepositions", tokens[before - 1].folded) ||
          half.grammar.in("motion_prepositions", tokens[before - 1].folded) ||
          half.grammar.in("place_openers", tokens[before - 1].folded));
}

/// The piece and the words of its phrase that are kept beside it.
TokenRange phrase_round(const Half& half, const Words& words) {
  const auto& tokens = half.side.tokens;
  const TokenRange around = widened(half.range, kPhrase, tokens.size());
  const auto goes_on = [&](std::size_t i) {
    return words.cover(i) || half.grammar.in("role_joiners", tokens[i].folded);
  };
  TokenRange phrase = half.range;
  while (phrase.begin > around.begin && goes_on(phrase.begin - 1)) {
    --phrase.begin;
  }
  while (phrase.end < around.end && goes_on(phrase.end)) {
    ++phrase.end;
  }
  while (phrase.begin < half.range.begin && !words.cover(phrase.begin)) {
    ++phrase.begin;  // "[to the] court"
  }
  while (phrase.end > half.range.end && !words.cover(phrase.end - 1)) {
    --phrase.end;
  }
  return phrase;
}

std::string name_of(const Half& half, const ListMatch& match) {
  const std::string_view same = term_of(half.grammar, "same_roles", match.entry);
  return !same.empty()              ? std::string(same)
         : match.tokens.size() == 1 ? half.side.tokens[match.tokens.begin].stem
                                    : match.entry;
}

Role role_of(const Half& half) {
  const Words words = words_near(half);
  const TokenRange phrase = phrase_round(half, words);
  Role role;
  for (const ListMatch& match : words.nouns) {
    if (match.tokens.overlaps(phrase)) {
      role.names.push_back(name_of(half, match));
      role.has_noun = true;
      role.whole = role.whole && !is_place(half, match, phrase);
      role.vague = role.vague && half.grammar.in("vague_roles", match.entry);
    }
  }
  for (const ListMatch& match : words.modifiers) {
    if (match.tokens.overlaps(phrase)) {
      role.names.push_back(name_of(half, match));
      role.vague = false;
    }
  }
  for (const ListMatch& match : words.deputies) {
    if (match.tokens.overlaps(phrase)) {
      role.deputies.push_back(match.entry);
    }
  }
  for (const ActorAt& actor : half.facts.actors_at(half.range)) {
    role.names.push_back("@" + actor.actor);
  }
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    if (is_content(half.side.tokens[i], half.grammar)) {
      role.stems.push_back(half.side.tokens[i].stem);
    }
  }
  for (std::size_t i = half.range.begin; i < half.range.end; ++i) {
    role.whole = role.whole && (!is_content(half.side.tokens[i], half.grammar) || words.cover(i) ||
                                half.facts.in_actor({i, i + 1}));
  }
  for (std::vector<std::string>* each : {&role.names, &role.deputies, &role.stems}) {
    std::ranges::sort(*each);
    each->erase(std::unique(each->begin(), each->end()), each->end());
  }
  return role;
}

/// One is not only told in more words than the other: "minister", "foreign minister".
bool are_others(const Role& a, const Role& b) {
  if (a.names == b.names) {
    return a.deputies.empty() != b.deputies.empty();
  }
  const auto nested = [](const std::vector<std::string>& x, const std::vector<std::string>& y) {
    return std::ranges::includes(x, y) || std::ranges::includes(y, x);
  };
  return !nested(a.names, b.names) && !nested(a.stems, b.stems);
}

/// Whether the other side has the words of the half near by: then they stand elsewhere, or changed
/// places.
bool stands_near(const Half& half, const Half& other) {
  const auto& tokens = other.side.tokens;
  const TokenRange around = widened(other.range, kNear, tokens.size());
  const auto has = [&](const std::string& stem) {
    for (std::size_t i = around.begin; i < around.end; ++i) {
      if (tokens[i].stem == stem && !other.range.overlaps({i, i + 1})) {
        return true;
      }
    }
    return false;
  };
  bool any = false;
  for (const text::Token& token : half.tokens()) {
    if (is_content(token, half.grammar)) {
      any = true;
      if (!has(token.stem)) {
        return false;
      }
    }
  }
  return any;
}

}  // namespace

void judge_roles(Piece& piece, const Judgement& judgement) {
  if (!is_short(piece, kComparable) || !piece.changes.empty()) {
    return;
  }
  const Half half_a = judgement.half_a(piece);
  const Half half_b = judgement.half_b(piece);
  const Role a = role_of(half_a);
  const Role b = role_of(half_b);
  const auto tells = [](const Role& role) { return role.has_noun && !role.vague && role.whole; };
  if (tells(a) && tells(b) && are_others(a, b) && !stands_near(half_a, half_b) &&
      !stands_near(half_b, half_a)) {
    add_change(piece, Change::actor);
  }
}

}  // namespace readout::diff
