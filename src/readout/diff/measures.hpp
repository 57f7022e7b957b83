/// Quantities of one dimension in different units: "3 km" and "3,000 metres", "two weeks" and "14
/// days".
///
/// In: quantities of a language whose lexicon says which units go together (the terms "measures",
/// whose keys are a dimension and a system of units, and the scale "unit_factors"). Out: what a
/// quantity measures, in the base unit. Values are the same only within one system: a mile is never
/// so many kilometres, nor a month so many days; across systems they may be near or far. Cost: a
/// few look-ups. Private to the room.
#pragma once
#include <optional>
#include <string_view>

#include "readout/lexicon/grammar.hpp"
#include "readout/lexicon/mentions.hpp"

namespace readout::diff {

struct Measure {
  std::string_view system;  ///< "length metric": looks into the grammar
  double value = 0;         ///< in the base unit of the dimension
};

[[nodiscard]] std::optional<Measure> measure_of(const lexicon::Quantity& quantity,
                                                const lexicon::Grammar& grammar);

enum class MeasuresAre { same, unequal, near, unrelated };

/// How two quantities in different units compare; `near`: across systems, and the texts may have
/// rounded.
[[nodiscard]] MeasuresAre compare_measures(const lexicon::Quantity& a, const lexicon::Quantity& b,
                                           const lexicon::Grammar& grammar);

}  // namespace readout::diff
