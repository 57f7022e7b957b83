#include "cli/fetch/address_policy.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <netinet/in.h>

namespace readout::cli {
namespace {

using Ipv4 = std::array<std::uint8_t, 4>;
using Ipv6 = std::array<std::uint8_t, 16>;
using Verdict = std::optional<std::string_view>;

constexpr unsigned kByte = 8;  // bits

/// The addresses that begin with the first `bits` of `first`.
template <class Address>
struct Block {
  Address first;
  unsigned bits;
  std::string_view what;

  [[nodiscard]] bool holds(const Address& address) const {
    for (unsigned bit = 0; bit < bits; ++bit) {
      const unsigned mask = 0x80U >> (bit % kByte);
      if (((address[bit / kByte] ^ first[bit / kByte]) & mask) != 0) return false;
    }
    return true;
  }
};

constexpr std::array kSpecial4 = std::to_array<Block<Ipv4>>({
    {{0, 0, 0, 0}, 32, "the unspecified address"},
    {{0, 0, 0, 0}, 8, "an address of this very network"},
    {{10, 0, 0, 0}, 8, "a private address"},
    {{100, 64, 0, 0}, 10, "an address behind a carrier's NAT"},
    {{127, 0, 0, 0}, 8, "a loopback address"},
    {{169, 254, 0, 0}, 16, "a link-local address"},
    {{172, 16, 0, 0}, 12, "a private address"},
    {{192, 0, 0, 0}, 24, "an address set aside for protocols"},
    {{192, 0, 2, 0}, 24, "an address for documentation"},
    {{192, 88, 99, 0}, 24, "a relay of 6to4"},
    {{192, 168, 0, 0}, 16, "a private address"},
    {{198, 18, 0, 0}, 15, "an address for benchmarks"},
    {{198, 51, 100, 0}, 24, "an address for documentation"},
    {{203, 0, 113, 0}, 24, "an address for documentation"},
    {{224, 0, 0, 0}, 4, "a multicast address"},
    {{255, 255, 255, 255}, 32, "the broadcast address"},
    {{240, 0, 0, 0}, 4, "a reserved address"},
});

/// Where an IPv6 address carries an IPv4 one: from which byte, and with its bits turned over?
struct Carrier {
  Block<Ipv6> block;
  std::size_t at;
  bool inverted = false;
};

constexpr std::size_t kTail = 12;  // the last four bytes

constexpr std::array kCarriers = std::to_array<Carrier>({
    {{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF}, 96, "mapped"}, kTail},
    {{{0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF}, 96, "translated"}, kTail},
    {{{0, 0x64, 0xFF, 0x9B}, 96, "NAT64"}, kTail},
    {{{0x20, 0x02}, 16, "6to4"}, 2},
    {{{0x20, 0x01, 0, 0}, 32, "the server of Teredo"}, 4},
    {{{0x20, 0x01, 0, 0}, 32, "the client of Teredo"}, kTail, true},
});

constexpr std::array kSpecial6 = std::to_array<Block<Ipv6>>({
    {{}, 128, "the unspecified address"},
    {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 128, "a loopback address"},
    {{}, 96, "an address of the form that IPv4 had in IPv6"},
    {{0, 0x64, 0xFF, 0x9B, 0, 1}, 48, "an address of a local NAT64"},
    {{1}, 64, "an address that discards"},
    {{0x20, 0x01}, 23, "an address set aside for protocols"},
    {{0x20, 0x01, 0x0D, 0xB8}, 32, "an address for documentation"},
    {{0x3F, 0xFF}, 20, "an address for documentation"},
    {{0xFC}, 7, "a private address"},
    {{0xFE, 0x80}, 10, "a link-local address"},
    {{0xFE, 0xC0}, 10, "a site-local address"},
    {{0xFF}, 8, "a multicast address"},
});

constexpr Block<Ipv6> kUnicast{{0x20}, 3, ""};

template <class Address, std::size_t size>
Verdict found_in(const std::array<Block<Address>, size>& blocks, const Address& address) {
  const auto found =
      std::ranges::find_if(blocks, [&](const auto& block) { return block.holds(address); });
  return found == blocks.end() ? std::nullopt : Verdict(found->what);
}

Ipv4 carried(const Ipv6& address, std::size_t at, bool inverted) {
  Ipv4 inner{};
  std::copy_n(address.begin() + static_cast<std::ptrdiff_t>(at), inner.size(), inner.begin());
  if (inverted) {
    for (std::uint8_t& byte : inner) byte = static_cast<std::uint8_t>(~byte);
  }
  return inner;
}

/// ISATAP writes its mark and the IPv4 address behind any prefix, a public one too.
Verdict behind_isatap(const Ipv6& address) {
  constexpr std::array<std::uint8_t, 3> kMark{0, 0x5E, 0xFE};
  constexpr std::size_t kAt = 8;
  const bool marked = (address[kAt] & ~0x02U) == 0 &&
                      std::equal(kMark.begin(), kMark.end(), address.begin() + kAt + 1);
  return marked ? found_in(kSpecial4, carried(address, kTail, false)) : std::nullopt;
}

bool carries(const Ipv6& address) {
  return std::ranges::any_of(kCarriers,
                             [&](const Carrier& carrier) { return carrier.block.holds(address); });
}

Verdict judge(const Ipv6& address) {
  for (const Carrier& carrier : kCarriers) {
    if (!carrier.block.holds(address)) continue;
    if (auto found = found_in(kSpecial4, carried(address, carrier.at, carrier.inverted)))
      return found;
  }
  if (carries(address)) return std::nullopt;
  if (auto found = found_in(kSpecial6, address)) return found;
  if (!kUnicast.holds(address)) return "an address that nobody was given";
  return behind_isatap(address);
}

/// The system's own struct out of bytes that are known to hold one.
template <class Whole>
Whole read_as(const sockaddr& address) {
  Whole whole{};
  std::memcpy(&whole, &address, sizeof(whole));
  return whole;
}

}  // namespace

std::optional<std::string_view> why_not_public(const sockaddr& address, socklen_t length) {
  if (address.sa_family == AF_INET && length >= sizeof(sockaddr_in)) {
    Ipv4 bytes{};
    const auto whole = read_as<sockaddr_in>(address);
    std::memcpy(bytes.data(), &whole.sin_addr, bytes.size());
    return found_in(kSpecial4, bytes);
  }
  if (address.sa_family == AF_INET6 && length >= sizeof(sockaddr_in6)) {
    Ipv6 bytes{};
    const auto whole = read_as<sockaddr_in6>(address);
    std::memcpy(bytes.data(), &whole.sin6_addr, bytes.size());
    return judge(bytes);
  }
  return "no address of the internet";
}

}  // namespace readout::cli
