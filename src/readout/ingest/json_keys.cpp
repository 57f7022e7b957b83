#include "readout/ingest/json_keys.hpp"

#include <algorithm>

#include "readout/ingest/json_place.hpp"

namespace readout::ingest {

std::string_view without_blanks(std::string_view json) {
  json.remove_prefix(std::min(json.find_first_not_of(" \t\r\n"), json.size()));
  return json;
}

std::vector<JsonKey> top_keys(std::string_view json) {
  std::vector<JsonKey> keys;
  std::size_t depth = 0;
  for (std::size_t at = 0; at < json.size();) {
    const char c = json[at];
    if (c == '"') {
      const std::size_t end = behind_string(json, at);
      const std::string_view rest = without_blanks(json.substr(end));
      if (depth == 1 && rest.starts_with(':')) {
        keys.push_back({json.substr(at + 1, end - at - 2), rest.substr(1)});
      }
      at = end;
      continue;
    }
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && (depth == 0 || --depth == 0)) break;
    ++at;
  }
  return keys;
}

}  // namespace readout::ingest
