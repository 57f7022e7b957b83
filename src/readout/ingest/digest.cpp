#include "readout/ingest/digest.hpp"

#include <array>
#include <cstdint>
#include <fmt/format.h>
#include <iterator>
#include <nettle/sha2.h>

namespace readout::ingest {

std::string sha256(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  // Nettle takes unsigned bytes; char may be read as such.
  sha256_update(&context, bytes.size(),
                reinterpret_cast<const std::uint8_t*>(bytes.data()));  // NOLINT: see above
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  std::string hex;
  for (const std::uint8_t byte : digest) fmt::format_to(std::back_inserter(hex), "{:02x}", byte);
  return hex;
}

}  // namespace readout::ingest
