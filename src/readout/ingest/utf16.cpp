#include "readout/ingest/utf16.hpp"

#include <cstddef>
#include <cstdint>

#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kLookAt = 4096;
constexpr std::size_t kFewestUnits = 4;

/// Code units that running text of the world's scripts is made of: ASCII and Latin, Greek,
/// Cyrillic, general punctuation, Han with its marks, full width.
bool is_usual(std::uint16_t unit) {
  return unit == '\t' || unit == '\n' || unit == '\r' || (unit >= 0x20 && unit < 0x7F) ||
         (unit >= 0xA0 && unit < 0x250) || (unit >= 0x370 && unit < 0x530) ||
         (unit >= 0x2010 && unit < 0x2060) || (unit >= 0x3000 && unit < 0x3020) ||
         (unit >= 0x4E00 && unit < 0xA000) || (unit >= 0xFF00 && unit < 0xFF61);
}

std::size_t usual_units(std::string_view bytes, std::size_t high_byte) {
  std::size_t usual = 0;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto high = static_cast<unsigned char>(bytes[i + high_byte]);
    const auto low = static_cast<unsigned char>(bytes[i + 1 - high_byte]);
    if (is_usual(static_cast<std::uint16_t>(high << 8U | low))) ++usual;
  }
  return usual;
}

}  // namespace

Utf16 utf16_without_mark(std::string_view bytes) {
  if (bytes.size() % 2 != 0) return Utf16::none;
  const std::string_view head = bytes.substr(0, kLookAt);
  // ASCII in pairs reads as Han: only bytes that cannot be UTF-8 text are looked at.
  const bool has_nul = head.find('\0') != std::string_view::npos;
  if (!has_nul && (head.size() < bytes.size() || text::is_valid_utf8(head))) return Utf16::none;
  const std::size_t units = head.size() / 2;
  if (units < kFewestUnits) return Utf16::none;
  const std::size_t little = usual_units(head, 1);
  const std::size_t big = usual_units(head, 0);
  const std::size_t needed = units - units / 32;
  if (little >= needed && little > big) return Utf16::little;
  if (big >= needed && big > little) return Utf16::big;
  return Utf16::none;
}

}  // namespace readout::ingest
