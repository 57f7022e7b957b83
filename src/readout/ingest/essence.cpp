#include "readout/ingest/essence.hpp"

#include <cstddef>

#include "readout/text/unicode.hpp"

namespace readout::ingest {

std::string essence(std::string_view text) {
  std::string out;
  const std::string folded = text::fold(text);
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = text::next_code_point(folded, at);
    if (text::is_letter(c) || text::is_digit(c)) text::append_utf8(out, c);
  }
  return out;
}

}  // namespace readout::ingest
