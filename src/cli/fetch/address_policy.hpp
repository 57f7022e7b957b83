/// Which addresses of the network a fetched page may come from: those of the public internet.
///
/// In: a resolved socket address, as it would be connected to. Out: nothing when it is public, else
/// what it is ("a loopback address"). An IPv6 address that carries an IPv4 one (mapped, compatible,
/// translated, NAT64, 6to4, Teredo, ISATAP) is judged by that one, since a gateway or the system
/// would go there. By the special-purpose registries of IANA; what no registry hands out is not
/// public either. Pure; constant time. Not promised: that a public address belongs to someone else
/// than this network.
#pragma once
#include <optional>
#include <string_view>
#include <sys/socket.h>

namespace readout::cli {

/// `length`: bytes of `address` that count.
[[nodiscard]] std::optional<std::string_view> why_not_public(const sockaddr& address,
                                                             socklen_t length);

}  // namespace readout::cli
