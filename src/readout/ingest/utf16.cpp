#include "readout/ingest/utf16.hpp"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>

#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kLookAt = 4096;
constexpr std::size_t kFewestUnits = 4;

/// Code units that running text of the world's scripts is made of: ASCII and Latin, Greek,
/// Cyrillic, Hebrew, Arabic, general punctuation, Han and kana with their marks, full width. No
/// Hangul: GB18030 in pairs reads as such.
bool is_usual(std::uint16_t unit) {
  return unit == '\t' || unit == '\n' || unit == '\r' || (unit >= 0x20 && unit < 0x7F) ||
         (unit >= 0xA0 && unit < 0x250) || (unit >= 0x370 && unit < 0x530) ||
         (unit >= 0x590 && unit < 0x700) || (unit >= 0x2000 && unit < 0x2070) || unit == 0x20AC ||
         unit == 0x2116 || (unit >= 0x3000 && unit < 0x3100) || (unit >= 0x4E00 && unit < 0xA000) ||
         (unit >= 0xFF00 && unit < 0xFF61);
}

/// What speaks for an order of bytes: Latin read the wrong way round is Han, but has its low bytes
/// in the wrong place.
struct Order {
  std::size_t low = 0;    ///< units whose high byte is no text itself
  std::size_t usual = 0;  ///< units that are of running text
  auto operator<=>(const Order&) const = default;
};

bool is_low(unsigned char byte) {
  return byte < '\t';
}

Order look(std::string_view bytes, std::size_t high_byte) {
  Order order;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto high = static_cast<unsigned char>(bytes[i + high_byte]);
    const auto low = static_cast<unsigned char>(bytes[i + 1 - high_byte]);
    if (is_low(high)) ++order.low;
    if (is_usual(static_cast<std::uint16_t>(high << 8U | low))) ++order.usual;
  }
  return order;
}

std::size_t count_low(std::string_view bytes) {
  return static_cast<std::size_t>(
      std::ranges::count_if(bytes, [](char c) { return is_low(static_cast<unsigned char>(c)); }));
}

}  // namespace

Utf16 utf16_without_mark(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, std::min(kLookAt, bytes.size() / 2 * 2));
  const std::size_t units = head.size() / 2;
  const bool has_nul = head.find('\0') != std::string_view::npos;
  if (!has_nul && head.size() + 1 < bytes.size()) return Utf16::none;
  // ASCII in pairs reads as Han. What could be ASCII is UTF-16 where half of it is no text so: the
  // high bytes of Latin and Cyrillic.
  if (text::is_valid_utf8(head) && 2 * count_low(head) < units) return Utf16::none;
  if (units < kFewestUnits) return Utf16::none;
  const Order little = look(head, 1);
  const Order big = look(head, 0);
  const std::size_t needed = units - units / 32;
  const bool may_be_little = little.usual >= needed;
  const bool may_be_big = big.usual >= needed;
  if (may_be_little && (!may_be_big || big < little)) return Utf16::little;
  if (may_be_big && (!may_be_little || little < big)) return Utf16::big;
  return Utf16::none;
}

}  // namespace readout::ingest
