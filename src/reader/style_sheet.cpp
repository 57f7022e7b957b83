#include "reader/style_sheet.hpp"

#include <utility>

namespace readout::reader {

Meaning StyleSheet::meaning(std::string_view id) const {
  Meaning meaning;
  for (int step = 0; step < kLongestChain && !id.empty(); ++step) {
    const auto found = styles_.find(id);
    const std::string_view name = found == styles_.end() ? id : found->second.name;
    if (!meaning.role) meaning.role = role_of_style(name.empty() ? id : name);
    if (found == styles_.end()) break;
    const Style& style = found->second;
    if (!meaning.role && style.outlined) meaning.role = Role{BlockKind::heading, ""};
    meaning.listed = meaning.listed || style.listed;
    meaning.hidden = meaning.hidden || style.hidden;
    id = style.parent;
  }
  return meaning;
}

}  // namespace readout::reader
