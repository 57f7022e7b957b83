/// Who signs a set-off quotation: "— Ilda Maren, President of Varland" in the line behind it.
///
/// In: a reading and its units. Out: for each unit of a block that a signature follows, the tokens
/// that name the signer; and which units are signatures and report nothing themselves. A signature
/// begins with a dash, stands within the quotation's own markup, or is a paragraph of its own that
/// begins with a full name and has no stop, below one that is nothing but a quotation; it holds few
/// words, no reporting word and no quotation, and names somebody. Cost: linear.
#pragma once
#include <optional>
#include <vector>

#include "readout/extract/cast.hpp"
#include "readout/extract/cues.hpp"
#include "readout/extract/units.hpp"

namespace readout::extract {

struct Signatures {
  std::vector<TokenRange> signer_of;  ///< by unit; empty for none
  std::vector<bool> is_signature;     ///< by unit
};

[[nodiscard]] Signatures find_signatures(const Reading& reading, const Cast& cast,
                                         const CueFinder& cues, const std::vector<Unit>& units);

}  // namespace readout::extract
