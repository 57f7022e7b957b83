/// A half-open range of bytes in a text.
///
/// Unit: bytes of UTF-8, on code point borders. Exports turn bytes into code points
/// (text/code_points.hpp); nothing else does. A span knows no text: whoever holds one knows which
/// document it belongs to.
#pragma once
#include <algorithm>
#include <compare>
#include <cstddef>
#include <string_view>

namespace readout {

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] constexpr std::size_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return end <= begin; }
  [[nodiscard]] constexpr bool contains(Span other) const {
    return begin <= other.begin && other.end <= end;
  }
  [[nodiscard]] constexpr bool overlaps(Span other) const {
    return begin < other.end && other.begin < end;
  }
  [[nodiscard]] constexpr std::string_view in(std::string_view text) const {
    return text.substr(begin, end - begin);
  }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

/// The bytes that both spans share; empty (begin == end) when they share none.
[[nodiscard]] constexpr Span intersection(Span a, Span b) {
  const std::size_t begin = std::max(a.begin, b.begin);
  return {begin, std::max(begin, std::min(a.end, b.end))};
}

}  // namespace readout
