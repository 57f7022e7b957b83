#include "reader/http_response.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <utility>

#include "reader/ascii.hpp"

namespace readout::reader {
namespace {

int status_of(std::string_view line) {
  if (!begins_with(line, "http/")) return 0;
  const std::string_view code = strip(line.substr(std::min(line.find(' '), line.size())));
  int status = 0;
  std::from_chars(code.data(), code.data() + std::min<std::size_t>(code.size(), 3), status);
  return status;
}

bool is_gzip(std::string_view bytes) {
  return bytes.starts_with("\x1F\x8B");
}

/// The first two bytes of a zlib stream: its method, and a check.
bool is_zlib(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const auto first = static_cast<unsigned char>(bytes[0]);
  const auto second = static_cast<unsigned char>(bytes[1]);
  return (first & 0x0FU) == 8 && (first * 256U + second) % 31 == 0;
}

/// Text that an archive has unpacked begins so; packed bytes do not.
bool is_plain(std::string_view bytes) {
  const std::string_view head = strip(bytes.substr(0, 64));
  return head.starts_with('<') || head.starts_with("\xEF\xBB\xBF") || head.starts_with("%PDF-");
}

std::string_view problem_of(InflateEnd end) {
  switch (end) {
    case InflateEnd::whole:
      return "";
    case InflateEnd::too_large:
      return "unpacks to more than is allowed (--max-size)";
    case InflateEnd::ratio:
      return "unpacks to many times its size (--max-ratio)";
    case InflateEnd::damaged:
      return "breaks off";
  }
  return "";
}

HttpContent unpack(std::string body, const std::string& encoding, const InflateLimits& limits) {
  if (encoding.empty() || encoding == "identity" || is_plain(body)) return {std::move(body), ""};
  const bool gzip = encoding == "gzip" || encoding == "x-gzip";
  if (!gzip && encoding != "deflate") {
    return {"", fmt::format("is compressed by {}, which is not read", encoding.substr(0, 20))};
  }
  const bool wrapped = is_gzip(body) || is_zlib(body);
  if (gzip && !wrapped) return {std::move(body), ""};
  Inflated inflated = inflate(body, limits, wrapped ? Wrapping::detect : Wrapping::none);
  const std::size_t unpacked = inflated.bytes.size();
  // The beginning of a bomb is no page.
  if (inflated.end == InflateEnd::too_large || inflated.end == InflateEnd::ratio) {
    inflated.bytes.clear();
  }
  return {std::move(inflated.bytes), std::string(problem_of(inflated.end)), unpacked};
}

/// The size that a line before a chunk states; false when it states none.
bool read_size(std::string_view line, std::size_t& size) {
  line = strip(line.substr(0, line.find(';')));
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
  return error == std::errc() && end == line.data() + line.size() && !line.empty();
}

}  // namespace

HttpResponse read_response(std::string_view bytes) {
  HttpResponse response;
  std::string_view rest = bytes;
  response.status = status_of(take_line(rest));
  response.header = HeaderLines(rest);
  response.body = rest.substr(response.header.length());
  return response;
}

std::string join_chunks(std::string_view body) {
  std::string out;
  std::string_view rest = body;
  while (!rest.empty()) {
    std::size_t size = 0;
    if (!read_size(take_line(rest), size)) return out.empty() ? std::string(body) : out;
    if (size == 0) break;
    out += rest.substr(0, size);
    rest.remove_prefix(std::min(size, rest.size()));
    if (rest.starts_with('\r')) rest.remove_prefix(1);
    if (rest.starts_with('\n')) rest.remove_prefix(1);
  }
  return out;
}

HttpContent content_of(const HttpResponse& response, const InflateLimits& limits) {
  const bool chunked = lower(response.header.value("Transfer-Encoding")).ends_with("chunked");
  std::string body = chunked ? join_chunks(response.body) : std::string(response.body);
  return unpack(std::move(body), lower(response.header.value("Content-Encoding")), limits);
}

}  // namespace readout::reader
