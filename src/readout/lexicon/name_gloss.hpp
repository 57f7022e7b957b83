/// A name in Latin letters that explains a name in others: "伊尔达·马伦（Ilda Maren）".
///
/// In: a scene and the symbol behind the name. Out: the symbols of the gloss without its brackets;
/// empty where none stands there. Cost: linear in the gloss. Not promised: a gloss that is no name
/// is none ("(Reuters)" behind a name is one). Private to the room.
#pragma once
#include <cstddef>

#include "readout/lexicon/titles.hpp"

namespace readout::lexicon {

struct SymbolRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  [[nodiscard]] bool empty() const { return end <= begin; }
};

[[nodiscard]] SymbolRange gloss_behind(const Scene& scene, std::size_t name_end);

}  // namespace readout::lexicon
