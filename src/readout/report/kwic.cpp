#include "readout/report/kwic.hpp"

#include <algorithm>

#include "readout/report/slices.hpp"
#include "readout/report/wrap.hpp"
#include "readout/text/unicode.hpp"

namespace readout::report {
namespace {

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

std::string before(std::string_view text, std::size_t at, std::size_t context) {
  std::size_t begin = at > context ? at - context : 0;
  while (begin < at && is_continuation(text[begin])) ++begin;
  const std::string_view shown = text.substr(begin, at - begin);
  const std::size_t line = shown.rfind('\n');
  if (line != std::string_view::npos) return std::string(shown.substr(line + 1));
  const bool cut = begin > 0 && text[begin - 1] != '\n';
  return (cut ? "…" : "") + std::string(shown);
}

std::string after(std::string_view text, std::size_t at, std::size_t context) {
  std::size_t end = at + std::min(text.size() - at, context);
  while (end > at && end < text.size() && is_continuation(text[end])) --end;
  const std::string_view shown = text.substr(at, end - at);
  const std::size_t line = shown.find('\n');
  if (line != std::string_view::npos) return std::string(shown.substr(0, line));
  const bool cut = end < text.size() && text[end] != '\n';
  return std::string(shown) + (cut ? "…" : "");
}

}  // namespace

Kwic kwic(std::string_view text, Span span, std::size_t context) {
  const Span shown = clamp(span, text);
  return {before(text, shown.begin, context), std::string(shown.in(text)),
          after(text, shown.end, context)};
}

std::string last_columns(std::string_view text, std::size_t width) {
  std::string clean = printable(text);
  if (display_width(clean) <= width) return clean;
  std::size_t at = clean.size();
  std::size_t used = 1;
  while (at > 0) {
    std::size_t begin = at;
    static_cast<void>(text::previous_code_point(clean, begin));
    used += display_width(std::string_view(clean).substr(begin, at - begin));
    if (used > width) break;
    at = begin;
  }
  return width == 0 ? std::string() : "…" + clean.substr(at);
}

}  // namespace readout::report
