/// gzip, zlib and raw deflate undone, by zlib.
///
/// In: the bytes, one member or several. Out: what was packed, or how it ended. The ratio counts
/// once 1 MiB is out. Linear.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace readout::reader {

struct InflateLimits {
  std::uint64_t bytes = 0;
  std::uint64_t ratio = 0;
};

/// How many bytes may come out of so many by the ratio of the two. From 1 MiB on: a small file of
/// one letter is no bomb.
[[nodiscard]] std::uint64_t most_by_ratio(std::uint64_t ratio, std::uint64_t packed_bytes);

enum class InflateEnd { whole, too_large, ratio, damaged };

struct Inflated {
  InflateEnd end = InflateEnd::damaged;
  std::string bytes;  ///< what came out until then
};

enum class Wrapping { detect, none };  ///< gzip or zlib by its head; raw deflate

[[nodiscard]] Inflated inflate(std::string_view packed, const InflateLimits& limits,
                               Wrapping wrapping = Wrapping::detect);

}  // namespace readout::reader
