#include "readout/compare/named_anchors.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "readout/lexicon/date_parts.hpp"
#include "readout/lexicon/same_name.hpp"
#include "readout/lexicon/term_table.hpp"
#include "readout/text/unicode.hpp"

namespace readout::compare {
namespace {

using lexicon::Actor;
using lexicon::ActorKind;
using lexicon::DateParts;
using lexicon::is_date;
using lexicon::Mention;
using lexicon::MentionKind;
using lexicon::Quantity;
using lexicon::QuantityKind;

/// Things of the two sides that answer each other, and those that nothing answers.
template <class Thing>
struct Matched {
  std::vector<std::pair<const Thing*, const Thing*>> both;
  std::vector<const Thing*> only_a;
  std::vector<const Thing*> only_b;
};

/// Every thing of a with the first one of b that is the same and not yet taken; a thing that stands
/// several times is asked about once.
template <class Thing, class Same>
Matched<Thing> match(const std::vector<const Thing*>& a, const std::vector<const Thing*>& b,
                     const Same& same) {
  Matched<Thing> matched;
  std::vector<const Thing*> seen;
  const auto is_answered = [&](const Thing* thing, const std::vector<const Thing*>& others) {
    return std::ranges::find_if(others, [&](const Thing* other) { return same(*thing, *other); });
  };
  for (const Thing* thing : a) {
    const bool again = std::ranges::any_of(seen, [&](const Thing* s) { return same(*s, *thing); });
    if (again) continue;
    seen.push_back(thing);
    const auto answer = is_answered(thing, b);
    if (answer != b.end()) {
      matched.both.emplace_back(thing, *answer);
    } else {
      matched.only_a.push_back(thing);
    }
  }
  for (const Thing* thing : b) {
    if (is_answered(thing, a) != a.end() ||
        is_answered(thing, matched.only_b) != matched.only_b.end())
      continue;
    matched.only_b.push_back(thing);
  }
  return matched;
}

/// Those within what is reported.
template <class Thing>
std::vector<const Thing*> within(std::span<const Thing> all, const AnchorSide& side) {
  std::vector<const Thing*> out;
  if (side.tokens.empty()) return out;
  const std::size_t begin = side.tokens.front().span.begin;
  const std::size_t end = side.tokens.back().span.end;
  auto next = std::ranges::partition_point(
      all, [&](const Thing& thing) { return thing.span.begin < begin; });
  for (; next != all.end() && next->span.begin < end; ++next) {
    if (holds(side, next->span)) out.push_back(&*next);
  }
  return out;
}

/// "12 March" answers "12 March 2031", and "2031" does: what both give agrees, and there is some.
bool same_date(const Quantity& a, const Quantity& b) {
  const DateParts x = lexicon::date_parts(a);
  const DateParts y = lexicon::date_parts(b);
  const auto agree = [](int p, int q) { return p != 0 && p == q; };
  return lexicon::may_be_one_date(a, b) && (agree(x.year, y.year) || agree(x.month, y.month));
}

/// A unit that one language's words did not tell does not part two numbers.
bool same_quantity(const Quantity& a, const Quantity& b) {
  if (is_date(a) && is_date(b)) return same_date(a, b);
  const bool units_agree = a.unit.empty() || b.unit.empty() || a.unit == b.unit;
  return a.value == b.value && units_agree;
}

/// Small numbers are words for other things too ("one of", "the two sides"), and so are round ones
/// ("hundreds", "the 1930s").
bool is_telling(const Quantity& quantity, std::string_view words) {
  constexpr double kTelling = 100;
  constexpr double kDecade = 10;
  if (std::ranges::none_of(words, [](char c) { return c >= '0' && c <= '9'; })) return false;
  if (quantity.kind == QuantityKind::year) return std::fmod(quantity.value, kDecade) != 0;
  const double digits = std::log10(std::max(quantity.value, 1.0));
  if (digits == std::floor(digits)) return is_date(quantity);
  const bool bare = quantity.kind == QuantityKind::number && quantity.unit.empty();
  return !bare || quantity.value > kTelling;
}

/// The digits that a text begins with, marks between them left out.
std::string leading_digits(std::string_view words) {
  std::string digits;
  for (const char c : words) {
    if (c >= '0' && c <= '9') {
      digits += c;
    } else if (!digits.empty() && c != ',' && c != '.') {
      break;
    }
  }
  return digits;
}

/// Whether the side writes a number with the same digits, read or not.
bool writes_digits(const AnchorSide& side, const std::string& digits) {
  return std::ranges::any_of(side.tokens, [&](const text::Token& token) {
    return leading_digits(token.span.in(side.text)) == digits;
  });
}

bool has_unread_digits(const AnchorSide& side, const std::vector<const Quantity*>& read) {
  return std::ranges::any_of(side.tokens, [&](const text::Token& token) {
    return token.kind == text::TokenKind::number &&
           std::ranges::none_of(
               read, [&](const Quantity* quantity) { return quantity->span.overlaps(token.span); });
  });
}

std::size_t shared_letters(std::string_view a, std::string_view b) {
  std::size_t letters = 0;
  for (std::size_t x = 0, y = 0; x < a.size() && y < b.size(); ++letters) {
    if (text::next_code_point(a, x) != text::next_code_point(b, y)) break;
  }
  return letters;
}

/// "Kestrian" of "Kestria", "варландские" of "Варланд": forms that no list has. Of a name in Han
/// script its first character stands for it in a compound, a part of it for the whole.
bool may_derive_from(std::string_view word, std::string_view name) {
  if (lexicon::is_unspaced(name)) {
    std::size_t first = 0;
    static_cast<void>(text::next_code_point(name, first));
    const bool part =
        text::count_code_points(word) > 1 && name.find(word) != std::string_view::npos;
    return part || word.find(name.substr(0, first)) != std::string_view::npos;
  }
  constexpr std::size_t kStem = 4;
  return shared_letters(word, name) >= std::min(kStem, text::count_code_points(name));
}

class Anchors {
 public:
  Anchors(const AnchorSide& a, const AnchorSide& b, const lexicon::ActorIndex& actors)
      : a_(a), b_(b), actors_(actors) {}

