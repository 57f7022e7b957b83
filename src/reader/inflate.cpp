#include "reader/inflate.hpp"

#include <algorithm>
#include <cstddef>
#include <zlib.h>

namespace readout::reader {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 16U;

class Stream {
 public:
  Stream(std::string_view packed, Wrapping wrapping) {
    // zlib does not write through it: its face is older than const.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));  // NOLINT
    stream_.avail_in = static_cast<uInt>(packed.size());
    const int window = wrapping == Wrapping::none ? -MAX_WBITS : MAX_WBITS + 32;
    open_ = ::inflateInit2(&stream_, window) == Z_OK;
  }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  Stream(Stream&&) = delete;
  Stream& operator=(Stream&&) = delete;
  ~Stream() {
    if (open_) ::inflateEnd(&stream_);
  }

  /// Appends the next run; zlib's status.
  int next(std::string& out) {
    if (!open_) return Z_MEM_ERROR;
    const std::size_t old = out.size();
    out.resize(old + kChunk);
    stream_.next_out = reinterpret_cast<Bytef*>(out.data() + old);  // NOLINT: zlib's face
    stream_.avail_out = static_cast<uInt>(kChunk);
    const int status = ::inflate(&stream_, Z_NO_FLUSH);
    out.resize(old + kChunk - stream_.avail_out);
    return status;
  }

  [[nodiscard]] std::size_t left() const { return stream_.avail_in; }
  bool next_member() { return ::inflateReset(&stream_) == Z_OK; }

 private:
  z_stream stream_{};
  bool open_ = false;
};

}  // namespace

std::uint64_t most_by_ratio(std::uint64_t ratio, std::uint64_t packed_bytes) {
  constexpr std::uint64_t kRatioFrom = std::uint64_t{1} << 20U;
  return std::max(kRatioFrom, ratio * packed_bytes);
}

Inflated inflate(std::string_view packed, const InflateLimits& limits, Wrapping wrapping) {
  const std::uint64_t by_ratio = most_by_ratio(limits.ratio, packed.size());
  Stream stream(packed, wrapping);
  Inflated result;
  while (true) {
    const int status = stream.next(result.bytes);
    if (result.bytes.size() > std::min(limits.bytes, by_ratio)) {
      result.end = by_ratio < limits.bytes ? InflateEnd::ratio : InflateEnd::too_large;
      return result;
    }
    if (status == Z_OK) continue;
    if (status != Z_STREAM_END) return result;
    // Behind a member comes another, or what pads the file.
    if (stream.left() == 0 || !stream.next_member()) break;
    if (wrapping == Wrapping::none) break;
    const std::string_view rest = packed.substr(packed.size() - stream.left());
    if (!rest.starts_with("\x1F\x8B")) break;
  }
  result.end = InflateEnd::whole;
  return result;
}

}  // namespace readout::reader
