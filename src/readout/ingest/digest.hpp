/// The SHA-256 of raw bytes, by which a source can be told to be the one that was read.
///
/// Out: 64 lower-case hex digits. By Nettle. Linear.
#pragma once
#include <string>
#include <string_view>

namespace readout::ingest {

[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace readout::ingest
