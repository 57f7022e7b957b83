/// What an office document or a PDF states of itself, as far as it is worth belief.
///
/// Such statements are often leftovers: a template's title, a file's name, what the program
/// writes for a user without a name. Judged by shape and by the text itself.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "readout/ingest/page.hpp"

namespace readout::reader {

/// The stated title where the text repeats it or begins without a headline of its own; else "".
[[nodiscard]] std::string agreed_title(std::string_view stated,
                                       const std::vector<ingest::PageBlock>& blocks);

/// The stated author where that is a name of two words at least; else "".
[[nodiscard]] std::string believable_author(std::string_view stated);

}  // namespace readout::reader
