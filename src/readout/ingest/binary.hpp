/// Tells bytes that are no text, so that the user hears what the file is instead of seeing noise.
///
/// In: the first bytes and all bytes of a source. Out: a name for a reader ("a PDF document",
/// "a binary file") with the remedy, or nothing for text. Text in UTF-16 holds NUL bytes and is not
/// binary. Linear.
#pragma once
#include <optional>
#include <string_view>

namespace readout::ingest {

struct BinaryKind {
  std::string_view name;
  std::string_view remedy;
};

[[nodiscard]] std::optional<BinaryKind> binary_kind(std::string_view bytes);

}  // namespace readout::ingest
