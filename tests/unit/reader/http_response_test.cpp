// The encodings of HTTP undone, also where an archive has undone them before.
#include "reader/http_response.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "unit/reader/packed.hpp"

using namespace readout::reader;
using readout::test::packed;

namespace {

HttpContent content(const std::string& head, const std::string& body) {
  const std::string bytes = "HTTP/1.1 200 OK\r\n" + head + "\r\n" + body;
  return content_of(read_response(bytes), {1 << 20, 200});
}

}  // namespace

TEST_CASE("status, header and body are told apart") {
  const std::string bytes =
      "HTTP/2 404\nContent-type:  a/b \n folded: x\nno line\nX: 1\n\nbody\n\nmore";
  const HttpResponse response = read_response(bytes);
  CHECK(response.status == 404);
  CHECK(response.header.value("CONTENT-TYPE") == "a/b");
  CHECK(response.header.value("x") == "1");
  CHECK_FALSE(response.header.find("folded"));
  CHECK(response.body == "body\n\nmore");
  for (const char* none : {"", "HTTP", "GET / HTTP/1.1\r\n\r\n", "HTTP/1.1", "HTTP/1.1 \r\n\r\n"}) {
    CHECK(read_response(none).status == 0);
  }
}

TEST_CASE("chunks are joined") {
  CHECK(join_chunks("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n") == "abcde");
  CHECK(join_chunks("A\n0123456789\n0\n\n") == "0123456789");
  CHECK(join_chunks("<p>never chunked") == "<p>never chunked");
  CHECK(join_chunks("5\r\nabc") == "abc");
  CHECK(join_chunks("3\r\nabc\r\nzz\r\n") == "abc");
  CHECK(join_chunks("FFFFFFFFFFFFFFFF\r\nabc") == "abc");
  CHECK(join_chunks("FFFFFFFFFFFFFFFFFF\r\nabc") == "FFFFFFFFFFFFFFFFFF\r\nabc");
  CHECK(join_chunks("").empty());
}

TEST_CASE("compressed bodies are unpacked") {
  const std::string text = "Hello from Lake Orla, hello.";
  CHECK(content("Content-Encoding: gzip\r\n", packed(text, 31)).bytes == text);
  CHECK(content("Content-Encoding: deflate\r\n", packed(text, 15)).bytes == text);
  CHECK(content("Content-Encoding: Deflate\r\n", packed(text, -15)).bytes == text);
  CHECK(content("Content-Encoding: identity\r\n", text).bytes == text);
  CHECK(content("", text).bytes == text);
}

TEST_CASE("an archive may have unpacked a body and left the header") {
  for (const char* encoding : {"gzip", "br", "deflate"}) {
    const auto plain = content(std::string("Content-Encoding: ") + encoding + "\r\n", "<p>Hello.");
    CHECK(plain.bytes == "<p>Hello.");
    CHECK(plain.problem.empty());
  }
}

TEST_CASE("what cannot be unpacked says why") {
  CHECK(content("Content-Encoding: br\r\n", "\x0b\x02").problem ==
        "is compressed by br, which is not read");
  const std::string whole = packed(std::string(5000, 'a') + "bcd", 31);
  CHECK(content("Content-Encoding: gzip\r\n", whole.substr(0, whole.size() - 9)).problem ==
        "breaks off");
  CHECK(content("Content-Encoding: gzip\r\n", packed(std::string(3 << 20, 'a'), 31)).problem != "");
}
