/// What the phrases room reads, and how much it looks for.
#pragma once
#include <cstddef>

#include "readout/lexicon/named.hpp"

namespace readout::phrases {

using lexicon::SourceView;

struct PhraseOptions {
  bool discover = true;
  std::size_t min_sources = 2;  ///< a discovered phrase occurs in as many sources
  bool often_is_enough = true;  ///< or three times, of so few sources that none may repeat another
  std::size_t min_words = 3;
  std::size_t max_discovered = 40;
};

}  // namespace readout::phrases
