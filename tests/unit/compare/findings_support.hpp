// What the tests of the headline findings share: a fictional summit, and findings by kind.
#pragma once
#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "unit/compare/support.hpp"

namespace readout::test {

inline constexpr const char* kBridge =
    "“Our partnership is not directed against any third country and needs no permission,” ";

inline std::vector<Finding> of_kind(const Comparison& comparison, std::string_view kind) {
  std::vector<Finding> found;
  std::ranges::copy_if(comparison.findings, std::back_inserter(found),
                       [&](const Finding& f) { return f.kind == kind; });
  return found;
}

inline Event summit() {
  Event event;
  event.participants = {{"Ilda Maren", "President", "Varland", {}},
                        {"Tomas Reyk", "Premier", "Kestria", {}}};
  return event;
}

inline Comparison compared_summit(std::vector<Document> documents) {
  return compare::compare(summit(), std::move(documents), lexicon::shipped());
}

}  // namespace readout::test
