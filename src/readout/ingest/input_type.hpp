/// Which reader a text needs: what the user says, the file's suffix, else how the text begins.
#pragma once
#include <string_view>

#include "readout/ingest/ingest.hpp"

namespace readout::ingest {

/// Never `InputType::detect`.
[[nodiscard]] InputType input_type(std::string_view text, std::string_view name, InputType hint);

}  // namespace readout::ingest
