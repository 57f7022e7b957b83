#include "readout/diff/measures.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "readout/diff/wordlists.hpp"

namespace readout::diff {
namespace {

std::string_view dimension_of(std::string_view system) {
  return system.substr(0, system.find(' '));
}

/// The share of the greater by which they differ.
double distance(double x, double y) {
  const double greater = std::max(std::abs(x), std::abs(y));
  return greater == 0 ? 0 : std::abs(x - y) / greater;
}

}  // namespace

std::optional<Measure> measure_of(const lexicon::Quantity& quantity,
                                  const lexicon::Grammar& grammar) {
  if (quantity.kind != lexicon::QuantityKind::number || quantity.unit.empty()) {
    return std::nullopt;
  }
  const auto factor = grammar.scale("unit_factors", quantity.unit);
  const std::string_view system = term_of(grammar, "measures", quantity.unit);
  if (!factor || system.empty()) {
    return std::nullopt;
  }
  return Measure{system, quantity.value * *factor};
}

MeasuresAre compare_measures(const lexicon::Quantity& a, const lexicon::Quantity& b,
                             const lexicon::Grammar& grammar) {
  constexpr double kNoise = 1e-12;   // of doubles that were converted
  constexpr double kRounding = 0.1;  // "10 miles" for 15 to 17 km
  const auto x = measure_of(a, grammar);
  const auto y = measure_of(b, grammar);
  if (!x || !y || dimension_of(x->system) != dimension_of(y->system)) {
    return MeasuresAre::unrelated;
  }
  if (a.unit == b.unit) {
    const bool same = a.value == b.value && a.digits == b.digits && a.vague == b.vague;
    return same ? MeasuresAre::same : MeasuresAre::unequal;
  }
  if (x->system == y->system) {
    const bool same = distance(x->value, y->value) <= kNoise && a.vague == b.vague;
    return same ? MeasuresAre::same : MeasuresAre::unequal;
  }
  return distance(x->value, y->value) <= kRounding ? MeasuresAre::near : MeasuresAre::unequal;
}

}  // namespace readout::diff
