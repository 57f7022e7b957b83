#include "readout/ingest/charset.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <utility>

#include "readout/ingest/charset_guess.hpp"
#include "readout/ingest/converter.hpp"
#include "readout/ingest/declared_charset.hpp"
#include "readout/ingest/letters.hpp"
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

/// Nothing when ICU knows no such charset.
std::optional<DecodedText> read_as(std::string_view bytes, const std::string& charset) {
  auto converted = convert(bytes, charset);
  if (!converted) return std::nullopt;
  return DecodedText{std::move(converted->text), charset, converted->replaced};
}

DecodedText repair_utf8(std::string_view bytes) {
  DecodedText decoded;
  decoded.text = text::to_valid_utf8(bytes, &decoded.replaced);
  decoded.charset = "UTF-8";
  return decoded;
}

/// Broken UTF-8 still holds whole sequences; in a text of an older charset they come about by
/// accident only.
bool is_nearly_utf8(const DecodedText& repaired) {
  constexpr std::size_t kFewest = 24;
  constexpr std::size_t kWholeForOneBad = 4;
  std::size_t sequences = 0;
  for (const char c : repaired.text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) == 0xC0U) ++sequences;
  }
  const std::size_t whole =
      sequences - std::min(sequences, repaired.replaced);  // U+FFFD is a sequence too
  return whole >= std::max(kFewest, kWholeForOneBad * repaired.replaced);
}

/// Without a NUL the look alone does not tell: Shift_JIS in pairs reads as Han, of rare characters.
std::optional<DecodedText> read_utf16(std::string_view bytes) {
  constexpr std::size_t kLookAt = 512;
  constexpr double kLeastOfCharacter = -9;
  const Utf16 order = utf16_without_mark(bytes);
  if (order == Utf16::none) return std::nullopt;
  const std::string charset = order == Utf16::little ? "UTF-16LE" : "UTF-16BE";
  if (bytes.find('\0') != std::string_view::npos) return read_as(bytes, charset);
  const auto head = convert(bytes.substr(0, kLookAt), charset);
  const Likelihood likely = likelihood(head ? head->text : std::string());
  if (likely.nats < kLeastOfCharacter * static_cast<double>(likely.beyond_ascii)) {
    return std::nullopt;
  }
  return read_as(bytes, charset);
}

std::optional<DecodedText> decode_unicode(std::string_view bytes) {
  if (const Mark* mark = find_mark(bytes)) {
    bytes.remove_prefix(mark->bytes.size());
    return mark->charset == "UTF-8" ? repair_utf8(bytes)
                                    : read_as(bytes, std::string(mark->charset));
  }
  if (auto decoded = read_utf16(bytes)) return decoded;
  if (text::is_valid_utf8(bytes)) return DecodedText{std::string(bytes), "UTF-8"};
  return std::nullopt;
}

/// A few bad bytes do not make a page that says it is UTF-8 anything else.
bool is_utf8_enough(const DecodedText& repaired, std::string_view declared) {
  constexpr std::size_t kFew = 4;
  return is_nearly_utf8(repaired) || (is_utf8_name(declared) && repaired.replaced < kFew);
}

DecodedText guess(std::string_view bytes, DecodedText repaired) {
  const auto charset = guess_charset(bytes);
  if (!charset || is_utf8_name(*charset)) return repaired;
  auto read = read_as(bytes, *charset);
  if (!read) return repaired;
  read->guessed = true;
  return *std::move(read);
}

/// The sender's label where it names a charset, else that of the bytes' own head: which could not
/// be read if it were UTF-16, whatever it says.
std::string label_of(std::string_view bytes, std::string_view sent) {
  if (!charset_of_label(sent).empty()) return std::string(sent);
  std::string own = declared_charset(bytes);
  return is_wide_charset(charset_of_label(own)) ? "utf-8" : own;
}

DecodedText decode_any(std::string_view bytes, std::string_view sent) {
  if (auto decoded = decode_unicode(bytes)) return *std::move(decoded);
  const std::string declared = label_of(bytes, sent);
  const std::string charset = charset_of_label(declared);
  if (!charset.empty() && !is_utf8_name(charset) && !is_surely_not(bytes, charset)) {
    if (auto decoded = read_as(bytes, charset)) return *std::move(decoded);
  }
  DecodedText repaired = repair_utf8(bytes);
  if (is_utf8_enough(repaired, declared)) return repaired;
  DecodedText guessed = guess(bytes, std::move(repaired));
  guessed.declared = declared;
  return guessed;
}

}  // namespace

DecodedText decode(std::string_view bytes, std::string_view label) {
  return decode_any(bytes, label);
}

bool is_utf16(std::string_view bytes) {
  const Mark* mark = find_mark(bytes);
  return (mark != nullptr && mark->charset != "UTF-8") || utf16_without_mark(bytes) != Utf16::none;
}

std::vector<Warning> charset_warnings(const DecodedText& decoded, const std::string& source) {
  std::vector<Warning> warnings;
  if (decoded.guessed) {
    warnings.push_back({source, "charset-guessed",
                        fmt::format("is not {}: read as {}, a guess",
                                    decoded.declared.empty() ? "UTF-8 and names no charset"
                                                             : decoded.declared + " as it says",
                                    decoded.charset),
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
