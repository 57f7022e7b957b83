#include <catch2/catch.hpp>

#include "readout/text/unicode.hpp"

#include "cli/fetch/file_name.hpp"

namespace readout::cli {
namespace {

Url url(std::string_view typed) {
  return parse_url(typed).value();
}

std::string_view suffix(std::string_view type, std::string_view typed,
                        std::string_view bytes = "x") {
  return suffix_of(type, url(typed), bytes);
}

}  // namespace

TEST_CASE("the media type tells the suffix") {
  CHECK(suffix("text/html; charset=windows-1251", "http://x.example/a.pdf") == ".html");
  CHECK(suffix("Application/PDF", "http://x.example/readout?id=1") == ".pdf");
  CHECK(suffix("text/plain", "http://x.example/a") == ".txt");
  CHECK(suffix("application/json", "http://x.example/a") == ".json");
  CHECK(suffix("text/xml ; charset=utf-8", "http://x.example/feed") == ".xml");
  CHECK(suffix("multipart/related", "http://x.example/a") == ".mhtml");
}

TEST_CASE("where it says little the address does, then the bytes") {
  CHECK(suffix("application/octet-stream", "http://x.example/a.PDF?v=2") == ".pdf");
  CHECK(suffix("text/plain", "http://x.example/a.md") == ".md");
  CHECK(suffix("", "http://x.example/a.htm") == ".html");
  CHECK(suffix("", "http://x.example/a", "\n <!DOCTYPE HTML><p>") == ".html");
  CHECK(suffix("", "http://x.example/a", "%PDF-1.4") == ".pdf");
  CHECK(suffix("application/x-unheard-of", "http://x.example/a", "?") == ".bin");
  CHECK(suffix("", "http://x.example/?f=a.pdf", "?") == ".bin");
}

TEST_CASE("names can be read") {
  CHECK(readable_name(url("https://www.lake-herald.example/2031/03/12/talks_begin.html")) ==
        "lake-herald-example-2031-03-12-talks-begin");
  CHECK(readable_name(url("https://herald.example/")) == "herald-example");
  CHECK(readable_name(url("https://herald.example/page.php?id=7")) ==
        "herald-example-page-php-id-7");
  CHECK(readable_name(url("https://herald.example/%D0%BE%D0%B7%D0%B5%D1%80%D0%BE")) ==
        "herald-example-озеро");
  CHECK(readable_name(url("https://herald.example/%2e%2e%2f%2e%2e%2fetc%2fpasswd%00")) ==
        "herald-example-etc-passwd");
}

TEST_CASE("a long name is cut between characters") {
  std::string path = "https://herald.example/";
  for (int i = 0; i < 100; ++i) path += "%E6%B9%96";
  const std::string name = readable_name(url(path));
  CHECK(name.size() <= kLongestName);
  CHECK(name.size() > kLongestName - 4);
  CHECK(text::is_valid_utf8(name));
}

}  // namespace readout::cli
