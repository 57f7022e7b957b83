// Whether something is stressed, or lessened, on one side alone.
#include <algorithm>
#include <initializer_list>
#include <vector>

#include "readout/diff/judgement.hpp"
#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

/// A longer piece says other things as well, and a single word of it proves nothing.
constexpr std::size_t kClause = 6;

/// "Grave doubts", "grave and lasting", not "at the grave".
bool is_before_noun(const Half& half, const ListMatch& adjective) {
  const auto& tokens = half.side.tokens;
  const std::size_t next = adjective.tokens.end;
  return next < tokens.size() &&
         (is_content(tokens[next], half.grammar) ||
          half.grammar.in("coordinators", tokens[next].folded) || tokens[next].folded == ",");
}

/// "Strong support", not "strong winds": what somebody feels or stands for.
bool is_before_attitude(const Half& half, const ListMatch& adjective) {
  const std::size_t next = adjective.tokens.end;
  return next < half.side.tokens.size() &&
         half.grammar.in("attitude_nouns", half.side.tokens[next].folded);
}

template <class Accepts>
void append(std::vector<ListMatch>& words, const Half& half, std::string_view list,
            const Accepts& accepts) {
  for (ListMatch& match : listed_at(half, list, "not_degrees")) {
    const bool known = std::ranges::any_of(
        words, [&](const ListMatch& other) { return other.tokens.overlaps(match.tokens); });
    if (!known && accepts(half, match)) {
      words.push_back(std::move(match));
    }
  }
}

/// Words of degree, "deeply", "slightly", and adjectives that are such before a noun, "deep".
std::vector<ListMatch> stress_in(const Half& half) {
  std::vector<ListMatch> found = listed_at(half, "intensifiers", "not_degrees");
  append(found, half, "stress_adjectives", is_before_noun);
  append(found, half, "attitude_adjectives", is_before_attitude);
  return found;
}

/// 1: what the words do when they come is to stress; -1: to lessen; 0: neither is sure.
int way_of(const std::vector<ListMatch>& words, const lexicon::Grammar& grammar) {
  const auto all_in = [&](std::initializer_list<std::string_view> lists) {
    return std::ranges::all_of(words, [&](const ListMatch& match) {
      return std::ranges::any_of(
          lists, [&](std::string_view list) { return grammar.in(list, match.entry); });
    });
  };
  return all_in({"stress_words", "stress_adjectives", "attitude_adjectives"}) ? 1
         : all_in({"weakening_words"})                                        ? -1
                                                                              : 0;
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

void judge_stress(Piece& piece, const Judgement& judgement) {
  const Half half_a = judgement.half_a(piece);
  const Half half_b = judgement.half_b(piece);
  const auto all_a = stress_in(half_a);
  const auto all_b = stress_in(half_b);
  const std::vector<ListMatch> dropped = beyond(all_a, all_b);
  const std::vector<ListMatch> added = beyond(all_b, all_a);
  if (dropped.empty() == added.empty() || !is_short(piece, kClause) ||
      !same_content(piece, judgement,
                    {"intensifiers", "stress_adjectives", "attitude_adjectives"})) {
    return;
  }
  add_change(piece, Change::intensity);
  const std::vector<ListMatch>& words = dropped.empty() ? added : dropped;
  const lexicon::Grammar& grammar = dropped.empty() ? judgement.grammar_b : judgement.grammar_a;
  const int way = way_of(words, grammar) * (dropped.empty() ? 1 : -1);
  if (way != 0 && !is_denied_near(half_a) && !is_denied_near(half_b)) {
    set_direction(piece, way > 0 ? Direction::hardened : Direction::softened);
  }
}

}  // namespace readout::diff
