#include "readout/ingest/charset.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include "readout/ingest/declared_charset.hpp"
#include "readout/ingest/utf16.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

/// A literal with the NUL bytes in it.
template <std::size_t N>
constexpr std::string_view raw(const char (&literal)[N]) {
  return {literal, N - 1};
}

struct Mark {
  std::string_view bytes;
  std::string_view charset;
};

/// UTF-32 first: its little-endian mark begins like that of UTF-16.
constexpr std::array kMarks = {
    Mark{raw("\xEF\xBB\xBF"), "UTF-8"}, Mark{raw("\xFF\xFE\0\0"), "UTF-32LE"},
    Mark{raw("\0\0\xFE\xFF"), "UTF-32BE"}, Mark{raw("\xFF\xFE"), "UTF-16LE"},
    Mark{raw("\xFE\xFF"), "UTF-16BE"}};

const Mark* find_mark(std::string_view bytes) {
  for (const Mark& mark : kMarks) {
    if (bytes.starts_with(mark.bytes)) return &mark;
  }
  return nullptr;
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;
using Detector = std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)>;

Converter open_converter(const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(charset.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status)) converter.reset();
  return converter;
}

std::size_t count_replacements(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find("\uFFFD"); at != std::string_view::npos;
       at = text.find("\uFFFD", at + 3)) {
    ++count;
  }
  return count;
}

/// Nothing when ICU knows no such charset.
std::optional<DecodedText> convert(std::string_view bytes, const std::string& charset) {
  const Converter converter = open_converter(charset);
  if (!converter) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString wide(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                converter.get(), status);
  if (U_FAILURE(status)) return std::nullopt;
  DecodedText decoded;
  wide.toUTF8String(decoded.text);
  decoded.charset = charset;
  decoded.replaced = count_replacements(decoded.text);
  return decoded;
}

DecodedText repair_utf8(std::string_view bytes) {
  DecodedText decoded;
  decoded.text = text::to_valid_utf8(bytes, &decoded.replaced);
  decoded.charset = "UTF-8";
  return decoded;
}

/// Broken UTF-8 still holds whole sequences; in a text of an older charset they come about by
/// accident only, at most every tenth time.
bool is_nearly_utf8(const DecodedText& repaired) {
  std::size_t sequences = 0;
  for (const char c : repaired.text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) == 0xC0U) ++sequences;
  }
  const std::size_t whole =
      sequences - std::min(sequences, repaired.replaced);  // U+FFFD is a sequence too
  return 2 * whole >= repaired.replaced;
}

std::optional<std::string> detect_charset(std::string_view bytes) {
  constexpr std::int32_t kLeastConfidence = 10;
  UErrorCode status = U_ZERO_ERROR;
  const Detector detector(ucsdet_open(&status), &ucsdet_close);
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return std::nullopt;
  if (ucsdet_getConfidence(match, &status) < kLeastConfidence) return std::nullopt;
  const char* name = ucsdet_getName(match, &status);
  if (U_FAILURE(status) || name == nullptr) return std::nullopt;
  return std::string(name);
}

std::optional<DecodedText> decode_unicode(std::string_view bytes) {
  if (const Mark* mark = find_mark(bytes)) {
    bytes.remove_prefix(mark->bytes.size());
    return mark->charset == "UTF-8" ? repair_utf8(bytes)
                                    : convert(bytes, std::string(mark->charset));
  }
  switch (utf16_without_mark(bytes)) {
    case Utf16::little:
      return convert(bytes, "UTF-16LE");
    case Utf16::big:
      return convert(bytes, "UTF-16BE");
    case Utf16::none:
      break;
  }
  if (text::is_valid_utf8(bytes)) return DecodedText{std::string(bytes), "UTF-8", 0, false};
  return std::nullopt;
}

DecodedText decode_any(std::string_view bytes) {
  if (auto decoded = decode_unicode(bytes)) return *std::move(decoded);
  const std::string declared = declared_charset(bytes);
  if (!declared.empty() && !is_utf8_name(declared)) {
    if (auto decoded = convert(bytes, declared)) return *std::move(decoded);
  }
  DecodedText repaired = repair_utf8(bytes);
  if (is_utf8_name(declared) || is_nearly_utf8(repaired)) return repaired;
  if (const auto detected = detect_charset(bytes)) {
    auto decoded = convert(bytes, *detected);
    if (decoded && decoded->replaced <= repaired.replaced) {
      decoded->guessed = true;
      return *std::move(decoded);
    }
  }
  return repaired;
}

}  // namespace

DecodedText decode(std::string_view bytes) {
  return decode_any(bytes);
}

bool is_utf16(std::string_view bytes) {
  const Mark* mark = find_mark(bytes);
  return (mark != nullptr && mark->charset != "UTF-8") || utf16_without_mark(bytes) != Utf16::none;
}

std::vector<Warning> charset_warnings(const DecodedText& decoded, const std::string& source) {
  std::vector<Warning> warnings;
  if (decoded.guessed) {
    warnings.push_back(
        {source, "charset-guessed",
         fmt::format("is not UTF-8 and names no charset: read as {}, a guess", decoded.charset),
         false});
  }
  if (decoded.replaced > 0) {
    warnings.push_back(
        {source, "invalid-utf8",
         fmt::format("{} bad byte sequence{} read as {} became U+FFFD", decoded.replaced,
                     decoded.replaced == 1 ? "" : "s", decoded.charset),
         false});
  }
  return warnings;
}

}  // namespace readout::ingest
