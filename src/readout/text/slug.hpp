/// A name as part of an id, or as plain words to compare.
///
/// In: valid UTF-8. Out: its letters and digits of any script, folded, with one `between` for each
/// run of other characters in the middle; "" when there is no letter or digit. Cost: linear.
#pragma once
#include <string>
#include <string_view>

namespace readout::text {

[[nodiscard]] std::string slug(std::string_view name, char between = '-');

}  // namespace readout::text
