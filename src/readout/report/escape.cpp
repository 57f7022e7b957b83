#include "readout/report/escape.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "readout/text/unicode.hpp"

namespace readout::report {
namespace {

constexpr std::array<std::pair<char32_t, std::string_view>, 12> kBidiMarks{{
    {0x061C, "[ALM]"},
    {0x200E, "[LRM]"},
    {0x200F, "[RLM]"},
    {0x202A, "[LRE]"},
    {0x202B, "[RLE]"},
    {0x202C, "[PDF]"},
    {0x202D, "[LRO]"},
    {0x202E, "[RLO]"},
    {0x2066, "[LRI]"},
    {0x2067, "[RLI]"},
    {0x2068, "[FSI]"},
    {0x2069, "[PDI]"},
}};

std::string_view bidi_mark(char32_t c) {
  const auto* found = std::find_if(kBidiMarks.begin(), kBidiMarks.end(),
                                   [c](const auto& mark) { return mark.first == c; });
  return found == kBidiMarks.end() ? std::string_view{} : found->second;
}

std::string_view entity(char32_t c) {
  switch (c) {
    case U'&':
      return "&amp;";
    case U'<':
      return "&lt;";
    case U'>':
      return "&gt;";
    case U'"':
      return "&quot;";
    case U'\'':
      return "&#39;";
    case U'`':
      return "&#96;";
    default:
      return {};
  }
}

bool is_control(char32_t c) {
  return (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7F && c < 0xA0);
}

// U+2400 on are pictures of the C0 controls; the others have none.
char32_t picture(char32_t c) {
  if (c < 0x20) return 0x2400 + c;
  return c == 0x7F ? 0x2421 : 0xFFFD;
}

void append_escaped(std::string& out, char32_t c, std::string_view bytes) {
  if (const auto found = entity(c); !found.empty()) {
    out += found;
  } else if (is_control(c)) {
    text::append_utf8(out, picture(c));
  } else if (const auto mark = bidi_mark(c); !mark.empty()) {
    out += mark;
  } else {
    out += bytes;
  }
}

bool is_plain(unsigned char byte) {
  return byte < 0x80 && (std::isalnum(byte) != 0 || byte == ' ' || byte == ',' || byte == '.');
}

bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) {
  if (text.size() < prefix.size()) return false;
  return std::equal(prefix.begin(), prefix.end(), text.begin(), [](char a, char b) {
    return a == static_cast<char>(std::tolower(static_cast<unsigned char>(b)));
  });
}

void append_json_escape(std::string& out, char32_t c) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\u";
  for (const int shift : {12, 8, 4, 0}) out += digits[(c >> shift) & 0xFU];
}

}  // namespace

std::string escape_html(std::string_view text) {
  const bool valid = text::is_valid_utf8(text);
  const std::string repaired = valid ? std::string() : text::to_valid_utf8(text);
  const std::string_view source = valid ? text : std::string_view(repaired);
  std::string out;
  out.reserve(source.size() + source.size() / 8);
  for (std::size_t at = 0; at < source.size();) {
    if (is_plain(static_cast<unsigned char>(source[at]))) {
      out += source[at++];
      continue;
    }
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(source, at);
    append_escaped(out, c, source.substr(begin, at - begin));
  }
  return out;
}

std::string escape_json_in_html(std::string_view json) {
  std::string out;
  out.reserve(json.size() + json.size() / 16);
  for (std::size_t at = 0; at < json.size();) {
    if (static_cast<unsigned char>(json[at]) < 0x80 && json[at] != '<') {
      out += json[at++];
      continue;
    }
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(json, at);
    if (c == U'<' || !bidi_mark(c).empty()) {
      append_json_escape(out, c);
    } else {
      out += json.substr(begin, at - begin);
    }
  }
  return out;
}

std::string anchor(std::string_view prefix, std::string_view id) {
  std::string out(prefix);
  for (const char c : id) {
    const bool safe = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
    out += safe ? c : '_';
  }
  return out;
}

std::string linkable(std::string_view url) {
  const bool web =
      starts_with_ignoring_case(url, "http://") || starts_with_ignoring_case(url, "https://");
  return web ? std::string(url) : std::string();
}

std::string language_tag(std::string_view language) {
  std::size_t part = 0;
  std::size_t parts = 0;
  for (const char c : language) {
    if (c == '-') {
      if (part == 0) return {};
      part = 0;
      ++parts;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    const bool fits = parts == 0 ? std::isalpha(byte) != 0 : std::isalnum(byte) != 0;
    if (!fits || ++part > 8) return {};
    if (parts == 0 && part > 3) return {};
  }
  return part < (parts == 0 ? 2U : 1U) || language == "und" ? std::string() : std::string(language);
}

std::string language_tag(const Document& document) {
  std::string tag = language_tag(std::string_view(document.language));
  if (!tag.empty() && document.script == "Hant") tag += "-Hant";
  return tag;
}

std::string language_of_name(std::string_view name, const Document& document) {
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t begin = at;
    if (!text::is_letter(text::next_code_point(name, at))) continue;
    return text::begins_latin(name.substr(begin)) ? "en" : language_tag(document);
  }
  return "en";
}

}  // namespace readout::report
