/// The bytes of a page out of the form they were sent in: gzip or deflate.
///
/// In: the bytes of an answer, the value of its Content-Encoding, and how many bytes the page may
/// have. Out: the page; or what is wrong, with what could be read before. Bytes are counted as they
/// come out, so a bomb ends at the limit. libcurl could do this too, but takes a page that is cut
/// off in the middle for a whole one. By zlib. Linear.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace readout::cli {

enum class CodingFault {
  unknown,    ///< another coding, or one over another
  broken,     ///< not what the answer says it is
  cut_off,    ///< ends before its end
  too_large,  ///< `bytes` are the first `max_bytes` of it
};

struct DecodedContent {
  std::string bytes;
  std::optional<CodingFault> fault;
};

/// What a request may offer.
inline constexpr std::string_view kContentCodings = "gzip, deflate";

[[nodiscard]] DecodedContent decode_content(std::string bytes, std::string_view coding,
                                            std::size_t max_bytes);

}  // namespace readout::cli
