#include "reader/style_role.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "readout/ingest/lines.hpp"

namespace readout::reader {
namespace {

struct Named {
  std::string_view name;  ///< lower case, without spaces
  bool numbered;          ///< a number follows: "heading1"
  Role role;
};

constexpr std::array kRoles = {
    Named{"title", false, {BlockKind::title, ""}},
    Named{"subtitle", false, {BlockKind::heading, ""}},
    Named{"heading", true, {BlockKind::heading, ""}},
    Named{"quote", false, {BlockKind::block_quote, ""}},
    Named{"intensequote", false, {BlockKind::block_quote, ""}},
    Named{"blocktext", false, {BlockKind::block_quote, ""}},
    Named{"quotations", false, {BlockKind::block_quote, ""}},
    Named{"listbullet", true, {BlockKind::list_item, ""}},
    Named{"listnumber", true, {BlockKind::list_item, ""}},
    Named{"caption", false, {BlockKind::paragraph, "caption"}},
    Named{"toc", true, {BlockKind::paragraph, "navigation"}},
    Named{"tocheading", false, {BlockKind::paragraph, "navigation"}},
    Named{"contents", true, {BlockKind::paragraph, "navigation"}},
    Named{"contentsheading", false, {BlockKind::paragraph, "navigation"}},
};

/// "heading 1", "Heading_20_1" and "Heading1" are one.
std::string bare(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (name.substr(at).starts_with("_20_")) {
      at += 3;
    } else if (name[at] != ' ' && name[at] != '-') {
      out += name[at];
    }
  }
  return ingest::ascii_lower(out);
}

}  // namespace

std::optional<Role> role_of_style(std::string_view name) {
  const std::string whole = bare(name);
  const std::size_t digits = whole.find_last_not_of("0123456789") + 1;
  const std::string_view stem = std::string_view(whole).substr(0, digits);
  for (const Named& named : kRoles) {
    if (named.name == stem && (named.numbered || digits == whole.size())) return named.role;
  }
  return std::nullopt;
}

}  // namespace readout::reader
