/// Which side each quotation mark or bracket of a block is: opening or closing.
///
/// Directed marks say it themselves (“ closes after „); straight ones are told by the spaces round
/// them, and by turns where there are none. Linear; marks need not pair up.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "readout/text/analysis.hpp"

namespace readout::text {

enum class Side : std::uint8_t { none, opening, closing };

/// One entry a token; `none` for all that is no such mark.
[[nodiscard]] std::vector<Side> mark_sides(std::string_view text, std::span<const Token> tokens);

}  // namespace readout::text
