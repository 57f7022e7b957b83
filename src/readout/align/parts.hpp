/// What a similarity is made of: one number a part, by name.
///
/// Each is 0..1, but for `words`, which grows with the length, and `margin`, which may be negative.
/// The names are those of the weights (data/weights.json) and of what `evaluate --without` takes.
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace readout::align {

enum class Part : std::size_t {
  overlap,       ///< cosine of the words, each weighted by its rarity
  containment,   ///< rarity of the words in common over that of the poorer one: a condensed account
                 ///< is in the full one
  run,           ///< longest common run of words
  anchors,       ///< share of the numbers, dates and names in common
  anchor_mass,   ///< how rare those are
  number_clash,  ///< both give numbers or dates, and these differ
  name_clash,    ///< both name actors, and these differ
  concepts,      ///< share of the lexicon's concepts and of words spelt alike
  concept_mass,  ///< how rare those are
  formulae,      ///< share of the formulae in common
  same_speaker,  ///< 1: of the same speaker
  other_speaker,  ///< 1: of another; both 0: unknown, or a side of a joint statement
  kind,           ///< 1: of the same kind
  length,         ///< the shorter over the longer, in words
  words,          ///< logarithm of the shorter's words
  place,          ///< 1: at the same place in both sources
  cosine,         ///< of the sentence vectors, 0 if negative
  margin,      ///< the cosine less the mean of the four nearest on both sides (CSLS, Conneau et al.
               ///< 2018)
  neighbours,  ///< score of the links between the statements around them
  rival,       ///< how much better a link either has with the other's source
};

inline constexpr std::size_t kParts = 20;

using Parts = std::array<double, kParts>;

[[nodiscard]] constexpr double& at(Parts& parts, Part part) {
  return parts[static_cast<std::size_t>(part)];
}
[[nodiscard]] constexpr double at(const Parts& parts, Part part) {
  return parts[static_cast<std::size_t>(part)];
}

[[nodiscard]] std::string_view name(Part part);
[[nodiscard]] std::optional<Part> part_named(std::string_view name);
/// In the order of the enumeration.
[[nodiscard]] const std::array<std::string_view, kParts>& part_names();

}  // namespace readout::align
