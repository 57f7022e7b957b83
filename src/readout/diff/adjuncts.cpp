#include "readout/diff/adjuncts.hpp"

#include <algorithm>

#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

/// Of a longer passage its first word tells too little.
constexpr std::size_t kClauseTokens = 25;
/// Tokens behind an opener in which what it opens must begin.
constexpr std::size_t kReach = 5;
/// The same of a noun behind a name, each of whose characters may be a token.
constexpr std::size_t kFar = 9;

/// A passage without the marks and coordinators round it.
class Passage {
 public:
  explicit Passage(const Half& half) : half_(half), range_(half.range) {
    while (!range_.empty() && is_padding(range_.begin)) {
      ++range_.begin;
    }
    while (!range_.empty() && !is_word(half_.side.tokens[range_.end - 1])) {
      --range_.end;
    }
  }

  [[nodiscard]] const TokenRange& range() const { return range_; }
  [[nodiscard]] const Half& half() const { return half_; }

  /// Tokens of the entry of the list that the passage begins with; 0: none.
  [[nodiscard]] std::size_t opened_by(std::string_view list) const {
    const auto found = find_listed(half_.side.tokens, first(kEntryTokens), half_.grammar, list);
    const bool opens = !found.empty() && found.front().tokens.begin == range_.begin;
    return opens ? found.front().tokens.size() : 0;
  }

  [[nodiscard]] bool closed_by(std::string_view list) const {
    const TokenRange last{range_.end - std::min(kEntryTokens, range_.size()), range_.end};
    const auto found = find_listed(half_.side.tokens, last, half_.grammar, list);
    return std::ranges::any_of(
        found, [&](const ListMatch& match) { return match.tokens.end == range_.end; });
  }

  /// Its first tokens behind an opener of that many.
  [[nodiscard]] TokenRange behind(std::size_t opener, std::size_t reach = kReach) const {
    const std::size_t begin = range_.begin + opener;
    return {begin, std::min(begin + reach, range_.end)};
  }

  [[nodiscard]] bool holds(TokenRange tokens, std::string_view list) const {
    return !find_listed(half_.side.tokens, tokens, half_.grammar, list).empty();
  }

 private:
  [[nodiscard]] TokenRange first(std::size_t tokens) const {
    return {range_.begin, std::min(range_.begin + tokens, range_.end)};
  }

  [[nodiscard]] bool is_padding(std::size_t i) const {
    const text::Token& token = half_.side.tokens[i];
    return !is_word(token) || half_.grammar.in("coordinators", token.folded);
  }

  const Half& half_;
  TokenRange range_;
};

bool names_time(const Passage& passage, TokenRange tokens) {
  const Half& half = passage.half();
  const auto quantities = half.facts.quantities_at(tokens);
  const bool dated = std::ranges::any_of(
      quantities, [&](const QuantityAt& each) { return tells_time(each.quantity, half.grammar); });
  return dated || passage.holds(tokens, "time_nouns") || passage.holds(tokens, "time_words");
}

bool is_of_time(const Passage& passage) {
  if (passage.opened_by("strong_time_openers") > 0 || passage.closed_by("time_ends")) {
    return true;
  }
  const std::size_t opener = passage.opened_by("time_openers");
  return (opener > 0 && names_time(passage, passage.behind(opener))) ||
         (opener == 0 && (passage.opened_by("time_words") > 0 ||
                          names_time(passage, {passage.range().begin, passage.range().begin + 1})));
}

/// "从目前情况看", a hedge and nothing else: it tells no time, though it names one.
bool is_reservation(const Passage& passage) {
  return passage.opened_by("hedges") == passage.range().size() ||
         is_phrase_of_reserve(passage.half());
}

bool is_amount(const Passage& passage) {
  const Half& half = passage.half();
  std::size_t opener = passage.opened_by("amount_openers");
  opener = opener > 0 ? opener : passage.opened_by("number_hedges");
  const TokenRange begin = passage.behind(opener);
  const auto quantities =
      half.facts.quantities_at({begin.begin, std::min(begin.begin + 2, begin.end)});
  return std::ranges::any_of(
      quantities, [&](const QuantityAt& each) { return !tells_time(each.quantity, half.grammar); });
}

