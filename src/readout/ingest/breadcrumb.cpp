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

constexpr std::string_view kRoute = "\u2192";  ///< goes to places as well: three need a menu's word

/// A mark of quotations in many languages, which stands close to what it opens or closes.
bool is_quotation_mark(char32_t c) {
  return c == U'\u00BB' || c == U'\u203A';
}

bool is_arrow(char32_t c) {
  constexpr std::u32string_view kArrows = U">\uFF1E\u2192\u276F\u25B8";
  return is_quotation_mark(c) || kArrows.find(c) != std::u32string_view::npos;
}

/// With a space on both sides or on none, as no quotation is opened or closed.
bool stands_between(std::string_view line, std::size_t begin, std::size_t end) {
  const bool space_before = begin == 0 || text::is_space(text::previous_code_point(line, begin));
  const bool space_behind = end == line.size() || text::is_space(text::next_code_point(line, end));
  return space_before == space_behind;
}

std::vector<std::string_view> pieces_of(std::string_view line) {
  const bool quotes = line.find("\u00AB") != std::string_view::npos ||
                      line.find("\u2039") != std::string_view::npos;
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t here = at;
    const char32_t mark = text::next_code_point(line, at);
    if (!is_arrow(mark)) continue;
    if (is_quotation_mark(mark) && (quotes || !stands_between(line, here, at))) continue;
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
  const bool long_way =
      pieces.size() >= kFewestPieces && line.find(kRoute) == std::string_view::npos;
  return long_way || begins_a_menu(pieces.front());
}

}  // namespace readout::ingest
