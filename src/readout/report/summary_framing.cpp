#include "readout/report/summary_framing.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "readout/report/labels.hpp"
#include "readout/report/wrap.hpp"

namespace readout::report {
namespace {

constexpr std::size_t kLabel = 18;  // columns

bool is_told(CircumstanceKind kind) {
  return kind != CircumstanceKind::published && kind != CircumstanceKind::length &&
         kind != CircumstanceKind::first_topics;
}

/// "Tomas Reyk (Agency, Courier); Ilda Maren (Readout)".
std::string values_of(const Circumstance& circumstance, const std::vector<std::string>& names) {
  std::vector<std::pair<std::string, std::string>> groups;  // a value, its sources
  for (const CircumstanceHere& here : circumstance.values) {
    const auto known =
        std::ranges::find(groups, here.value, [](const auto& group) { return group.first; });
    if (known == groups.end()) {
      groups.emplace_back(here.value, names.at(here.source));
    } else {
      known->second += ", " + names.at(here.source);
    }
  }
  std::string out;
  for (const auto& [value, sources] : groups) {
    out += fmt::format("{}{} ({})", out.empty() ? "" : "; ", value, sources);
  }
  return out;
}

}  // namespace

std::vector<std::string> framing_lines(const Comparison& comparison, std::size_t width) {
  const std::vector<std::string> names = source_names(comparison);
  std::vector<std::string> out;
  const auto add = [&](std::string_view label, const std::string& text) {
    bool first = true;
    for (const std::string& line : wrap(text, width - kLabel - 4)) {
      out.push_back(fmt::format("  {}  {}", padded(first ? label : "", kLabel), line));
      first = false;
    }
  };
  for (const Circumstance& circumstance : comparison.circumstances) {
    if (is_told(circumstance.kind)) add(label(circumstance.kind), values_of(circumstance, names));
  }
  for (const EditionPair& editions : comparison.editions) {
    add("Editions",
        fmt::format("{} and {} are one outlet: {} in one alone, {} not the same",
                    names.at(editions.a), names.at(editions.b),
                    counted(editions.only_a.size() + editions.only_b.size(), "point", "points"),
                    editions.differing.size()));
  }
  return out;
}

}  // namespace readout::report
