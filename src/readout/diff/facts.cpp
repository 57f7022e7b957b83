#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "readout/diff/judgement.hpp"
#include "readout/diff/words.hpp"

namespace readout::diff {
namespace {

using lexicon::Quantity;
using lexicon::QuantityKind;

/// Above this size facts of a piece are compared only when there is one on each side.
constexpr std::size_t kComparable = 12;

bool is_date(const Quantity& quantity) {
  return quantity.kind == QuantityKind::date || quantity.kind == QuantityKind::year;
}

/// Year, month and day; 0 where not given.
struct DateParts {
  int year = 0;
  int month = 0;
  int day = 0;
};

DateParts parts_of(const Quantity& quantity) {
  constexpr double kFirstDateWithYear = 10'000;
  const int value = static_cast<int>(std::clamp(quantity.value, 0.0, 99'991'231.0));
  if (quantity.kind == QuantityKind::year && quantity.value < kFirstDateWithYear) {
    return {value, 0, 0};
  }
  return {value / 10'000, value / 100 % 100, value % 100};
}

/// "March 2031" does not contradict "12 March": what both give agrees.
bool agree(const Quantity& x, const Quantity& y) {
  if (!is_date(x) || !is_date(y)) {
    return x == y;
  }
  const auto part_agrees = [](int p, int q) { return p == 0 || q == 0 || p == q; };
  const DateParts p = parts_of(x);
  const DateParts q = parts_of(y);
  return part_agrees(p.year, q.year) && part_agrees(p.month, q.month) && part_agrees(p.day, q.day);
}

std::vector<QuantityAt> touching(const SideFacts& facts, TokenRange range) {
  const auto found = facts.quantities_at(range);
  return {found.begin(), found.end()};
}

bool reaches_out(const std::vector<QuantityAt>& quantities, TokenRange range) {
  return std::ranges::any_of(quantities, [&](const QuantityAt& quantity) {
    return quantity.tokens.begin < range.begin || quantity.tokens.end > range.end;
  });
}

/// Removes from both what agrees; whether there was any.
template <class T, class Agree>
bool cancel(std::vector<T>& a, std::vector<T>& b, const Agree& agrees) {
  bool any = false;
  std::erase_if(a, [&](const T& x) {
    const auto same = std::ranges::find_if(b, [&](const T& y) { return agrees(x, y); });
    if (same == b.end()) {
      return false;
    }
    b.erase(same);
    any = true;
    return true;
  });
  return any;
}

/// Whether all words of the piece belong to quantities.
bool only_quantities(const Piece& piece, const Judgement& judgement) {
  const auto covered = [](const Side& side, TokenRange range, const SideFacts& facts) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (is_word(side.tokens[i]) && !facts.in_quantity({i, i + 1})) {
        return false;
      }
    }
    return true;
  };
  return covered(judgement.a, piece.a, judgement.facts_a) &&
         covered(judgement.b, piece.b, judgement.facts_b);
}

/// Whether the first two can be told to stand for each other.
bool comparable(const Piece& piece, const std::vector<QuantityAt>& a,
                const std::vector<QuantityAt>& b) {
  if (a.empty() || b.empty()) {
    return false;
  }
  const Quantity& x = a.front().quantity;
  const Quantity& y = b.front().quantity;
  const bool same_sort = is_date(x) ? is_date(y) : x.kind == y.kind;
  const bool single = a.size() == 1 && b.size() == 1;
  return same_sort &&
         (single ? is_short(piece, kComparable) || x.unit == y.unit : is_short(piece, kComparable));
}

struct WordRun {
  std::vector<std::string> names;  ///< stems
  bool weekdays = false;
};

bool begins_sentence(std::span<const text::Token> tokens, std::size_t i) {
  return i == 0 || tokens[i - 1].sentence != tokens[i].sentence ||
         tokens[i - 1].kind == text::TokenKind::quote;
}

WordRun names_in(const Side& side, TokenRange range, const SideFacts& facts,
                 const lexicon::Grammar& grammar) {
  WordRun run;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const text::Token& token = side.tokens[i];
    if (token.kind == text::TokenKind::word && token.capitalised &&
        !begins_sentence(side.tokens, i) && is_content(token, grammar) &&
        !facts.in_actor({i, i + 1}) && !facts.in_quantity({i, i + 1})) {
      run.names.push_back(token.stem);
      run.weekdays = run.weekdays || grammar.in("weekdays", token.folded);
    }
  }
  return run;
}

