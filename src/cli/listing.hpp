/// Plain listings for a terminal: the statements of a document, a document's metadata and blocks.
#pragma once
#include <string>

#include "readout/model/comparison.hpp"

namespace readout::cli {

[[nodiscard]] std::string list_statements(const Document& document, const Extraction& extraction,
                                          bool colour);
[[nodiscard]] std::string list_document(const Document& document, bool colour);

}  // namespace readout::cli
