#include "readout/ingest/breadcrumb.hpp"

#include <cstddef>
#include <string>
#include <vector>

#include "readout/ingest/lines.hpp"
#include "readout/ingest/shape.hpp"
#include "readout/ingest/vocabulary.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kLongestLine = 400;  // bytes
constexpr std::size_t kMostColumns = 30;  ///< of a piece, but for the last, which may be a headline
constexpr std::size_t kFewestPieces = 3;

bool is_arrow(char32_t c) {
  constexpr std::u32string_view kArrows = U">\u00BB\u203A\uFF1E\u2192\u276F\u25B8";
  return kArrows.find(c) != std::u32string_view::npos;
}

std::vector<std::string_view> pieces_of(std::string_view line) {
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t here = at;
    if (!is_arrow(text::next_code_point(line, at))) continue;
    const std::string_view piece = trim(line.substr(begin, here - begin));
    if (!piece.empty()) pieces.push_back(piece);
    begin = at;
  }
  const std::string_view last = trim(line.substr(begin));
  if (!last.empty()) pieces.push_back(last);
  return pieces;
}

/// "Home", or what stands behind a label: "当前位置：首页".
bool begins_a_menu(std::string_view piece) {
  const std::string folded = text::fold(piece);
  const std::size_t colon = folded.find(':');
  const std::string_view name = trim(std::string_view(folded).substr(
      colon == std::string::npos || colon + 1 == folded.size() ? 0 : colon + 1));
  return vocabulary().interface_words.contains(name) ||
         vocabulary().interface_phrases.contains(name);
}

}  // namespace

bool is_breadcrumb(std::string_view line) {
  if (line.size() > kLongestLine || ends_with_full_stop(line)) return false;
  const std::vector<std::string_view> pieces = pieces_of(line);
  if (pieces.size() < 2) return false;
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    if (columns(pieces[i]) > kMostColumns) return false;
  }
  return pieces.size() >= kFewestPieces || begins_a_menu(pieces.front());
}

}  // namespace readout::ingest
