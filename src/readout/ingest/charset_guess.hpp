/// Which charset bytes are in, where nothing but themselves tells.
///
/// In: raw bytes that are no UTF-8. Out: ICU's name of a charset. Every charset of a list is tried
/// on a sample, and the one whose reading is the likeliest text is taken (letters.hpp): ICU's own
/// detector is weak on what is short, and is asked only where no reading is text of a language that
/// is known here. Cost: some milliseconds whatever the size, after one search for the sample.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace readout::ingest {

[[nodiscard]] std::optional<std::string> guess_charset(std::string_view bytes);

/// Whether another reading is so much likelier than that by `declared` (as charset_of_label gives
/// it) that the declaration is wrong. Never of a charset that is not tried.
[[nodiscard]] bool is_surely_not(std::string_view bytes, const std::string& declared);

}  // namespace readout::ingest
