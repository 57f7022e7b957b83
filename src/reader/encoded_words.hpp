/// Encoded words of a mail's header (RFC 2047), all in one encoding.
///
/// In: a header's value. Out: the same with each word in base64 ("=?utf-8?B?...?=") as one of
/// quoted bytes: gmime 3.2.13 takes words in base64 behind each other for one stream, and drops
/// what follows a padded one. Linear; at most three times as long.
#pragma once
#include <string>
#include <string_view>

namespace readout::reader {

[[nodiscard]] std::string with_quoted_words(std::string_view value);

}  // namespace readout::reader
