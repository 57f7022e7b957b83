/// Takes the partner of a mark into a span: a quotation mark or bracket that stands right at an
/// edge and whose partner is inside ("one China" policy with its opening mark, ... (UNCLOS) with
/// its closing bracket).
///
/// In and out: byte offsets into `text`. Cost: linear in the span.
#pragma once
#include <string_view>

#include "readout/model/span.hpp"

namespace readout::phrases {

[[nodiscard]] Span with_partner_marks(std::string_view text, Span span);

}  // namespace readout::phrases
