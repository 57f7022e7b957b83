/// Which reader a source needs: what the user says, how it begins, its file's suffix.
#pragma once
#include <string_view>

#include "readout/ingest/ingest.hpp"

namespace readout::ingest {

/// Of raw bytes. `InputType::detect` for what is no wrapping: its text tells more once decoded.
[[nodiscard]] InputType wrapping_type(std::string_view bytes, std::string_view name,
                                      InputType hint);

/// The root element of RSS or Atom, behind a declaration and comments.
[[nodiscard]] bool begins_as_feed(std::string_view bytes);

/// Of decoded text: text, Markdown or HTML.
[[nodiscard]] InputType input_type(std::string_view text, std::string_view name, InputType hint);

}  // namespace readout::ingest
