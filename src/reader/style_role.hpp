/// What a paragraph is by the name of its style, in Word's and OpenDocument's own names of the
/// styles that come with the program ("heading 1", "Quotations").
///
/// In: the name as the file has it, in any case and spacing. Out: its role; nothing for a style
/// that a user made, which says nothing. Names of the format, whatever language the document is in.
#pragma once
#include <optional>
#include <string_view>

#include "readout/model/document.hpp"

namespace readout::reader {

struct Role {
  BlockKind kind = BlockKind::paragraph;
  std::string_view reason;  ///< why such a paragraph is left out; mostly none
};

[[nodiscard]] std::optional<Role> role_of_style(std::string_view name);

}  // namespace readout::reader
