/// The keys of the object that a JSON text begins with, of a text that may be cut off anywhere.
///
/// In: the text from its '{' on. Out: the keys of that object itself, not of what lies deeper.
/// Linear, does not recurse, and tells nothing of whether the text is valid.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace readout::ingest {

struct JsonKey {
  std::string_view name;    ///< as written between the quotation marks
  std::string_view behind;  ///< all that follows the colon
};

[[nodiscard]] std::vector<JsonKey> top_keys(std::string_view json);

/// Without white space in front.
[[nodiscard]] std::string_view without_blanks(std::string_view json);

}  // namespace readout::ingest
