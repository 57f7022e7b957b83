#include <arpa/inet.h>
#include <catch2/catch.hpp>
#include <cstring>
#include <netinet/in.h>
#include <string>
#include <sys/un.h>

#include "cli/fetch/address_policy.hpp"

namespace readout::cli {
namespace {

/// What the address is, or "public".
std::string judged(const std::string& text) {
  sockaddr_storage storage{};
  socklen_t length = sizeof(sockaddr_in);
  auto* four = reinterpret_cast<sockaddr_in*>(&storage);
  auto* six = reinterpret_cast<sockaddr_in6*>(&storage);
  if (inet_pton(AF_INET, text.c_str(), &four->sin_addr) == 1) {
    storage.ss_family = AF_INET;
  } else {
    REQUIRE(inet_pton(AF_INET6, text.c_str(), &six->sin6_addr) == 1);
    storage.ss_family = AF_INET6;
    length = sizeof(sockaddr_in6);
  }
  const auto what = why_not_public(*reinterpret_cast<sockaddr*>(&storage), length);
  return what ? std::string(*what) : "public";
}

}  // namespace

TEST_CASE("addresses of the public internet are public") {
  for (const char* address :
       {"1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
        "128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.0",
        "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255"}) {
    INFO(address);
    CHECK(judged(address) == "public");
  }
  for (const char* address : {"2606:4700::1111", "2a00:1450:4001::200e", "2001:4860:4860::8888",
                              "2400::1", "2002:0101:0101::1", "64:ff9b::101:101"}) {
    INFO(address);
    CHECK(judged(address) == "public");
  }
}

TEST_CASE("addresses within a machine or a network are not") {
  CHECK(judged("0.0.0.0") == "the unspecified address");
  CHECK(judged("0.1.2.3") == "an address of this very network");
  CHECK(judged("10.0.0.1") == "a private address");
  CHECK(judged("100.64.0.1") == "an address behind a carrier's NAT");
  CHECK(judged("100.127.255.255") == "an address behind a carrier's NAT");
  CHECK(judged("127.0.0.1") == "a loopback address");
  CHECK(judged("127.255.255.255") == "a loopback address");
  CHECK(judged("169.254.169.254") == "a link-local address");
  CHECK(judged("172.16.0.1") == "a private address");
  CHECK(judged("172.31.255.255") == "a private address");
  CHECK(judged("192.168.1.1") == "a private address");
  CHECK(judged("198.19.255.255") == "an address for benchmarks");
  CHECK(judged("224.0.0.1") == "a multicast address");
  CHECK(judged("239.255.255.255") == "a multicast address");
  CHECK(judged("240.0.0.1") == "a reserved address");
  CHECK(judged("255.255.255.255") == "the broadcast address");
  for (const char* address : {"192.0.2.1", "198.51.100.1", "203.0.113.1"})
    CHECK(judged(address) == "an address for documentation");
}

TEST_CASE("and so in IPv6") {
  CHECK(judged("::") == "the unspecified address");
  CHECK(judged("::1") == "a loopback address");
  CHECK(judged("fc00::1") == "a private address");
  CHECK(judged("fdff::1") == "a private address");
  CHECK(judged("fe80::1") == "a link-local address");
  CHECK(judged("febf::1") == "a link-local address");
  CHECK(judged("fec0::1") == "a site-local address");
  CHECK(judged("ff02::1") == "a multicast address");
  CHECK(judged("100::1") == "an address that discards");
  CHECK(judged("2001:db8::1") == "an address for documentation");
  CHECK(judged("2001:2::1") == "an address set aside for protocols");
  CHECK(judged("3fff::1") == "an address for documentation");
  CHECK(judged("4000::1") == "an address that nobody was given");
  CHECK(judged("1000::1") == "an address that nobody was given");
}

TEST_CASE("an IPv4 address inside an IPv6 one is what counts") {
  CHECK(judged("::ffff:127.0.0.1") == "a loopback address");
  CHECK(judged("::ffff:10.1.2.3") == "a private address");
  CHECK(judged("::ffff:1.1.1.1") == "public");
  CHECK(judged("::ffff:0:192.168.0.1") == "a private address");
  CHECK(judged("64:ff9b::127.0.0.1") == "a loopback address");
  CHECK(judged("64:ff9b::169.254.169.254") == "a link-local address");
  CHECK(judged("64:ff9b:1::1.1.1.1") == "an address of a local NAT64");
  CHECK(judged("64:ff9b:1:ffff::1") == "an address of a local NAT64");
  CHECK(judged("::127.0.0.1") == "an address of the form that IPv4 had in IPv6");
  CHECK(judged("2002:7f00:1::1") == "a loopback address");
  CHECK(judged("2002:c0a8:101::1") == "a private address");
  // Teredo: the server in front, the client's address turned over at the end.
  CHECK(judged("2001:0:a00:1::f5ff:fffe") == "a private address");
  CHECK(judged("2001:0:101:101:0:0:80ff:fffe") == "a loopback address");
  CHECK(judged("2001:0:101:101:0:0:fefe:fefe") == "public");
  CHECK(judged("2606:4700::5efe:10.0.0.1") == "a private address");
  CHECK(judged("2606:4700::200:5efe:127.0.0.1") == "a loopback address");
}

TEST_CASE("what is no address of the internet is not public") {
  sockaddr_un local{};
  local.sun_family = AF_UNIX;
  CHECK(why_not_public(*reinterpret_cast<sockaddr*>(&local), sizeof(local)));
  sockaddr_in cut{};
  cut.sin_family = AF_INET;
  cut.sin_addr.s_addr = htonl(0x01010101);
  const auto& address = *reinterpret_cast<sockaddr*>(&cut);
  CHECK_FALSE(why_not_public(address, sizeof(cut)));
  CHECK(why_not_public(address, sizeof(cut) - 1));
}

}  // namespace readout::cli
