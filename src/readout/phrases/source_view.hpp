/// What the phrases room reads, and how much it looks for: a document with its analysis, options.
#pragma once
#include <cstddef>

#include "readout/model/document.hpp"
#include "readout/text/analysis.hpp"

namespace readout::phrases {

struct SourceView {
  const Document* document = nullptr;
  const text::Analysis* analysis = nullptr;
};

struct PhraseOptions {
  bool discover = true;
  std::size_t min_sources = 2;  ///< a discovered phrase occurs in as many sources
  std::size_t min_words = 3;
  std::size_t max_discovered = 40;
};

}  // namespace readout::phrases
