#include "reader/markup.hpp"

#include <algorithm>
#include <array>

#include "reader/ascii.hpp"

namespace readout::reader {
namespace {

/// Whether a tag begins at the '<' that `rest` begins with.
bool opens_tag(std::string_view rest) {
  if (rest.size() < 2) return false;
  const char c = rest[1];
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '!' || c == '?';
}

bool names_tag(std::string_view rest, std::string_view name) {
  if (!begins_with(rest.substr(1), name)) return false;
  const std::string_view behind = rest.substr(1 + name.size());
  return behind.empty() || is_space(behind.front()) || behind.front() == '>' ||
         behind.front() == '/';
}

std::size_t end_behind(std::string_view rest, std::string_view mark) {
  const std::size_t at = rest.find(mark);
  return at == std::string_view::npos ? rest.size() : at + mark.size();
}

/// Up to the closing tag of an element whose content nobody sees.
std::size_t end_of_unseen(std::string_view rest, std::string_view name) {
  for (std::size_t at = rest.find("</"); at != std::string_view::npos;
       at = rest.find("</", at + 2)) {
    if (begins_with(rest.substr(at + 2), name)) return at + end_behind(rest.substr(at), ">");
  }
  return rest.size();
}

/// How long the tag, comment or unseen element is that `rest` begins with.
std::size_t length_of_markup(std::string_view rest) {
  constexpr std::array<std::string_view, 4> kUnseen = {"script", "style", "title", "template"};
  if (rest.starts_with("<!--")) return end_behind(rest, "-->");
  for (const std::string_view name : kUnseen) {
    if (names_tag(rest, name)) return end_of_unseen(rest, name);
  }
  return end_behind(rest, ">");
}

}  // namespace

std::size_t ink(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return !is_space(c); }));
}

std::size_t visible_bytes(std::string_view html) {
  std::size_t count = 0;
  while (!html.empty()) {
    const std::size_t at = std::min(html.find('<'), html.size());
    count += ink(html.substr(0, at));
    html.remove_prefix(at);
    if (html.empty()) break;
    const bool tag = opens_tag(html);
    if (!tag) ++count;
    html.remove_prefix(tag ? length_of_markup(html) : 1);
  }
  return count;
}

bool is_marked_up(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    if (opens_tag(text.substr(at))) return true;
  }
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    constexpr std::size_t kLongest = 12;
    const std::string_view reference = text.substr(at + 1, kLongest);
    const std::size_t end = reference.find_first_of("; \n&");
    if (end != std::string_view::npos && end > 1 && reference[end] == ';') return true;
  }
  return false;
}

bool has_tag(std::string_view html, std::string_view name) {
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    if (names_tag(html.substr(at), name)) return true;
  }
  return false;
}

std::string escape_markup(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace readout::reader
