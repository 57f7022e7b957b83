/// One value of a YAML head: quotes, escapes and folding undone.
///
/// In: the lines of the value, the first without its key. Out: UTF-8; a list is joined by ", ".
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace readout::ingest {

[[nodiscard]] std::string yaml_scalar(std::span<const std::string_view> lines);

}  // namespace readout::ingest
