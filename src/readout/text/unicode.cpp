#include "readout/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

namespace readout::text {
namespace {

constexpr std::size_t kStep = 64;  ///< code points between two entries of a CodePointMap
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

constexpr char32_t kAsciiEnd = 0x80;

bool is_between(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

constexpr bool is_common_han(char32_t c) {
  return c >= 0x4E00 && c <= 0x9FFF;
}

constexpr bool is_russian(char32_t c) {
  return c >= 0x410 && c <= 0x44F;
}

bool is_ascii(char byte) {
  return static_cast<unsigned char>(byte) < kAsciiEnd;
}

bool is_lead(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

UChar32 icu(char32_t c) {
  return static_cast<UChar32>(c);
}

std::size_t ascii_run(std::string_view bytes, std::size_t from) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  for (std::uint64_t eight = 0; from + sizeof(eight) <= bytes.size(); from += sizeof(eight)) {
    std::memcpy(&eight, bytes.data() + from, sizeof(eight));
    if ((eight & kHighBits) != 0) break;
  }
  while (from < bytes.size() && is_ascii(bytes[from])) ++from;
  return from;
}

/// Of two or three bytes where the first one alone tells that the rest cannot make a bad sequence
/// but by not being there: most letters beyond ASCII. 0, and nothing read, for all others.
inline UChar32 read_common(std::string_view bytes, std::size_t& position) {
  const char* const at = bytes.data() + position;
  const std::size_t left = bytes.size() - position;
  const unsigned lead = static_cast<unsigned char>(*at);
  const auto rest = [&](std::size_t i) { return static_cast<unsigned char>(at[i]) & 0x3FU; };
  if (lead >= 0xC2U && lead < 0xE0U && left > 1 && !is_lead(at[1])) {
    position += 2;
    return static_cast<UChar32>((lead & 0x1FU) << 6U | rest(1));
  }
  if (lead > 0xE0U && lead < 0xEDU && left > 2 && !is_lead(at[1]) && !is_lead(at[2])) {
    position += 3;
    return static_cast<UChar32>((lead & 0x0FU) << 12U | rest(1) << 6U | rest(2));
  }
  return 0;
}

// ICU's macros convert between signed and unsigned bytes without saying so.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
/// Reads one code point of any bytes; negative for a bad sequence, which is then skipped whole.
UChar32 read_any(std::string_view bytes, std::size_t& position) {
  const char* const s = bytes.data();
  UChar32 c = 0;
  U8_NEXT(s, position, bytes.size(), c);
  return c;
}

/// Writes one code point; the number of bytes, 0 for what is no character.
std::size_t write(std::array<char, U8_MAX_LENGTH>& buffer, char32_t c) {
  std::size_t length = 0;
  UBool failed = false;
  U8_APPEND(buffer, length, buffer.size(), c, failed);
  return failed ? 0 : length;
}
#pragma GCC diagnostic pop

/// `read_any`, fast for what is common.
inline UChar32 read(std::string_view bytes, std::size_t& position) {
  const UChar32 common = read_common(bytes, position);
  return common != 0 ? common : read_any(bytes, position);
}

}  // namespace

std::string to_valid_utf8(std::string_view bytes, std::size_t* replaced) {
  std::string out;
  out.reserve(bytes.size());
  std::size_t bad = 0;
  for (std::size_t position = 0; position < bytes.size();) {
    const std::size_t begin = position;
    position = ascii_run(bytes, position);
    if (position == begin && read(bytes, position) < 0) {
      out += kReplacement;
      ++bad;
      continue;
    }
    out.append(bytes, begin, position - begin);
  }
  if (replaced != nullptr) *replaced = bad;
  return out;
}

bool is_valid_utf8(std::string_view bytes) {
  for (std::size_t position = 0; position < bytes.size();) {
    position = ascii_run(bytes, position);
    while (position < bytes.size() && !is_ascii(bytes[position])) {
      if (read(bytes, position) < 0) return false;
    }
  }
  return true;
}

std::string to_nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
  if (U_FAILURE(status) || nfc->isNormalizedUTF8(piece, status)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  icu::StringByteSink<std::string> sink(&out);
  nfc->normalizeUTF8(0, piece, sink, nullptr, status);
  return U_FAILURE(status) ? std::string(text) : out;
}

std::size_t count_code_points(std::string_view text) {
  constexpr std::uint64_t kLowBits = 0x0101010101010101U;
  std::size_t count = text.size();
  std::size_t at = 0;
  for (std::uint64_t eight = 0; at + sizeof(eight) <= text.size(); at += sizeof(eight)) {
    std::memcpy(&eight, text.data() + at, sizeof(eight));
    const std::uint64_t trails = eight >> 7U & ~(eight >> 6U) & kLowBits;
    count -= trails * kLowBits >> 56U;  // the sum of all eight bytes
  }
  for (; at < text.size(); ++at) count -= is_lead(text[at]) ? 0U : 1U;
  return count;
}

char32_t next_beyond_ascii(std::string_view text, std::size_t& position) {
  const UChar32 c = read(text, position);
  return c < 0 ? U'\uFFFD' : static_cast<char32_t>(c);
}

char32_t previous_code_point(std::string_view text, std::size_t& position) {
  const std::size_t end = position;
  do {
    --position;
  } while (position > 0 && end - position < 4 && !is_lead(text[position]));
  std::size_t begin = position;
  return next_code_point(text, begin);
}

void append_utf8(std::string& out, char32_t code_point) {
  std::array<char, U8_MAX_LENGTH> buffer{};
  if (const std::size_t length = write(buffer, code_point); length > 0) {
    out.append(buffer.data(), length);
  } else {
    out += kReplacement;
  }
}

// Most characters asked about are ASCII, Russian or Han, where a comparison does for a look-up in
// ICU's tables.
bool is_letter(char32_t c) {
  if (c < kAsciiEnd) return is_between(c | 0x20U, U'a', U'z');
  return is_russian(c) || is_common_han(c) || u_isalpha(icu(c)) != 0;
}
bool is_upper(char32_t c) {
  if (c < kAsciiEnd) return is_between(c, U'A', U'Z');
  if (is_russian(c)) return c < 0x430;
  if (is_common_han(c)) return false;
  return u_isupper(icu(c)) != 0 || u_istitle(icu(c)) != 0;
}
bool is_lower(char32_t c) {
  if (c < kAsciiEnd) return is_between(c, U'a', U'z');
  if (is_russian(c)) return c >= 0x430;
  return !is_common_han(c) && u_islower(icu(c)) != 0;
}
bool is_digit(char32_t c) {
  if (c < kAsciiEnd) return is_between(c, U'0', U'9');
  return !is_russian(c) && !is_common_han(c) && u_isdigit(icu(c)) != 0;
}
bool is_space(char32_t c) {
  if (c < kAsciiEnd) return c == U' ' || is_between(c, U'\t', U'\r');
  return !is_russian(c) && !is_common_han(c) && u_isUWhiteSpace(icu(c)) != 0;
}
bool begins_latin(std::string_view word) {
  std::size_t next = 0;
  if (word.empty()) return false;
  return uscript_hasScript(icu(next_code_point(word, next)), USCRIPT_LATIN) != 0;
}
bool is_han(char32_t c) {
  if (c < 0x2E80) return false;
  return (c >= 0x4E00 && c <= 0x9FFF) || u_hasBinaryProperty(icu(c), UCHAR_IDEOGRAPHIC) != 0;
}
bool holds_han(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_han(next_code_point(text, at))) return true;
  }
  return false;
}
bool is_cyrillic(char32_t c) {
  return (c >= 0x400 && c <= 0x52F) || (c >= 0x1C80 && c <= 0x1C8F) ||
         (c >= 0x2DE0 && c <= 0x2DFF) || (c >= 0xA640 && c <= 0xA69F);
}
bool is_punctuation(char32_t c) {
  return u_ispunct(icu(c)) != 0;
}
bool is_bidi_control(char32_t c) {
  return c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

CodePointMap::CodePointMap(std::string_view text) : text_(text) {
  every_.reserve(text.size() / kStep + 1);
  std::size_t seen = 0;
  for (std::size_t byte = 0; byte < text.size(); ++byte) {
    if (!is_lead(text[byte])) continue;
    if (seen % kStep == 0) every_.push_back(byte);
    ++seen;
  }
}

std::size_t CodePointMap::to_code_point(std::size_t byte) const {
  byte = std::min(byte, text_.size());
  const auto after = std::upper_bound(every_.begin(), every_.end(), byte);
  if (after == every_.begin()) return 0;
  const auto slot = static_cast<std::size_t>(after - every_.begin()) - 1;
  return slot * kStep + count_code_points(text_.substr(every_[slot], byte - every_[slot]));
}

std::string content_hash(std::string_view bytes) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char byte : bytes) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x100000001B3U;
  }
  std::string hex(16, '0');
  for (std::size_t i = hex.size(); i-- > 0; hash >>= 4U) hex[i] = "0123456789abcdef"[hash & 0xFU];
  return hex;
}

std::size_t count_capitals(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size(); ++letters) {
    if (!is_upper(next_code_point(word, at))) return 0;
  }
  return letters;
}

}  // namespace readout::text
