/// What a request that failed says to a reader, and what may help.
///
/// In: curl's code and its own words, or what the reading of a coded page found. Out: a kind, a
/// message that fits behind an address, and a remedy.
#pragma once
#include <curl/curl.h>
#include <string_view>

#include "cli/fetch/content_coding.hpp"
#include "cli/fetch/http_client.hpp"

namespace readout::cli {

/// `refused`: what the address was that no socket was opened to; empty when none was refused.
[[nodiscard]] HttpFault fault_of(CURLcode code, std::string_view words, std::string_view refused,
                                 const HttpLimits& limits);
[[nodiscard]] HttpFault fault_of(CodingFault fault, std::string_view coding,
                                 const HttpLimits& limits);
[[nodiscard]] HttpFault too_large(const HttpLimits& limits);
[[nodiscard]] HttpFault no_library();

}  // namespace readout::cli
