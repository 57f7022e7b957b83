/// What two spellings of one name or title have in common: their letters and digits, folded.
///
/// In: valid UTF-8. Out: the same without marks and spaces, by text::fold. Linear. Shared with the
/// reader of binary formats.
#pragma once
#include <string>
#include <string_view>

namespace readout::ingest {

[[nodiscard]] std::string essence(std::string_view text);

}  // namespace readout::ingest