  std::vector<CrossAnchor> find() {
    add_quantities();
    add_names();
    add_formulae();
    const auto place = [](const CrossAnchor& anchor) {
      return std::pair(anchor.a.empty(), anchor.a.empty() ? anchor.b.begin : anchor.a.begin);
    };
    std::ranges::stable_sort(found_, {}, place);
    return std::move(found_);
  }

 private:
  void add(AnchorKind kind, Span a, Span b) { found_.push_back({kind, a, b}); }

  /// Months alone among them: a month answers a day of it.
  [[nodiscard]] static std::vector<const Quantity*> quantities_in(const AnchorSide& side) {
    auto found = within(std::span(side.named->quantities), side);
    for (const Quantity* month : within(side.months, side)) {
      const bool name = std::ranges::any_of(named_in(side), [&](const Mention* mention) {
        return mention->span.overlaps(month->span);
      });
      if (!name) found.push_back(month);
    }
    std::ranges::sort(found, {}, [](const Quantity* each) { return each->span.begin; });
    return found;
  }

  /// One month or day of a month on each side, and not the same; one of them a month alone, which
  /// would tell nothing where the other side has none.
  void add_other_month(const Matched<Quantity>& matched) {
    const auto of_month = [](std::vector<const Quantity*> alone) {
      std::erase_if(alone, [](const Quantity* each) {
        return !is_date(*each) || lexicon::date_parts(*each).month == 0;
      });
      return alone.size() == 1 ? alone.front() : nullptr;
    };
    const Quantity* a = of_month(matched.only_a);
    const Quantity* b = of_month(matched.only_b);
    if (a == nullptr || b == nullptr || lexicon::may_be_one_date(*a, *b)) return;
    if (std::ranges::any_of(matched.both, [](const auto& both) { return is_date(*both.first); })) {
      return;
    }
    for (const auto& [date, is_of_a] : {std::pair(a, true), std::pair(b, false)}) {
      const Span span = date->span;
      const bool known = std::ranges::any_of(
          found_, [&](const CrossAnchor& each) { return (is_of_a ? each.a : each.b) == span; });
      if (!known) add(AnchorKind::date, is_of_a ? span : Span{}, is_of_a ? Span{} : span);
    }
  }

  void add_quantities() {
    const auto in_a = quantities_in(a_);
    const auto in_b = quantities_in(b_);
    const auto matched = match(in_a, in_b, same_quantity);
    const auto kind = [](const Quantity& quantity) {
      return is_date(quantity) ? AnchorKind::date : AnchorKind::number;
    };
    for (const auto& [a, b] : matched.both) add(kind(*a), a->span, b->span);
    for (const Quantity* each : lacking(matched.only_a, a_, b_, in_b)) {
      add(kind(*each), each->span, {});
    }
    for (const Quantity* each : lacking(matched.only_b, b_, a_, in_a)) {
      add(kind(*each), {}, each->span);
    }
    add_other_month(matched);
  }

  /// Those that the other side surely does not have, in whatever form.
  static std::vector<const Quantity*> lacking(std::vector<const Quantity*> alone,
                                              const AnchorSide& here, const AnchorSide& other,
                                              const std::vector<const Quantity*>& read_there) {
    if (has_unread_digits(other, read_there)) return {};
    std::erase_if(alone, [&](const Quantity* quantity) {
      const std::string_view words = quantity->span.in(here.text);
      return !is_telling(*quantity, words) || writes_digits(other, leading_digits(words));
    });
    return alone;
  }

  /// One country, or one of its people or bodies for it: a manner of speaking, and no more.
  [[nodiscard]] bool stand_for_each_other(const std::string& x, const std::string& y) const {
    const Actor* a = actors_.find(x);
    const Actor* b = actors_.find(y);
    if (a == nullptr || b == nullptr || a->country.empty()) return false;
    const bool one_is_country = a->kind == ActorKind::country || b->kind == ActorKind::country;
    return one_is_country && a->country == b->country;
  }

