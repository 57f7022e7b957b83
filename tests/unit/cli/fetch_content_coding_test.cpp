#include <catch2/catch.hpp>
#include <string>
#include <zlib.h>

#include "cli/fetch/content_coding.hpp"

namespace readout::cli {
namespace {

constexpr std::size_t kMost = std::size_t{1} << 20U;
const std::string kPage = "<p>The ferry sails in May.</p>\n";

/// zlib's own writer; the window chooses the head: 31 gzip, 15 zlib, -15 none.
std::string packed(const std::string& text, int window) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY) ==
          Z_OK);
  std::string out(deflateBound(&stream, text.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

}  // namespace

TEST_CASE("what was packed comes out again") {
  for (const auto& [coding, window] :
       {std::pair("gzip", 31), {" X-GZIP ", 31}, {"deflate", 15}, {"deflate", -15}}) {
    const auto content = decode_content(packed(kPage, window), coding, kMost);
    INFO(coding << window);
    CHECK_FALSE(content.fault);
    CHECK(content.bytes == kPage);
  }
  CHECK(decode_content(kPage, "", kMost).bytes == kPage);
  CHECK(decode_content(kPage, "identity", kMost).bytes == kPage);
  CHECK(decode_content("", "gzip", kMost).bytes.empty());
}

TEST_CASE("gzip may be several streams, and what follows them is no page") {
  const std::string twice = packed(kPage, 31) + packed(kPage, 31) + std::string(16, '\0');
  CHECK(decode_content(twice, "gzip", kMost).bytes == kPage + kPage);
}

TEST_CASE("a stream that ends early is not whole, wherever it was cut") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += kPage + std::to_string(i);
  for (const auto& [coding, window] : {std::pair("gzip", 31), {"deflate", 15}, {"deflate", -15}}) {
    const std::string whole = packed(text, window);
    for (std::size_t length = 3; length < whole.size(); length += 7) {
      INFO(coding << window << " at " << length);
      CHECK(decode_content(whole.substr(0, length), coding, kMost).fault == CodingFault::cut_off);
    }
  }
}

TEST_CASE("a bomb ends at the limit") {
  const std::string bomb = packed(std::string(kMost * 8, 'a'), 31);
  CHECK(bomb.size() < 20000);
  const auto content = decode_content(bomb, "gzip", kMost);
  CHECK(content.fault == CodingFault::too_large);
  CHECK(content.bytes.size() == kMost);
  CHECK_FALSE(decode_content(packed(std::string(kMost, 'a'), 31), "gzip", kMost).fault);
  CHECK(decode_content(std::string(kMost + 1, 'a'), "", kMost).fault == CodingFault::too_large);
}

TEST_CASE("other bytes and other codings are told") {
  CHECK(decode_content(kPage, "gzip", kMost).fault == CodingFault::broken);
  std::string damaged = packed(kPage, 31);
  damaged[damaged.size() - 6] ^= 0x55;  // in the checksum
  CHECK(decode_content(damaged, "gzip", kMost).fault == CodingFault::broken);
  for (const char* coding : {"br", "zstd", "gzip, gzip", "compress", "nonsense"})
    CHECK(decode_content(packed(kPage, 31), coding, kMost).fault == CodingFault::unknown);
}

}  // namespace readout::cli
