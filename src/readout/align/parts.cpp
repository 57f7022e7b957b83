#include "readout/align/parts.hpp"

#include <algorithm>

namespace readout::align {
namespace {

constexpr std::array<std::string_view, kParts> kNames{
    "overlap",      "containment",   "run",      "anchors",      "anchor_mass",
    "number_clash", "name_clash",    "concepts", "concept_mass", "formulae",
    "same_speaker", "other_speaker", "kind",     "length",       "words",
    "place",        "cosine",        "margin",   "neighbours",   "rival"};

}  // namespace

std::string_view name(Part part) {
  return kNames[static_cast<std::size_t>(part)];
}

const std::array<std::string_view, kParts>& part_names() {
  return kNames;
}

std::optional<Part> part_named(std::string_view name) {
  const auto* const found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Part>(found - kNames.begin());
}

}  // namespace readout::align
