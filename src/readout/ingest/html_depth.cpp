#include "readout/ingest/html_depth.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "readout/ingest/lines.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kLongestName = 16;

/// Elements without an end tag, and those whose end tag may be left out (a browser closes them).
bool needs_no_end(std::string_view name) {
  constexpr std::array<std::string_view, 34> kNames = {
      "area", "base",  "br",     "col",   "embed", "hr",     "img",     "input",    "link",
      "meta", "param", "source", "track", "wbr",   "p",      "li",      "dt",       "dd",
      "td",   "th",    "tr",     "thead", "tbody", "tfoot",  "option",  "optgroup", "rt",
      "rp",   "html",  "head",   "body",  "a",     "button", "colgroup"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// "" unless a letter stands at `at`: "1 <2" opens nothing.
std::string_view name_at(std::string_view html, std::size_t at) {
  if (at >= html.size() || !is_name_byte(html[at]) || html[at] <= '9') return {};
  std::size_t end = at;
  while (end < html.size() && end - at < kLongestName && is_name_byte(html[end])) ++end;
  return html.substr(at, end - at);
}

/// Behind the tag that begins at `at`, quoted values respected.
std::size_t skip_tag(std::string_view html, std::size_t at) {
  char quote = '\0';
  for (; at < html.size(); ++at) {
    const char c = html[at];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '>') {
      return at + 1;
    } else if ((c == '"' || c == '\'') && at > 0 && html[at - 1] == '=') {
      quote = c;
    }
  }
  return html.size();
}

/// Behind the end tag of an element whose content is no markup.
std::size_t skip_raw(std::string_view html, std::size_t at, std::string_view name) {
  for (at = html.find("</", at); at != std::string_view::npos; at = html.find("</", at + 2)) {
    if (ascii_lower(name_at(html, at + 2)) == name) return at;
  }
  return html.size();
}

}  // namespace

std::size_t tag_depth(std::string_view html) {
  std::size_t depth = 0;
  std::size_t deepest = 0;
  for (std::size_t at = html.find('<'); at < html.size(); at = html.find('<', at)) {
    if (html.substr(at).starts_with("<!--")) {
      at = std::min(html.find("-->", at), html.size());
      continue;
    }
    const bool end_tag = html.substr(at).starts_with("</");
    const std::string name = ascii_lower(name_at(html, at + (end_tag ? 2 : 1)));
    if (name.empty()) {
      ++at;
      continue;
    }
    at = skip_tag(html, at + 1);
    if (needs_no_end(name)) continue;
    if (end_tag) {
      depth -= depth > 0 ? 1 : 0;
      continue;
    }
    if (name == "script" || name == "style") {
      at = skip_raw(html, at, name);
    }
    deepest = std::max(deepest, ++depth);
  }
  return deepest;
}

}  // namespace readout::ingest
