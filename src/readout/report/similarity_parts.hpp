/// The parts of a similarity by name, in the order that a reader meets them: the one list that
/// every printer goes by.
#pragma once
#include <array>
#include <string_view>

#include "readout/model/comparison.hpp"

namespace readout::report {

struct NamedPart {
  std::string_view key;    ///< in JSON and as a class of markup
  std::string_view label;  ///< for a reader
  double value = 0;        ///< 0..1
};

/// A new part is a new line here (and in the schema).
[[nodiscard]] inline auto named_parts(const SimilarityParts& parts) {
  return std::array{
      NamedPart{"lexical", "words in common", parts.lexical},
      NamedPart{"contained", "words of the shorter in the longer", parts.contained},
      NamedPart{"run", "longest common run", parts.run},
      NamedPart{"anchors", "numbers, dates, names", parts.anchors},
      NamedPart{"clash", "numbers, dates or names that differ", parts.clash},
      NamedPart{"concepts", "known topics in common", parts.concepts},
      NamedPart{"formulae", "formulae in common", parts.formulae},
      NamedPart{"vectors", "sentence vectors", parts.vectors},
      NamedPart{"speaker", "speaker", parts.speaker},
      NamedPart{"kind", "kind of statement", parts.kind},
      NamedPart{"neighbours", "statements around them", parts.neighbours},
  };
}

}  // namespace readout::report
