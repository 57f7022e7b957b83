/// An HTTP response as a web archive keeps it becomes its status and its content.
///
/// In: the bytes of the response: status line, header, body. Out: the content with its transfer
/// and content encodings undone, unless the archive has undone them already and left the header as
/// it was. Limits: those of inflate.hpp.
#pragma once
#include <string>
#include <string_view>

#include "reader/header_lines.hpp"
#include "reader/inflate.hpp"

namespace readout::reader {

struct HttpResponse {
  int status = 0;  ///< 0 when it is no response
  HeaderLines header;
  std::string_view body;
};

[[nodiscard]] HttpResponse read_response(std::string_view bytes);

struct HttpContent {
  std::string bytes;
  std::string problem;       ///< why they are not all there, for a message; "" when they are
  std::size_t unpacked = 0;  ///< how many bytes the unpacking made, kept or not
};

[[nodiscard]] HttpContent content_of(const HttpResponse& response, const InflateLimits& limits);

/// Undoes "Transfer-Encoding: chunked"; what does not begin with a chunk comes back as it is.
[[nodiscard]] std::string join_chunks(std::string_view body);

}  // namespace readout::reader
