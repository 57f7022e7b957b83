#include "cli/raw_member.hpp"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>

#include "cli/trimmed.hpp"

namespace readout::cli {
namespace {

/// Behind the string whose opening quotation mark stands at `at`.
std::size_t behind_string(std::string_view json, std::size_t at) {
  for (++at; at < json.size() && json[at] != '"'; ++at) {
    if (json[at] == '\\') ++at;
  }
  return at + 1;
}

/// The next of `marks` at or behind `at` that stands in no string and in no inner array or object.
std::size_t find_outside(std::string_view json, std::size_t at, std::string_view marks) {
  std::size_t depth = 0;
  while (at < json.size()) {
    const char c = json[at];
    if (depth == 0 && marks.find(c) != std::string_view::npos) return at;
    if (c == '"') {
      at = behind_string(json, at);
      continue;
    }
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && depth > 0) --depth;
    ++at;
  }
  return json.size();
}

/// Whether a name in its quotation marks is the key.
bool spells(std::string_view quoted, std::string_view key) {
  if (quoted.size() < 2) return false;
  if (quoted.find('\\') == std::string_view::npos) {
    return quoted.substr(1, quoted.size() - 2) == key;
  }
  const auto name = nlohmann::json::parse(quoted, nullptr, false);
  return name.is_string() && name.get_ref<const std::string&>() == key;
}

}  // namespace

std::optional<std::string_view> member_as_written(std::string_view object, std::string_view key) {
  std::optional<std::string_view> found;
  std::size_t at = object.find('{') + 1;
  while (at < object.size()) {
    const std::size_t colon = find_outside(object, at, ":}");
    if (colon >= object.size() || object[colon] == '}') break;
    const std::size_t end = find_outside(object, colon + 1, ",}");
    const std::string_view name = trimmed(object.substr(at, colon - at));
    if (spells(name, key)) {
      found = trimmed(object.substr(colon + 1, end - colon - 1));
    }
    at = end + 1;
  }
  return found;
}

}  // namespace readout::cli
