/// Bytes of a named charset become UTF-8, by ICU.
///
/// In: raw bytes and a charset's name as pages and servers write it. Out: the text, with U+FFFD for
/// each bad sequence, which is counted; nothing when the name is unknown. Names mean what browsers
/// take them for: "gb2312" is GB18030, "iso-8859-1" is windows-1252. Cost: linear.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace readout::ingest {

struct Converted {
  std::string text;
  std::size_t replaced = 0;
};

/// ICU's name of the charset that a label stands for; "" for a label that names none which text may
/// be in: unknown, or such that a page could not name it in its own letters (EBCDIC, UTF-7).
[[nodiscard]] std::string charset_of_label(std::string_view label);

/// UTF-16 or UTF-32: ASCII has other bytes in it.
[[nodiscard]] bool is_wide_charset(std::string_view charset);

/// `charset` is a name that ICU knows.
[[nodiscard]] std::optional<Converted> convert(std::string_view bytes, const std::string& charset);

}  // namespace readout::ingest
