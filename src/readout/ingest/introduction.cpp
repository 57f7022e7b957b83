#include "readout/ingest/introduction.hpp"

#include <algorithm>
#include <string>

#include "readout/ingest/lines.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/ingest/vocabulary.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {

bool introduces_words(std::string_view line) {
  constexpr std::size_t kLongest = 400;  // bytes
  constexpr std::string_view kWide = "\uFF1A";
  line = trim(line);
  const std::size_t colon = line.ends_with(':') ? 1 : line.ends_with(kWide) ? kWide.size() : 0;
  if (colon == 0 || line.size() > kLongest) return false;
  line.remove_suffix(colon);
  if (count_words(line) < 2) return false;  // somebody said it
  const std::string folded = text::fold(line);
  const auto words = split_words(folded);
  return std::ranges::any_of(vocabulary().saying_words, [&](const std::string& saying) {
    std::size_t at = 0;
    if (text::is_han(text::next_code_point(saying, at))) return folded.ends_with(saying);
    return std::ranges::find(words, saying) != words.end();
  });
}

}  // namespace readout::ingest
