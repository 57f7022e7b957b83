// Whether something is stressed, or lessened, on one side alone.
#include <algorithm>
#include <initializer_list>
#include <utility>
#include <vector>

#include "readout/diff/judgement.hpp"
#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

/// A longer piece says other things as well, and a single word of it proves nothing.
constexpr std::size_t kClause = 6;

bool is_in(const Half& half, std::size_t i, std::initializer_list<std::string_view> lists) {
  return std::ranges::any_of(lists, [&](std::string_view list) {
    return is_listed(half.side.tokens[i], half.grammar, list);
  });
}

/// "Alarm [system]", "resistance [fighters]": where a noun may stand before another as it is.
bool is_modifier(const Half& half, std::size_t noun) {
  const auto& tokens = half.side.tokens;
  if (!half.grammar.has_articles() || noun + 1 >= tokens.size()) {
    return false;
  }
  const text::Token& next = tokens[noun + 1];
  const auto ends = [&](const std::string& ending) { return next.folded.ends_with(ending); };
  const bool verb = half.grammar.scale("irregular_verbs", next.folded) ||
                    (next.folded != next.stem && half.grammar.in("base_verbs", next.stem));
  const bool other = next.capitalised || verb || half.grammar.in("time_words", next.folded) ||
                     half.grammar.in("adverbs", next.folded) ||
                     half.grammar.cue_forms.contains(next.folded) ||
                     std::ranges::any_of(half.grammar.list("verb_endings"), ends);
  return next.kind == text::TokenKind::word && is_content(next, half.grammar) && !other;
}

/// "Grave doubts", "grave and lasting economic losses", not "a grave face": an adjective is a
/// degree of what the lists have alone, for most things are deep or strong in another sense.
bool is_before(const Half& half, const ListMatch& adjective,
               std::initializer_list<std::string_view> nouns) {
  constexpr std::size_t kFar = 4;
  const auto& tokens = half.side.tokens;
  const std::size_t end = std::min(adjective.tokens.end + kFar, tokens.size());
  for (std::size_t i = adjective.tokens.end; i < end; ++i) {
    if (is_in(half, i, nouns)) {
      return !is_modifier(half, i);
    }
    const bool goes_on =
        tokens[i].folded == "," || is_in(half, i,
                                         {"coordinators", "attributive_marks", "noun_modifiers",
                                          "stress_adjectives", "attitude_adjectives"});
    if (!goes_on) {
      return false;
    }
  }
  return false;
}

bool is_before_measured(const Half& half, const ListMatch& adjective) {
  return is_before(half, adjective, {"attitude_nouns", "measured_nouns"});
}

/// "Strong support", not "strong winds": what somebody feels or stands for.
bool is_before_attitude(const Half& half, const ListMatch& adjective) {
  return is_before(half, adjective, {"attitude_nouns"});
}

/// "严格[的]老师": it describes a thing, and says nothing of how something is done.
bool is_attributive(const Half& half, const ListMatch& match) {
  const auto& tokens = half.side.tokens;
  return match.tokens.end < tokens.size() &&
         half.grammar.in("attributive_marks", tokens[match.tokens.end].folded);
}

/// "A little alarmed", "a bit deeper", not "waited a bit", "a little boy": before an adjective that
/// its ending shows, where the entry is one of those that may mean time or size.
bool lessens(const Half& half, const ListMatch& match) {
  if (!half.grammar.in("bound_lessening", match.entry)) {
    return true;
  }
  const auto& tokens = half.side.tokens;
  const std::size_t next = match.tokens.end;
  const auto shown_by = [&](std::string_view list) {
    return std::ranges::any_of(half.grammar.list(list), [&](const std::string& ending) {
      return tokens[next].folded.ends_with(ending);
    });
  };
  return next < tokens.size() && is_content(tokens[next], half.grammar) &&
         (shown_by("verb_endings") || shown_by("adjective_endings") ||
          shown_by("comparative_endings"));
}

template <class Accepts>
void append(std::vector<ListMatch>& words, const Half& half, std::string_view list,
            const Accepts& accepts) {
  std::vector<ListMatch> more = listed_at(half, list, "not_degrees");
  std::erase_if(more, [&](const ListMatch& match) { return !accepts(half, match); });
  add_uncovered(words, std::move(more));
}

/// Words of degree, "deeply", "slightly", and adjectives that are such before a noun, "deep".
std::vector<ListMatch> stress_in(const Half& half) {
  std::vector<ListMatch> found = listed_at(half, "intensifiers", "not_degrees");
  std::erase_if(found, [&](const ListMatch& match) {
    const bool bound = half.grammar.in("bound_degrees", match.entry) || is_attributive(half, match);
    return (bound && !is_before_measured(half, match)) || !lessens(half, match);
  });
  append(found, half, "stress_adjectives", is_before_measured);
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

/// Whether the halves say the same but for these words: "thank you [all very much]" and "thank you
/// [for it]" do not, though neither has content beside them.
bool differ_in_these_alone(const Half& a, const std::vector<ListMatch>& in_a, const Half& b,
                           const std::vector<ListMatch>& in_b) {
  const auto others = [](const Half& half, const std::vector<ListMatch>& words) {
    return word_stems(half, [&](std::size_t i) {
      return !is_in(half, i, {"articles", "auxiliaries", "be_forms", "coordinators"}) &&
             std::ranges::none_of(words, [&](const ListMatch& match) {
               return match.tokens.overlaps({i, i + 1});
             });
    });
  };
  return others(a, in_a) == others(b, in_b);
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
      !differ_in_these_alone(half_a, all_a, half_b, all_b) ||
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
