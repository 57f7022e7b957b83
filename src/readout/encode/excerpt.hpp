/// The beginning of a text that counts for its vector.
///
/// In: UTF-8, any bytes. Out: at most kMostBytes bytes, cut between characters.
#pragma once
#include <cstddef>
#include <string_view>

namespace readout::encode {

inline constexpr std::size_t kMostBytes = 8192;

[[nodiscard]] constexpr std::string_view beginning(std::string_view text) {
  constexpr unsigned kContinuationMask = 0xC0;
  constexpr unsigned kContinuation = 0x80;
  constexpr std::size_t kLongestCharacter = 4;
  if (text.size() <= kMostBytes) return text;
  std::size_t end = kMostBytes;
  while (end > kMostBytes - kLongestCharacter &&
         (static_cast<unsigned char>(text[end]) & kContinuationMask) == kContinuation)
    --end;
  return text.substr(0, end);
}

}  // namespace readout::encode
