/// Bytes of any charset become valid UTF-8.
///
/// In: raw bytes, and the charset that whoever sent them named (mail, HTTP), if any. Out:
/// the same characters without a byte order mark; clean_text.hpp cleans them. Order of belief: byte
/// order mark, UTF-16 by its look, valid UTF-8, the sender's charset, the one that an HTML or XML
/// head declares, nearly valid UTF-8 (repaired, counted), the likeliest reading
/// (charset_guess.hpp). Valid UTF-8 beats a declaration because a browser that saves a page
/// rewrites the bytes and leaves the declaration; so does another reading that is far likelier.
/// Cost: linear; conversion by ICU.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "readout/model/document.hpp"

namespace readout::ingest {

struct DecodedText {
  std::string text = {};
  std::string charset = {};   ///< ICU's name of what was read: "UTF-8", "windows-1251", ...
  std::size_t replaced = 0;   ///< bad sequences that became U+FFFD
  bool guessed = false;       ///< nothing but the bytes themselves told the charset
  std::string declared = {};  ///< of a guessed one: what was declared and is not so
};

[[nodiscard]] DecodedText decode(std::string_view bytes, std::string_view label = {});

/// "charset-guessed" and "invalid-utf8", where they hold.
[[nodiscard]] std::vector<Warning> charset_warnings(const DecodedText& decoded,
                                                    const std::string& source);

/// With a byte order mark, or such that pairs of bytes read as letters of a living script.
[[nodiscard]] bool is_utf16(std::string_view bytes);

}  // namespace readout::ingest
