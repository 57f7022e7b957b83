/// UTF-16 without a byte order mark, told by counting: ICU's detector misses nearly all of it.
///
/// In: raw bytes. Out: the byte order, or none. Looks at the first 4,096 bytes only.
#pragma once
#include <string_view>

namespace readout::ingest {

enum class Utf16 { none, little, big };

[[nodiscard]] Utf16 utf16_without_mark(std::string_view bytes);

}  // namespace readout::ingest
