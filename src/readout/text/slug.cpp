#include "readout/text/slug.hpp"

#include "readout/text/unicode.hpp"

namespace readout::text {

std::string slug(std::string_view name, char between) {
  const std::string folded = fold(name);
  std::string out;
  bool gap = false;
  for (std::size_t i = 0; i < folded.size();) {
    const char32_t c = next_code_point(folded, i);
    if (is_letter(c) || is_digit(c)) {
      if (gap && !out.empty()) out += between;
      gap = false;
      append_utf8(out, c);
    } else {
      gap = true;
    }
  }
  return out;
}

}  // namespace readout::text