/// "Met in Orla to discuss the dam": an infinitive behind a verb of going or meeting, and behind no
/// word that takes one ("the need to discuss").
bool is_infinitive_of_purpose(const Passage& passage) {
  constexpr std::size_t kClause = 10;
  const Half& half = passage.half();
  const auto& tokens = half.side.tokens;
  const std::size_t begin = passage.range().begin;
  std::size_t verb = begin + 1;
  while (verb < passage.range().end && half.grammar.in("adverbs", tokens[verb].folded)) {
    ++verb;
  }
  if (!half.grammar.in("infinitive_markers", tokens[begin].folded) || verb >= passage.range().end ||
      !half.grammar.in("purpose_verbs", tokens[verb].folded)) {
    return false;
  }
  for (std::size_t i = begin; i > 0 && i + kClause > begin; --i) {
    const text::Token& before = tokens[i - 1];
    if (before.sentence != tokens[begin].sentence ||
        half.grammar.in("purpose_blockers", before.folded)) {
      return false;
    }
    if (half.grammar.in("purpose_takers", before.folded)) {
      return true;
    }
  }
  return false;
}

/// «Для ремонта дамбы», not «для Варланда».
bool is_action_aimed_at(const Passage& passage) {
  const std::size_t opener = passage.opened_by("purpose_prepositions");
  return opener > 0 && passage.holds(passage.behind(opener, 2), "action_nouns");
}

bool is_purpose(const Passage& passage) {
  return passage.opened_by("purpose_openers") > 0 || passage.closed_by("purpose_tails") ||
         is_infinitive_of_purpose(passage) || is_action_aimed_at(passage);
}

/// "For security reasons", "on legal grounds", not "the palace grounds".
bool is_reason(const Passage& passage) {
  const bool opens = passage.half().grammar.list("reason_tail_openers").empty() ||
                     passage.opened_by("reason_tail_openers") > 0;
  return passage.opened_by("reason_openers") > 0 || (opens && passage.closed_by("reason_tails"));
}

/// Actors and nothing else.
bool is_all_actors(const Passage& passage) {
  const Half& half = passage.half();
  for (std::size_t i = passage.range().begin; i < passage.range().end; ++i) {
    if (is_content(half.side.tokens[i], half.grammar) && !half.facts.in_actor({i, i + 1})) {
      return false;
    }
  }
  return half.facts.in_actor(passage.range());
}

bool is_actor(const Passage& passage) {
  constexpr std::size_t kName = 3;
  const std::size_t opener = passage.opened_by("actor_openers");
  const TokenRange begin = passage.behind(opener);
  const bool named =
      passage.half().facts.in_actor({begin.begin, std::min(begin.begin + kName, begin.end)});
  return (opener > 0 && named) || is_all_actors(passage);
}

/// A capitalised word that is no person: "in Astana", not "at Maren's request".
bool is_place_name(const Half& half, std::size_t i) {
  const text::Token& token = half.side.tokens[i];
  const auto actors = half.facts.actors_at({i, i + 1});
  const bool somebody = !actors.empty() && !actors.front().is_country;
  return !somebody && token.kind == text::TokenKind::word && token.capitalised &&
         is_content(token, half.grammar) && half.facts.shows_names;
}

/// "In the region", not "in regional affairs", which has the same stem.
bool holds_venue(const Passage& passage, TokenRange tokens) {
  const Half& half = passage.half();
  auto venues = find_listed(half.side.tokens, tokens, half.grammar, "venues");
  drop_covered(venues, find_listed(half.side.tokens, tokens, half.grammar, "not_venues"));
  return !venues.empty();
}

bool is_place(const Passage& passage) {
  if (passage.opened_by("strong_place_openers") > 0) {
    return true;
  }
  const std::size_t opener = passage.opened_by("place_openers");
  if (opener == 0 || passage.opened_by("no_place_openers") > 0) {
    return false;
  }
  const Half& half = passage.half();
  const TokenRange behind = passage.behind(opener);
  std::size_t name = behind.begin;
  while (name < behind.end && half.grammar.in("articles", half.side.tokens[name].folded)) {
    ++name;
  }
  const bool named = name < behind.end && is_place_name(half, name);
  return named || holds_venue(passage, passage.behind(opener, kFar));
}

}  // namespace

Adjunct adjunct_of(const Half& half) {
  const Passage passage(half);
  const bool in_brackets = !half.range.empty() && half.tokens().front().folded == "(";
  if (passage.range().empty() || in_brackets || passage.range().size() > kClauseTokens) {
    return Adjunct::other;
  }
  const bool set_phrase = passage.opened_by("not_condition_openers") > 0;  // "if anything"
  if ((!set_phrase && passage.opened_by("condition_openers") > 0) ||
      passage.closed_by("condition_tails")) {
    return Adjunct::condition;
  }
  if (is_reason(passage)) return Adjunct::reason;
  if (is_purpose(passage)) return Adjunct::purpose;
  if (is_reservation(passage)) return Adjunct::other;
  if (is_of_time(passage)) return Adjunct::time;
  if (is_amount(passage)) return Adjunct::amount;
  if (is_place(passage)) return Adjunct::place;
  return is_actor(passage) ? Adjunct::actor : Adjunct::other;
}

}  // namespace readout::diff
