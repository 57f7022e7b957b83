/// The value of one key of a JSON object as it was written, digits and all: a parser would round a
/// long number.
///
/// In: text that a parser has found to be one valid JSON object. Out: the value's text without the
/// white space around it, of the last member with that key; nothing when there is none. Linear,
/// does not recurse. A key written with escapes is the key that it spells.
#pragma once
#include <optional>
#include <string_view>

namespace readout::cli {

[[nodiscard]] std::optional<std::string_view> member_as_written(std::string_view object,
                                                                std::string_view key);

}  // namespace readout::cli
