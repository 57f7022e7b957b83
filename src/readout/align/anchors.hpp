/// The anchors of a source: what means the same in every language, by place.
///
/// In: a source. Out: keys ("actor:vladimir-putin", "number:percent:34") with the tokens they
/// cover, in order. Cost: linear.
#pragma once
#include <string>
#include <vector>

#include "readout/align/align.hpp"

namespace readout::align {

struct AnchorAt {
  std::size_t first_token = 0;
  std::size_t end_token = 0;
  std::string key;
  bool actor = false;
  bool bare_number = false;  ///< "three", of what is not said; large ones tell more
};

[[nodiscard]] std::vector<AnchorAt> find_anchors(const SourceView& source);

}  // namespace readout::align
