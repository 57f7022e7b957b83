/// The name of a host as the network knows it: "озеро.example" is "xn--e1aducj.example".
///
/// In: a host name in UTF-8. Out: its ASCII form in lower case by UTS #46 (non-transitional), or
/// nothing when it is no name that a registry could give. By ICU. Linear.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace readout::text {

[[nodiscard]] std::optional<std::string> ascii_host(std::string_view host);

}  // namespace readout::text
