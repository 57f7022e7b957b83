#include "readout/report/policy.hpp"

#include <cstdint>
#include <fmt/format.h>

#include "readout/report/files.hpp"

namespace readout::report {
namespace {

std::uint32_t hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<std::uint32_t>(c - '0');
  return static_cast<std::uint32_t>(c - 'a' + 10) & 0xFU;
}

std::string bytes_of_hex(std::string_view hex) {
  std::string out;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    out += static_cast<char>(hex_digit(hex[i]) << 4U | hex_digit(hex[i + 1]));
  }
  return out;
}

constexpr std::size_t kHexDigits = 64;  // of a SHA-256; the file's name follows them

std::string source_of(std::string_view asset) {
  const std::string digest_file = std::string(asset) + ".sha256";
  return base64_of_hex(file_in(embedded::report_assets(), digest_file).substr(0, kHexDigits));
}

}  // namespace

std::string base64_of_hex(std::string_view hex) {
  constexpr std::string_view alphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const std::string bytes = bytes_of_hex(hex);
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      group <<= 8U;
      if (i + k < bytes.size()) group |= static_cast<unsigned char>(bytes[i + k]);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      out += i + k > bytes.size() ? '=' : alphabet[(group >> (18U - 6U * k)) & 0x3FU];
    }
  }
  return out;
}

std::string content_security_policy(PageAssets assets) {
  const std::string script =
      assets.script.empty() ? "'none'" : fmt::format("'sha256-{}'", source_of(assets.script));
  return fmt::format(
      "default-src 'none'; style-src 'sha256-{}'; script-src {}; base-uri 'none'; "
      "form-action 'none'",
      source_of(assets.style), script);
}

}  // namespace readout::report