/// Moscow for Russia is the country itself; Moscow for its president is a manner of speaking.
bool same_actor(const std::string& x, const std::string& y, const lexicon::Actors& actors) {
  if (x == y) {
    return true;
  }
  const lexicon::Actor* a = actors.find(x);
  const lexicon::Actor* b = actors.find(y);
  const bool one_is_country =
      a != nullptr && b != nullptr && a->kind != b->kind &&
      (a->kind == lexicon::ActorKind::country || b->kind == lexicon::ActorKind::country);
  return one_is_country && !a->country.empty() && a->country == b->country;
}

std::vector<std::string> actors_in(const SideFacts& facts, TokenRange range) {
  std::vector<std::string> ids;
  for (const ActorAt& actor : facts.actors_at(range)) {
    ids.push_back(actor.actor);
  }
  return ids;
}

}  // namespace

void judge_quantities(Piece& piece, const Judgement& judgement) {
  std::vector<QuantityAt> a = touching(judgement.facts_a, piece.a);
  std::vector<QuantityAt> b = touching(judgement.facts_b, piece.b);
  // "200 billion" cut to "200": the quantity goes on outside the piece, so its other half does too.
  if (reaches_out(a, piece.a) || reaches_out(b, piece.b)) {
    a = touching(judgement.facts_a, widened(piece.a, 1, judgement.a.tokens.size()));
    b = touching(judgement.facts_b, widened(piece.b, 1, judgement.b.tokens.size()));
  }
  const bool any_agrees = cancel(
      a, b, [](const QuantityAt& x, const QuantityAt& y) { return agree(x.quantity, y.quantity); });
  if (comparable(piece, a, b)) {
    add_change(piece, is_date(a.front().quantity) ? Change::date : Change::number);
  } else if (any_agrees && a.empty() && b.empty() && only_quantities(piece, judgement)) {
    add_change(piece, Change::orthography);
  }
}

void judge_actors(Piece& piece, const Judgement& judgement) {
  std::vector<std::string> a = actors_in(judgement.facts_a, piece.a);
  std::vector<std::string> b = actors_in(judgement.facts_b, piece.b);
  cancel(a, b, [&](const std::string& x, const std::string& y) {
    return same_actor(x, y, judgement.lexicon.actors);
  });
  if (a.size() == 1 && b.size() == 1 && is_short(piece, kComparable)) {
    // Somebody whom only the text names may be the same person misspelt: that is a name.
    const lexicon::Actors& known = judgement.lexicon.actors;
    const bool both_known = known.find(a[0]) != nullptr && known.find(b[0]) != nullptr;
    add_change(piece, both_known ? Change::actor : Change::name);
  }
}

void judge_names(Piece& piece, const Judgement& judgement) {
  constexpr std::size_t kNameTokens = 6;
  if (piece.op != EditOp::replace || !is_short(piece, kNameTokens) ||
      !judgement.facts_a.shows_names || !judgement.facts_b.shows_names) {
    return;
  }
  WordRun a = names_in(judgement.a, piece.a, judgement.facts_a, judgement.grammar_a);
  WordRun b = names_in(judgement.b, piece.b, judgement.facts_b, judgement.grammar_b);
  const bool any_agrees = cancel(a.names, b.names, std::equal_to<>{});
  if (!a.names.empty() && !b.names.empty() && !any_agrees) {
    add_change(piece, a.weekdays && b.weekdays ? Change::date : Change::name);
  }
}

}  // namespace readout::diff
