// What the tests of circumstances share: a fictional summit, and what one account tells of it.
#pragma once
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "unit/compare/support.hpp"

namespace readout::test::circumstances {

inline Event summit() {
  Event event;
  event.date = "2031-03-12";
  event.participants = {{"Ilda Maren", "President", "Varland", {"Ильда Марен", "伊尔达·马伦"}},
                        {"Tomas Reyk", "Premier", "Kestria", {"Томас Рейк", "托马斯·雷克"}},
                        {"Varland", "government", "Varland", {"Варланд", "瓦尔兰"}},
                        {"Kestria", "government", "Kestria", {"Кестрия", "凯斯特里亚"}}};
  return event;
}

inline Comparison compared_summit(std::vector<Document> documents) {
  return compare::compare(summit(), std::move(documents), lexicon::shipped());
}

inline const Circumstance* of_kind(const Comparison& comparison, CircumstanceKind kind) {
  const auto found = std::ranges::find(comparison.circumstances, kind, &Circumstance::kind);
  return found == comparison.circumstances.end() ? nullptr : &*found;
}

/// What the first of two accounts tells; "" for nothing.
struct Read {
  std::string value;
  std::string compare;
  std::string words;
};
inline Read read(CircumstanceKind kind, const std::string& text,
                 const std::string& language = "en") {
  const Comparison comparison = compared_summit(
      {document("Readout", text, language), document("Other", "Nothing was told.")});
  const Circumstance* found = of_kind(comparison, kind);
  if (found == nullptr || found->values.front().source != 0) return {};
  const CircumstanceHere& here = found->values.front();
  return {here.value, here.compare,
          std::string(here.evidence.in(comparison.sources[0].document.text))};
}

inline std::string value(CircumstanceKind kind, const std::string& text,
                         const std::string& language = "en") {
  return read(kind, text, language).value;
}

inline constexpr auto kInitiative = CircumstanceKind::initiative;
inline constexpr auto kForm = CircumstanceKind::form;
inline constexpr auto kDuration = CircumstanceKind::duration;
inline constexpr auto kPlace = CircumstanceKind::place;

}  // namespace readout::test::circumstances
