#include "readout/text/idna.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace readout::text {

TEST_CASE("a host in any script has a name in ASCII") {
  CHECK(ascii_host("озеро.example") == "xn--e1aducj.example");
  CHECK(ascii_host("ОЗЕРО.Example") == ascii_host("озеро.example"));
  CHECK(ascii_host("湖。example") == ascii_host("湖.example"));
  CHECK(ascii_host("１２７.0.0.1") == "127.0.0.1");
  CHECK(ascii_host("faß.example") == "xn--fa-hia.example");
}

TEST_CASE("what no registry gives is no host") {
  for (const char* name :
       {"a b.example", "a_b\xC3\xA9.example", "\xE2\x80\xAE.example", "-é.example", "é..example"}) {
    INFO(name);
    CHECK_FALSE(ascii_host(name));
  }
  CHECK_FALSE(ascii_host(std::string(300, 'a') + "é"));
}

}  // namespace readout::text