  /// A body may answer for its country; a person is nobody but that person.
  [[nodiscard]] bool same_actor(const std::string& x, const std::string& y) const {
    if (x == y) return true;
    const auto is_person = [&](const std::string& id) {
      const Actor* actor = actors_.find(id);
      return actor != nullptr && actor->kind == ActorKind::person;
    };
    return !is_person(x) && !is_person(y) && stand_for_each_other(x, y);
  }

  [[nodiscard]] bool same_mention(const Mention& x, const Mention& y) const {
    const std::string a = lexicon::actor_or_country(x);
    const std::string b = lexicon::actor_or_country(y);
    if (a.empty() || b.empty()) return false;
    if (same_actor(a, b)) return true;
    const bool both_known = actors_.find(a) != nullptr && actors_.find(b) != nullptr;
    return !both_known && lexicon::same_name(x.name, y.name);
  }

  /// Whether the frame of the other statement names whom this does: "North Korea said ...".
  [[nodiscard]] bool is_named_around(const Mention& mention, const AnchorSide& other) const {
    const std::vector<Mention>& all = other.named->mentions;
    auto next = std::ranges::partition_point(
        all, [&](const Mention& each) { return each.span.end <= other.around.begin; });
    for (; next != all.end() && next->span.begin < other.around.end; ++next) {
      if (same_mention(mention, *next)) return true;
    }
    return false;
  }

  /// Whether the other statement names the country for its people, or them for it.
  [[nodiscard]] bool is_stood_for(const Mention& mention, const AnchorSide& other) const {
    const std::string id = lexicon::actor_or_country(mention);
    return std::ranges::any_of(named_in(other), [&](const Mention* there) {
      return stand_for_each_other(id, lexicon::actor_or_country(*there));
    });
  }

  /// A name that the other language's side surely does not hold, in whatever form.
  [[nodiscard]] bool can_be_lacking(const Mention& mention, const AnchorSide& other) const {
    const bool names = mention.kind == MentionKind::name || mention.kind == MentionKind::surname ||
                       mention.kind == MentionKind::country;
    if (!names) return false;
    const Actor* actor = actors_.find(lexicon::actor_or_country(mention));
    if (actor == nullptr || is_named_around(mention, other)) return false;
    if (is_stood_for(mention, other)) return false;
    const auto there = actor->names.find(std::string(other.language));
    if (there == actor->names.end() || there->second.empty()) return false;
    return std::ranges::none_of(other.tokens, [&](const text::Token& token) {
      return token.kind == text::TokenKind::word &&
             (lexicon::same_name(token.span.in(other.text), mention.name) ||
              std::ranges::any_of(there->second, [&](const std::string& name) {
                return may_derive_from(token.folded, text::fold(name));
              }));
    });
  }

  static std::vector<const Mention*> named_in(const AnchorSide& side) {
    std::vector<const Mention*> mentions = within(std::span(side.named->mentions), side);
    std::erase_if(mentions, [](const Mention* mention) {
      return lexicon::actor_or_country(*mention).empty();
    });
    return mentions;
  }

  void add_names() {
    const auto matched = match(named_in(a_), named_in(b_), [&](const Mention& x, const Mention& y) {
      return same_mention(x, y);
    });
    for (const auto& [a, b] : matched.both) add(AnchorKind::name, a->span, b->span);
    for (const Mention* each : matched.only_a) {
      if (can_be_lacking(*each, b_)) add(AnchorKind::name, each->span, {});
    }
    for (const Mention* each : matched.only_b) {
      if (can_be_lacking(*each, a_)) add(AnchorKind::name, {}, each->span);
    }
  }

  /// A formula that one side alone has is no fact: the other may word it as no list has it.
  void add_formulae() {
    for (const FormulaAt& formula : a_.formulae) {
      const auto answer = std::ranges::find(b_.formulae, formula.phrase, &FormulaAt::phrase);
      const auto first = std::ranges::find(a_.formulae, formula.phrase, &FormulaAt::phrase);
      if (answer == b_.formulae.end() || &*first != &formula) continue;
      add(AnchorKind::formula, formula.span, answer->span);
    }
  }

  const AnchorSide& a_;
  const AnchorSide& b_;
  const lexicon::ActorIndex& actors_;
  std::vector<CrossAnchor> found_;
};

}  // namespace

bool holds(const AnchorSide& side, Span span) {
  const auto first = std::ranges::partition_point(
      side.tokens, [&](const text::Token& token) { return token.span.end <= span.begin; });
  return first != side.tokens.end() && first->span.begin < span.end;
}

std::vector<CrossAnchor> named_anchors(const AnchorSide& a, const AnchorSide& b,
                                       const lexicon::ActorIndex& actors) {
  return Anchors(a, b, actors).find();
}

}  // namespace readout::compare
