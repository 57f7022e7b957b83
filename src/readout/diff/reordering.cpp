#include "readout/diff/reordering.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "readout/diff/words.hpp"
#include "readout/text/unicode.hpp"

namespace readout::diff {
namespace {

/// A passage that says nothing without function words is not looked for.
std::vector<std::string> content_in_order(const Half& half) {
  std::vector<std::string> words;
  for (const text::Token& token : half.tokens()) {
    const bool tells = is_content(token, half.grammar) ||
                       half.grammar.in("negations", token.folded) ||
                       half.grammar.scale("modality", token.folded).has_value();
    if (tells) {
      words.push_back(token.stem);
    }
  }
  return words;
}

/// "March 3", "3 March": a date is one thing, however it is written.
bool is_quantity(const Half& half) {
  return half.facts.in_quantity(half.range);
}

bool is_rearranged(const Piece& piece, const Judgement& judgement) {
  std::vector<std::string> a = content_in_order(judgement.half_a(piece));
  std::vector<std::string> b = content_in_order(judgement.half_b(piece));
  if (a.size() < 2 || a == b) {
    return false;
  }
  std::ranges::sort(a);
  std::ranges::sort(b);
  return a == b;
}

/// "Not" that goes to another clause denies something else.
bool denies_alone(const Half& half) {
  const auto words = content_in_order(half);
  return words.size() == 1 && !listed_at(half, "negations").empty();
}

/// "Does not take part", "takes part".
bool is_denied_on_one_side(const Half& a, const Half& b) {
  const auto is_formed_of = [](const Half& denied, const Half& plain) {
    const auto& word = denied.tokens().front().folded;
    return std::ranges::any_of(
        denied.grammar.list("denying_prefixes"),
        [&](const std::string& prefix) { return word == prefix + plain.tokens().front().folded; });
  };
  const bool single = a.range.size() == 1 && b.range.size() == 1;
  return listed_at(a, "negations").empty() != listed_at(b, "negations").empty() ||
         (single && (is_formed_of(a, b) || is_formed_of(b, a)));
}

bool parts_clauses(const text::Token& token, const lexicon::Grammar& grammar) {
  return grammar.in("clause_marks", token.folded) || grammar.in("coordinators", token.folded) ||
         grammar.in("that_words", token.folded);
}

/// Whether a clause ends between two places of a side.
bool is_parted(const Side& side, std::size_t from, std::size_t to,
               const lexicon::Grammar& grammar) {
  const auto [begin, end] = std::minmax(from, to);
  return std::ranges::any_of(side.tokens.subspan(begin, end - begin),
                             [&](const auto& token) { return parts_clauses(token, grammar); });
}

/// One actor in both, in another case where a language has some.
bool plays_another_part(const Half& x, const Half& y) {
  const auto here = x.facts.actors_at(x.range);
  const auto there = y.facts.actors_at(y.range);
  return here.size() == 1 && there.size() == 1 && here[0].actor == there[0].actor &&
         (!x.grammar.has_cases() || x.side.tokens[here[0].tokens.begin].folded !=
                                        y.side.tokens[there[0].tokens.begin].folded);
}

/// A verb of which one side is done to by the other. "Met": either way the same.
bool holds_one_sided_verb(const Half& half) {
  const auto is_reciprocal = [&](const text::Token& token) {
    return is_listed(token, half.grammar, "reciprocal_words") || parts_clauses(token, half.grammar);
  };
  const auto beside = word_stems(half, [&](std::size_t i) {
    return !half.facts.in_actor({i, i + 1}) && is_content(half.side.tokens[i], half.grammar);
  });
  return !beside.empty() && std::ranges::none_of(half.tokens(), is_reciprocal);
}

/// The actor at a token; "" for none.
std::string actor_at(const Half& half, std::size_t i) {
  const auto actors =
      i < half.side.tokens.size() ? half.facts.actors_at({i, i + 1}) : std::span<const ActorAt>();
  return actors.empty() ? std::string() : actors[0].actor;
}

/// "Varland [struck Kestria]", "[Kestria struck] Varland": each does to the other what it did here.
bool turns_roles(const Half& gone, const Half& come) {
  if (gone.range.begin == 0 && come.range.begin == 0) {
    return false;
  }
  const auto kept_before = [](const Half& half) {
    return half.range.begin == 0 ? std::string() : actor_at(half, half.range.begin - 1);
  };
  const auto kept_behind = [](const Half& half) { return actor_at(half, half.range.end); };
  const auto is_kept = [&](const std::string& here, const std::string& there, const Half& first,
                           const Half& last) {
    const auto ends = actor_at(first, first.range.end - 1);
    const auto begins = actor_at(last, last.range.begin);
    return !here.empty() && here == there && !ends.empty() && ends == begins && ends != here;
  };
  return plays_another_part(gone, come) && holds_one_sided_verb(gone) &&
         (is_kept(kept_before(gone), kept_behind(come), gone, come) ||
          is_kept(kept_behind(gone), kept_before(come), come, gone));
}

/// Where the same words went away and came to stand, in the order of the text.
struct Moved {
  std::vector<Piece*> gone;
  std::vector<Piece*> come;
};

void note(std::unordered_map<std::string, Moved>& moved, Piece& piece, const Half& half,
          std::vector<Piece*> Moved::*places) {
  if (is_quantity(half)) {
    return;
  }
  std::string key;
  std::vector<std::string> words = content_in_order(half);
  std::ranges::sort(words);  // "Varland thanked", "thanked Varland": nothing was left out
  for (const std::string& word : words) {
    key += word + '\n';
  }
  if (!key.empty()) {
    (moved[key].*places).push_back(&piece);
  }
}

/// A name in one of its cases, as far as its letters tell: «Марния», «Марнию».
bool are_one_name(const text::Token& x, const text::Token& y, const lexicon::Grammar& grammar) {
  if (x.stem == y.stem) {
    return true;
  }
  const auto [less, more] = std::minmax({std::string_view(x.folded), std::string_view(y.folded)},
                                        [](auto a, auto b) { return a.size() < b.size(); });
  constexpr std::size_t kStem = 3;    // letters
  constexpr std::size_t kEnding = 2;  // letters
  std::size_t same = 0;
  std::size_t letters = 0;
  for (std::size_t end = 0; end < less.size(); same = end, ++letters) {
    (void)text::next_code_point(less, end);
    if (!more.starts_with(less.substr(0, end))) {
      break;
    }
  }
  return grammar.has_cases() && x.capitalised && y.capitalised && letters >= kStem &&
         text::count_code_points(more.substr(same)) <= kEnding;
}

/// Whether the words of both halves are the same, none of them a number.
bool have_same_words(const Half& x, const Half& y) {
  return !x.range.empty() && x.range.size() == y.range.size() && !is_quantity(x) &&
         !is_quantity(y) && count_content(x.tokens(), x.grammar) > 0 &&
         std::ranges::equal(x.tokens(), y.tokens(), [&](const auto& a, const auto& b) {
           return are_one_name(a, b, x.grammar);
         });
}

/// "Marnia accused Dornia", "Dornia accused Marnia": each stands where the other stood.
void note_exchanged(std::vector<Piece>& pieces, const Judgement& judgement) {
  constexpr std::size_t kNear = 4;  // pieces, kept ones too
  constexpr std::size_t kName = 4;  // tokens
  const auto may_be = [](const Piece& piece) {
    return piece.op == EditOp::replace && piece.changes.empty() && is_short(piece, kName);
  };
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    for (std::size_t j = i + 1; may_be(pieces[i]) && j < std::min(pieces.size(), i + kNear); ++j) {
      const bool exchanged =
          may_be(pieces[j]) &&
          !is_denied_on_one_side(judgement.half_a(pieces[i]), judgement.half_b(pieces[i])) &&
          have_same_words(judgement.half_a(pieces[i]), judgement.half_b(pieces[j])) &&
          have_same_words(judgement.half_a(pieces[j]), judgement.half_b(pieces[i]));
      if (exchanged) {
        const Half first = judgement.half_a(pieces[i]);
        const Half last = judgement.half_a(pieces[j]);
        const TokenRange kept{pieces[i].a.end, pieces[j].a.begin};
        const bool turned = plays_another_part(first, judgement.half_b(pieces[j])) &&
                            plays_another_part(last, judgement.half_b(pieces[i])) &&
                            holds_one_sided_verb({first.side, kept, first.grammar, first.facts});
        for (Piece* piece : {&pieces[i], &pieces[j]}) {
          add_change(*piece, Change::order);
          if (turned) add_change(*piece, Change::actor);
        }
        break;
      }
    }
  }
}

}  // namespace

