#include "readout/text/place.hpp"

#include <algorithm>

#include "readout/text/unicode.hpp"

namespace readout::text {

Place place_at(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte);
  const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0: the first line
  const auto lines = std::count(before.begin(), before.end(), '\n');
  return {static_cast<std::size_t>(lines) + 1, count_code_points(before.substr(line_begin)) + 1};
}

}  // namespace readout::text
