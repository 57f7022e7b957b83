/// The page's Content-Security-Policy: nothing from outside, and inside only its own style and
/// script by their hashes.
#pragma once
#include <string>
#include <string_view>

namespace readout::report {

[[nodiscard]] std::string content_security_policy();

/// Base64 of the bytes that `hex` writes as pairs of digits.
[[nodiscard]] std::string base64_of_hex(std::string_view hex);

}  // namespace readout::report