void judge_order(std::vector<Piece>& pieces, const Judgement& judgement) {
  for (Piece& piece : pieces) {
    // "03/04/2031", "04/03/2031": the digits stand in another order, and the value is another.
    const bool counts =
        is_quantity(judgement.half_a(piece)) || is_quantity(judgement.half_b(piece));
    if (piece.op == EditOp::replace && !counts && is_rearranged(piece, judgement)) {
      add_change(piece, Change::order);
    }
  }
  note_exchanged(pieces, judgement);
  std::unordered_map<std::string, Moved> moved;
  for (Piece& piece : pieces) {
    if (piece.op == EditOp::delete_) {
      note(moved, piece, judgement.half_a(piece), &Moved::gone);
    } else if (piece.op == EditOp::insert) {
      note(moved, piece, judgement.half_b(piece), &Moved::come);
    }
  }
  for (auto& [words, places] : moved) {
    for (std::size_t i = 0; i < std::min(places.gone.size(), places.come.size()); ++i) {
      Piece& gone = *places.gone[i];
      Piece& come = *places.come[i];
      const Half half_a = judgement.half_a(gone);
      const bool denies = denies_alone(half_a);
      if (denies && is_parted(judgement.a, gone.a.begin, come.a.begin, judgement.grammar_a)) {
        continue;
      }
      add_change(gone, Change::order);
      add_change(come, Change::order);
      if (turns_roles(half_a, judgement.half_b(come))) {
        add_change(gone, Change::actor);
        add_change(come, Change::actor);
      }
    }
  }
}

}  // namespace readout::diff
