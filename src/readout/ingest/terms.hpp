/// What a line is about, in no language's words: the beginnings of words of four letters and more,
/// and pairs of Han characters.
///
/// In: valid UTF-8, of which a line's first 16 KiB count. Out: folded terms. Beginnings, because
/// endings differ. Linear.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "readout/text/string_map.hpp"

namespace readout::ingest {

[[nodiscard]] std::vector<std::string> terms_of(std::string_view line);
/// How likely a line with these terms speaks of a text with `terms`, 0 to 1: the share that is in
/// them, less for a line of few.
[[nodiscard]] double likelihood_of(std::string_view line, const text::StringSet& terms);

}  // namespace readout::ingest
