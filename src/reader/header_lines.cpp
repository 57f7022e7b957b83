#include "reader/header_lines.hpp"

#include <algorithm>

#include "reader/ascii.hpp"

namespace readout::reader {

HeaderLines::HeaderLines(std::string_view bytes) {
  constexpr std::size_t kLongest = std::size_t{1} << 16U;
  constexpr std::size_t kMostLines = 1'000;
  std::string_view rest = bytes.substr(0, kLongest);
  const std::size_t whole = rest.size();
  for (std::size_t count = 0; !rest.empty() && count < kMostLines; ++count) {
    const std::string_view line = take_line(rest);
    if (line.empty()) break;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || is_space(line.front())) continue;
    lines_.emplace_back(strip(line.substr(0, colon)), strip(line.substr(colon + 1)));
  }
  length_ = whole - rest.size();
}

std::optional<std::string_view> HeaderLines::find(std::string_view name) const {
  const auto found = std::ranges::find_if(lines_, [&](const auto& line) {
    return line.first.size() == name.size() && lower(line.first) == lower(name);
  });
  return found == lines_.end() ? std::nullopt : std::optional(found->second);
}

std::string_view HeaderLines::value(std::string_view name) const {
  return find(name).value_or(std::string_view());
}

}  // namespace readout::reader
