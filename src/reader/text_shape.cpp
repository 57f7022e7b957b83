#include "reader/text_shape.hpp"

#include <algorithm>

#include "readout/text/unicode.hpp"

namespace readout::reader {
namespace {

constexpr std::u32string_view kStops = U".!?…。．！？";
constexpr std::u32string_view kClauses = U":;,：；，、";
constexpr std::u32string_view kClosing = U"\"')]}>’”»“」』）";
constexpr std::u32string_view kBullets = U"•‣▪▫■□●○◦◆◇➢➤✓\u2043\uF0B7\uF0A7\uF0D8";

/// The last character that is no closing mark; 0 when there is none.
char32_t last_weighty(std::string_view text) {
  for (std::size_t at = text.size(); at > 0;) {
    const char32_t c = text::previous_code_point(text, at);
    if (kClosing.find(c) == std::u32string_view::npos && !text::is_space(c)) return c;
  }
  return U'\0';
}

bool is_one_of(char32_t c, std::u32string_view set) {
  return c != U'\0' && set.find(c) != std::u32string_view::npos;
}

}  // namespace

bool ends_sentence(std::string_view text) {
  return is_one_of(last_weighty(text), kStops);
}

bool ends_clause(std::string_view text) {
  const char32_t last = last_weighty(text);
  return is_one_of(last, kStops) || is_one_of(last, kClauses);
}

bool begins_lower(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && text::is_lower(text::next_code_point(text, at));
}

std::size_t bullet(std::string_view text) {
  std::size_t at = 0;
  if (text.empty() || !is_one_of(text::next_code_point(text, at), kBullets)) return 0;
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

bool begins_as_item(std::string_view text) {
  constexpr std::size_t kLongest = 6;  // bytes: "(iii)."
  const std::string_view mark = text.substr(0, std::min(text.find(' '), text.size()));
  if (bullet(text) > 0 || mark == "–" || mark == "—" || mark == "-") return true;
  return mark.size() > 1 && mark.size() <= kLongest && (mark.ends_with('.') || mark.ends_with(')'));
}

}  // namespace readout::reader
