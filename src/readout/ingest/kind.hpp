/// What kind of account a source is, by its title and head, its shape and its outlet.
///
/// Out: "transcript", "joint statement", "readout", "bulletin", "news report", or "" when nothing
/// shows it. Turn labels beat the title: a press conference is a transcript whatever it is called.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "readout/ingest/page.hpp"

namespace readout::ingest {

[[nodiscard]] std::string kind_of_source(const Page& page, std::string_view title,
                                         std::string_view outlet);

/// What a source may be said to be.
[[nodiscard]] std::span<const std::string_view> kinds();
[[nodiscard]] bool is_kind(std::string_view name);

}  // namespace readout::ingest
