#include "readout/report/escape_markdown.hpp"

#include <algorithm>

#include "readout/report/wrap.hpp"

namespace readout::report {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_mark(char c) {
  constexpr std::string_view kMarks = "\\`*_{}[]<>~|&#^$@";
  return kMarks.find(c) != std::string_view::npos;
}

/// An address that some readers make a link of: "https://", "www.".
bool is_of_address(std::string_view text, std::size_t at) {
  if (text[at] == ':') return text.substr(at, 3) == "://";
  if (text[at] != '.' || at < 3) return false;
  const auto is_w = [](char c) { return c == 'w' || c == 'W'; };
  return std::ranges::all_of(text.substr(at - 3, 3), is_w);
}

/// Where a list, a heading, a rule or a code block would begin: its mark, or that behind a number.
std::size_t opener(std::string_view text) {
  constexpr std::string_view kOpeners = "-+=:%";
  if (!text.empty() && kOpeners.find(text.front()) != std::string_view::npos) return 0;
  std::size_t at = 0;
  while (at < text.size() && is_digit(text[at])) ++at;
  const bool numbered = at > 0 && at < text.size() && (text[at] == '.' || text[at] == ')');
  return numbered ? at : std::string_view::npos;
}

}  // namespace

std::string escape_markdown(std::string_view text, bool at_line_start) {
  std::string clean = controls_marked(text);
  std::ranges::replace(clean, '\t', ' ');
  std::string_view rest = clean;
  if (at_line_start) rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  const std::size_t opens = at_line_start ? opener(rest) : std::string_view::npos;
  std::string out;
  out.reserve(rest.size() + rest.size() / 16);
  for (std::size_t at = 0; at < rest.size(); ++at) {
    if (is_mark(rest[at]) || at == opens || is_of_address(rest, at)) out += '\\';
    out += rest[at];
  }
  return out;
}

}  // namespace readout::report
