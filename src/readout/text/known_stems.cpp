#include "readout/text/known_stems.hpp"

#include <algorithm>

namespace readout::text {

KnownStems::KnownStems(std::string_view table) {
  while (!table.empty()) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    const std::string_view line = table.substr(0, end);
    table.remove_prefix(std::min(end + 1, table.size()));
    const std::size_t tab = line.find('\t');
    if (tab != std::string_view::npos)
      entries_.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
}

std::optional<std::string_view> KnownStems::find(std::string_view form) const {
  const auto found = std::ranges::lower_bound(entries_, form, {}, &Entry::form);
  if (found == entries_.end() || found->form != form) return std::nullopt;
  return found->stem;
}

}  // namespace readout::text
