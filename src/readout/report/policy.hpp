/// A page's Content-Security-Policy: nothing from outside, and inside only its own style and
/// script by their hashes.
#pragma once
#include <string>
#include <string_view>

namespace readout::report {

/// The one style and the one script of a page; without a script, none may run.
struct PageAssets {
  std::string_view style;
  std::string_view script;
};
inline constexpr PageAssets kReportAssets{"style.css", "script.js"};
inline constexpr PageAssets kErrorsAssets{"errors.css", "errors.js"};
inline constexpr PageAssets kDiffAssets{"diff.css", ""};
inline constexpr PageAssets kPhrasesAssets{"phrases.css", ""};

[[nodiscard]] std::string content_security_policy(PageAssets assets = kReportAssets);

/// Base64 of the bytes that `hex` writes as pairs of digits.
[[nodiscard]] std::string base64_of_hex(std::string_view hex);

}  // namespace readout::report
