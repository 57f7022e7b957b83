/// The address of a page, taken apart.
///
/// In: an address as a person typed it or a server sent it, of http:// or https://; a host in any
/// script, a path with spaces or letters outside ASCII are put into the form that goes over the
/// wire. Out: the parts, or an Error that shows the address. One that holds a name or a password is
/// refused, and shown without them: what is fetched is public, and an event's file is handed on. By
/// libcurl's own reader of addresses, so that nothing reads them in two ways.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "readout/model/result.hpp"

namespace readout::cli {

/// Longer than any page's; bounds what a rule of robots.txt is matched against.
inline constexpr std::size_t kLongestUrl = 8192;

struct Url {
  std::string whole;   ///< as sent, without a fragment
  std::string origin;  ///< "https://news.example:8443"; no port where it is the usual one
  std::string host;    ///< in ASCII and lower case
  std::string target;  ///< path and query, as in "/news?id=1"
};

[[nodiscard]] Result<Url> parse_url(std::string_view typed);

/// Whether an operand is meant as an address: "SCHEME://...".
[[nodiscard]] bool is_url(std::string_view typed);

/// Without what stands between "//" and "@".
[[nodiscard]] std::string without_credentials(std::string_view url);

}  // namespace readout::cli
