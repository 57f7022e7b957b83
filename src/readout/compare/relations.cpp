#include "readout/compare/relations.hpp"

#include <algorithm>
#include <cmath>

namespace readout::compare {
namespace {

constexpr double kNearVerbatim = 0.75;
constexpr double kCondensed = 0.6;
constexpr std::size_t kFewestDenied = 3;  ///< words: "the deal" is rejected here, discussed there

/// A negation that comes with a whole clause belongs to the clause, not to what both sides say.
bool is_short(const Edit& edit) {
  constexpr std::size_t kLongestBytes = 24;
  return edit.a.size() <= kLongestBytes && edit.b.size() <= kLongestBytes;
}

/// A negation gained or lost in an otherwise close wording turns it round, where it is the only one
/// of both sides: "no plan to, ever" says the same as "no plan to, and never will".
bool polarity_differs(const diff::Diff& diff, const Polarity& a, const Polarity& b) {
  if (diff.kept < kCondensed || std::min(a.negations, b.negations) != 0 ||
      std::max(a.negations, b.negations) != 1) {
    return false;
  }
  const auto negations = std::ranges::count_if(
      diff.edits, [](const Edit& edit) { return has(edit.changes, Change::negation); });
  return negations == 1 && std::ranges::any_of(diff.edits, [](const Edit& edit) {
           return has(edit.changes, Change::negation) && is_short(edit);
         });
}

bool names_another(const Edit& edit) {
  return edit.op == EditOp::replace && has(edit.changes, Change::actor);
}

/// In nearly the same words one side names one known actor, the other another.
bool actors_differ(const diff::Diff& diff) {
  return diff.kept >= kNearVerbatim && std::ranges::count_if(diff.edits, names_another) == 1;
}

bool is_word_change(const Edit& edit) {
  if (edit.op == EditOp::keep) return false;
  return !(edit.changes.size() == 1 && edit.changes.front() == Change::orthography);
}

bool holds(std::span<const lexicon::Quantity> list, const lexicon::Quantity& wanted) {
  return std::ranges::find(list, wanted) != list.end();
}

/// The only quantity of a kind and unit on a side: with several, which answers which is anybody's
/// guess.
const lexicon::Quantity* only_of_unit(std::span<const lexicon::Quantity> list,
                                      const lexicon::Quantity& like) {
  const lexicon::Quantity* found = nullptr;
  for (const lexicon::Quantity& quantity : list) {
    if (quantity.kind != like.kind || quantity.unit != like.unit) continue;
    if (quantity.noun != like.noun) continue;
    if (found != nullptr) return nullptr;
    found = &quantity;
  }
  return found;
}

/// Bare numbers ("two", "one") name too many things to be held against each other; a time of day is
/// told in the zone of who tells it.
bool is_comparable(const lexicon::Quantity& quantity) {
  if (quantity.unit == "clock") return false;
  return quantity.kind != lexicon::QuantityKind::number || !quantity.unit.empty() ||
         !quantity.noun.empty();
}

/// Where hardly a word survives, two dates or amounts may be of different things; people counted,
/// or lakes, are told by the noun.
bool measures_one_thing(const lexicon::Quantity& quantity, const RelationEvidence& evidence) {
  return evidence.diff == nullptr || !evidence.diff->replaced_whole || !quantity.noun.empty() ||
         evidence.score >= kSurelySame;
}

bool turns_down(const RelationSide& side) {
  return side.denies || side.polarity.called_false;
}

/// One speaker denies here what they say there, and nothing in it makes up for it.
bool is_denial(const RelationSide& a, const RelationSide& b, const RelationEvidence& evidence) {
  if (turns_down(a) == turns_down(b) || !evidence.one_voice) return false;
  if (a.polarity.unclear || b.polarity.unclear) return false;
  if (a.polarity.negates != b.polarity.negates) return false;
  if (std::min(a.words, b.words) < kFewestDenied) return false;
  if (evidence.diff != nullptr) return evidence.diff->kept >= kCondensed;
  return evidence.score >= kSurelySame && (a.denies_clause || b.denies_clause);
}

bool conflict(const RelationSide& a, const RelationSide& b, const RelationEvidence& evidence) {
  const QuantityClash clash = quantity_clash(a.quantities, b.quantities);
  if (clash.a != nullptr && measures_one_thing(*clash.a, evidence)) return true;
  if (is_denial(a, b, evidence)) return true;
  if (evidence.diff == nullptr) return false;
  const bool denied =
      turns_down(a) || turns_down(b);  // then a negation in the words may be the other's denial
  return (!denied && polarity_differs(*evidence.diff, a.polarity, b.polarity)) ||
         actors_differ(*evidence.diff);
}

}  // namespace

bool contradict(const lexicon::Quantity& x, const lexicon::Quantity& y) {
  if (x.kind == lexicon::QuantityKind::year) return x.value != y.value;
  if (x.kind != lexicon::QuantityKind::date) {
    constexpr double kRounding = 0.1;
    const double greater = std::max(std::abs(x.value), std::abs(y.value));
    return std::abs(x.value - y.value) > (x.vague || y.vague ? kRounding * greater : 0);
  }
  constexpr long kMonth = 100;
  constexpr long kYear = 10'000;
  const auto p = static_cast<long>(x.value);
  const auto q = static_cast<long>(y.value);
  const auto differ = [](long u, long v) { return u != 0 && v != 0 && u != v; };
  return differ(p / kYear, q / kYear) || differ(p / kMonth % kMonth, q / kMonth % kMonth) ||
         differ(p % kMonth, q % kMonth);
}

const Edit* other_actor(const std::vector<Edit>& edits) {
  const auto found = std::ranges::find_if(edits, names_another);
  return found == edits.end() ? nullptr : &*found;
}

QuantityClash quantity_clash(std::span<const lexicon::Quantity> a,
                             std::span<const lexicon::Quantity> b) {
  for (const lexicon::Quantity& quantity : a) {
    if (!is_comparable(quantity) || holds(b, quantity)) continue;
    if (only_of_unit(a, quantity) == nullptr) continue;
    const lexicon::Quantity* other = only_of_unit(b, quantity);
    if (other != nullptr && contradict(*other, quantity)) return {&quantity, other};
  }
  return {};
}

Relation relate(const RelationSide& a, const RelationSide& b, const RelationEvidence& evidence) {
  if (evidence.may_conflict && conflict(a, b, evidence)) return Relation::conflicting;
  const diff::Diff* diff = evidence.diff;
  if (diff == nullptr) return Relation::translated;
  const bool denied_once =
      a.denies != b.denies || a.polarity.called_false != b.polarity.called_false;
  if (diff->kept >= kNearVerbatim && denied_once) return Relation::reworded;
  if (std::ranges::none_of(diff->edits, is_word_change)) return Relation::identical;
  if (diff->kept >= kNearVerbatim) return Relation::near_verbatim;
  const auto words_a = static_cast<double>(a.words);
  const auto words_b = static_cast<double>(b.words);
  if (words_b < kCondensed * words_a) return Relation::condensed;
  if (words_a < kCondensed * words_b) return Relation::expanded;
  return Relation::reworded;
}

}  // namespace readout::compare
