#include "readout/ingest/yaml_scalar.hpp"

#include <charconv>
#include <cstddef>
#include <cstdint>

#include "readout/ingest/lines.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

/// Appends the character of `digits` hex digits at `at`; what is no character becomes U+FFFD.
/// Control characters go when the page is cleaned.
void append_hex(std::string& out, std::string_view text, std::size_t& at, std::size_t digits) {
  const std::string_view hex = text.substr(at, digits);
  std::uint32_t code = 0;
  const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
  const bool whole = error == std::errc() && end == hex.data() + digits;
  const bool valid = whole && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  text::append_utf8(out, valid ? static_cast<char32_t>(code) : U'\uFFFD');
  at += whole ? digits : 0;
}

/// The escape whose letter stands at `at`; moves behind it.
void append_escape(std::string& out, std::string_view text, std::size_t& at) {
  const char letter = text[at++];
  switch (letter) {
    case 'x':
      return append_hex(out, text, at, 2);
    case 'u':
      return append_hex(out, text, at, 4);
    case 'U':
      return append_hex(out, text, at, 8);
    case '_':
      out += "\u00A0";
      return;
    case 'n':
    case 'N':
    case 'L':
    case 'P':
    case 't':
    case 'r':
    case 'v':
    case 'f':
      out += ' ';
      return;
    case '0':
    case 'a':
    case 'b':
    case 'e':
      return;   // control characters, which no text of ours holds
    case '\n':  // an escaped line end joins the lines without a space
      at = text.find_first_not_of(" \t", at);
      if (at == std::string_view::npos) at = text.size();
      return;
    default:
      out += letter;
  }
}

/// From behind the opening quote to the closing one.
std::string double_quoted(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size() && text[at] != '"';) {
    if (text[at] == '\\' && at + 1 < text.size()) {
      append_escape(out, text, ++at);
    } else if (text[at] == '\n') {
      out += ' ';
      at = text.find_first_not_of(" \t", at + 1);
      if (at == std::string_view::npos) break;
    } else {
      out += text[at++];
    }
  }
  return out;
}

std::string single_quoted(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\'') {
      if (!text.substr(at + 1).starts_with('\'')) break;
      ++at;
    }
    out += text[at];
  }
  return one_line(out);
}

std::string scalar(std::string_view text) {
  if (text.starts_with('"')) return double_quoted(text.substr(1));
  if (text.starts_with('\'')) return single_quoted(text.substr(1));
  const std::string_view whole = text.substr(0, text.find(" #"));
  const std::string plain = one_line(whole);
  return plain == "null" || plain == "~" ? std::string() : plain;
}

std::string list(std::span<const std::string_view> lines) {
  std::string out;
  for (const std::string_view line : lines) {
    const std::string_view item = trim(line);
    if (!item.starts_with("- ")) continue;
    if (!out.empty()) out += ", ";
    out += scalar(trim(item.substr(2)));
  }
  return out;
}

std::string flow_list(std::string_view text) {
  std::string out;
  text = text.substr(1, text.rfind(']') - 1);
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    if (!out.empty()) out += ", ";
    out += scalar(trim(text.substr(0, comma)));
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return out;
}

bool is_block_scalar(std::string_view first) {
  return (first.starts_with('|') || first.starts_with('>')) && first.size() <= 3;
}

}  // namespace

std::string yaml_scalar(std::span<const std::string_view> lines) {
  if (lines.empty()) return {};
  const std::string_view first = trim(lines.front());
  if (first.empty() && lines.size() > 1 && trim(lines[1]).starts_with("- ")) {
    return list(lines.subspan(1));
  }
  if (first.starts_with('[') && first.ends_with(']')) return flow_list(first);
  std::string joined(is_block_scalar(first) ? std::string_view() : first);
  for (const std::string_view line : lines.subspan(1)) {
    joined += '\n';
    joined += line;
  }
  return is_block_scalar(first) ? one_line(joined) : scalar(joined);
}

}  // namespace readout::ingest
