#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

#include "readout/compare/finders.hpp"
#include "readout/compare/relations.hpp"
#include "readout/compare/same_words.hpp"
#include "readout/lexicon/date_parts.hpp"

namespace readout::compare {
namespace {

using lexicon::Quantity;

constexpr double kRounded = 0.05;  // "some 3,000" may be 2,940

class OtherAnchor {
 public:
  OtherAnchor(const FindingScene& scene, const Point& point, const Pair& pair)
      : scene_(scene), point_(point), pair_(pair) {}

  [[nodiscard]] FoundInPair number() const {
    const Quantity* a = only_number(pair_.a);
    const Quantity* b = only_number(pair_.b);
    if (a == nullptr || b == nullptr || a->kind != b->kind || a->unit != b->unit) return {};
    if (a->vague || b->vague || is_rounded(a->value, b->value)) return {};
    const auto alone_a = alone(AnchorKind::number, &CrossAnchor::a);
    const auto alone_b = alone(AnchorKind::number, &CrossAnchor::b);
    if (alone_a != a->span || alone_b != b->span) return {};
    if (is_told_beside(pair_.a, *b) || is_told_beside(pair_.b, *a)) return {};
    return told("number", a->span, b->span);
  }

  /// A month alone on one side: of two whole dates the relation tells.
  [[nodiscard]] FoundInPair month() const {
    const auto a = alone(AnchorKind::date, &CrossAnchor::a);
    const auto b = alone(AnchorKind::date, &CrossAnchor::b);
    if (!a || !b || (is_quantity(pair_.a, *a) && is_quantity(pair_.b, *b))) return {};
    return told("date", *a, *b);
  }

  /// The relation tells a date that disagrees: a number may stand beside it.
  [[nodiscard]] bool is_told_of_date() const {
    const QuantityClash clash = quantity_clash(quantities(pair_.a), quantities(pair_.b));
    return clash.a != nullptr && lexicon::is_date(*clash.a);
  }

 private:
  [[nodiscard]] FoundInPair told(const char* kind, Span a, Span b) const {
    return held_against(scene_, point_, pair_, kind, FindingRule::disagrees, a, b);
  }

  [[nodiscard]] static bool is_rounded(double a, double b) {
    return std::abs(a - b) <= kRounded * std::max(std::abs(a), std::abs(b));
  }

  [[nodiscard]] std::span<const Quantity> quantities(std::size_t statement) const {
    return scene_.inputs.quantities[statement];
  }

  /// Null where there are several: which answers which is anybody's guess.
  [[nodiscard]] const Quantity* only_number(std::size_t statement) const {
    const Quantity* found = nullptr;
    for (const Quantity& quantity : quantities(statement)) {
      if (lexicon::is_date(quantity)) continue;
      if (found != nullptr) return nullptr;
      found = &quantity;
    }
    return found;
  }

  [[nodiscard]] bool is_quantity(std::size_t statement, Span span) const {
    return std::ranges::find(quantities(statement), span, &Quantity::span) !=
           quantities(statement).end();
  }

  /// The one thing of the kind that a side has alone, where both share none.
  [[nodiscard]] std::optional<Span> alone(AnchorKind kind, Span CrossAnchor::*side) const {
    std::optional<Span> found;
    for (const CrossAnchor& anchor : pair_.anchors) {
      if (anchor.kind != kind || anchor.uncertain) continue;
      const bool both = !anchor.a.empty() && !anchor.b.empty();
      if (both || (found && !(anchor.*side).empty())) return std::nullopt;
      if (!(anchor.*side).empty()) found = anchor.*side;
    }
    return found;
  }

  /// Another statement of the account in this row has the value.
  [[nodiscard]] bool is_told_beside(std::size_t statement, const Quantity& wanted) const {
    return std::ranges::any_of(point_.members, [&](const Member& member) {
      return scene_.statement(member.statement).source == scene_.statement(statement).source &&
             std::ranges::any_of(quantities(member.statement),
                                 [&](const Quantity& each) { return each.value == wanted.value; });
    });
  }

  const FindingScene& scene_;
  const Point& point_;
  const Pair& pair_;
};

}  // namespace

FoundInPair find_other_anchor(const FindingScene& scene, const Point& point, const Pair& pair) {
  if (!is_across(scene.comparison, pair) || pair.relation_by_hand || pair.score < kSurelySame ||
      scene.statement(pair.a).headline != scene.statement(pair.b).headline) {
    return std::nullopt;
  }
  const OtherAnchor other(scene, point, pair);
  if (pair.relation == Relation::conflicting) {
    return other.is_told_of_date() ? other.number() : FoundInPair();
  }
  FoundInPair found = other.number();
  return found ? found : other.month();
}

}  // namespace readout::compare
