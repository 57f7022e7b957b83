#include "cli/fetch/content_coding.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>
#include <zlib.h>

namespace readout::cli {
namespace {

constexpr int kRaw = -MAX_WBITS;          // deflate without a head, as some servers send it
constexpr int kAnyHead = MAX_WBITS + 32;  // zlib's or gzip's head: zlib looks which

/// One stream of zlib's; ends itself.
class Inflater {
 public:
  explicit Inflater(int window) { ready_ = inflateInit2(&stream_, window) == Z_OK; }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  Inflater(Inflater&&) = delete;
  Inflater& operator=(Inflater&&) = delete;
  ~Inflater() {
    if (ready_) inflateEnd(&stream_);
  }

  /// Reads one stream from the front of `bytes`, which is moved behind it.
  std::optional<CodingFault> read(std::string_view& bytes, std::string& out, std::size_t most) {
    if (!ready_) return CodingFault::broken;
    feed(bytes);
    int state = Z_OK;
    while (state == Z_OK && out.size() <= most) {
      stream_.next_out = chunk_.data();
      stream_.avail_out = static_cast<uInt>(chunk_.size());
      state = inflate(&stream_, Z_NO_FLUSH);
      const std::size_t made = chunk_.size() - stream_.avail_out;
      out.append(reinterpret_cast<const char*>(chunk_.data()), made);  // NOLINT: zlib's bytes
    }
    bytes = bytes.substr(bytes.size() - stream_.avail_in);
    if (out.size() > most) return CodingFault::too_large;
    if (state == Z_STREAM_END) return std::nullopt;
    return state == Z_BUF_ERROR ? CodingFault::cut_off : CodingFault::broken;
  }

 private:
  void feed(std::string_view bytes) {
    // zlib takes unsigned bytes, and does not write to them.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // NOLINT: above
    stream_.avail_in =
        static_cast<uInt>(std::min<std::size_t>(bytes.size(), std::numeric_limits<uInt>::max()));
  }

  z_stream stream_{};
  std::array<Bytef, std::size_t{1} << 15U> chunk_{};
  bool ready_ = false;
};

bool has_gzip_head(std::string_view bytes) {
  return bytes.starts_with("\x1F\x8B");
}

/// RFC 1950: the two bytes of the head are a multiple of 31, the method is 8.
bool has_zlib_head(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const auto first = static_cast<unsigned char>(bytes[0]);
  const auto second = static_cast<unsigned char>(bytes[1]);
  return (first & 0x0FU) == 8 && (first * 256U + second) % 31U == 0;
}

/// gzip may be several streams on end; what follows the last one is no part of the page.
std::optional<CodingFault> read_gzip(std::string_view bytes, std::string& out, std::size_t most) {
  if (!has_gzip_head(bytes)) return CodingFault::broken;
  while (has_gzip_head(bytes)) {
    Inflater inflater(kAnyHead);
    if (const auto fault = inflater.read(bytes, out, most)) return fault;
  }
  return std::nullopt;
}

std::optional<CodingFault> read_deflate(std::string_view bytes, std::string& out,
                                        std::size_t most) {
  Inflater inflater(has_zlib_head(bytes) ? kAnyHead : kRaw);
  return inflater.read(bytes, out, most);
}

std::string plain_name(std::string_view coding) {
  std::string name;
  for (const char c : coding) {
    if (c != ' ' && c != '\t') name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return name;
}

}  // namespace

DecodedContent decode_content(std::string bytes, std::string_view coding, std::size_t max_bytes) {
  const std::string name = plain_name(coding);
  DecodedContent out;
  if (name.empty() || name == "identity") {
    out.bytes = std::move(bytes);
    if (out.bytes.size() > max_bytes) out.fault = CodingFault::too_large;
  } else if (bytes.empty()) {
    return out;  // an empty page needs no stream
  } else if (name == "gzip" || name == "x-gzip") {
    out.fault = read_gzip(bytes, out.bytes, max_bytes);
  } else if (name == "deflate") {
    out.fault = read_deflate(bytes, out.bytes, max_bytes);
  } else {
    out.fault = CodingFault::unknown;
  }
  if (out.bytes.size() > max_bytes) out.bytes.resize(max_bytes);
  return out;
}

}  // namespace readout::cli
