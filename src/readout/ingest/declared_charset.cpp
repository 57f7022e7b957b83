#include "readout/ingest/declared_charset.hpp"

#include <cstddef>

#include "readout/ingest/lines.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kLookAt = 4096;

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':';
}

/// The name behind "charset" or "encoding": `= "name"`, quotes optional.
std::string name_after(std::string_view head, std::size_t at) {
  at = head.find_first_not_of(" \t\r\n", at);
  if (at == std::string_view::npos || head[at] != '=') return {};
  at = head.find_first_not_of(" \t\r\n\"'", at + 1);
  if (at == std::string_view::npos) return {};
  std::size_t end = at;
  while (end < head.size() && is_name_byte(head[end])) ++end;
  return std::string(head.substr(at, end - at));
}

std::string in_xml_declaration(std::string_view head) {
  if (!head.starts_with("<?xml")) return {};
  const std::string_view declaration = head.substr(0, head.find("?>"));
  const std::size_t at = declaration.find("encoding");
  return at == std::string_view::npos ? std::string() : name_after(declaration, at + 8);
}

std::string in_meta(std::string_view head) {
  for (std::size_t tag = head.find("<meta"); tag != std::string_view::npos;
       tag = head.find("<meta", tag + 5)) {
    const std::string_view attributes = head.substr(tag, head.find('>', tag) - tag);
    const std::size_t at = attributes.find("charset");
    if (at == std::string_view::npos) continue;
    if (std::string name = name_after(attributes, at + 7); !name.empty()) return name;
  }
  return {};
}

}  // namespace

std::string declared_charset(std::string_view bytes) {
  const std::string head = ascii_lower(bytes.substr(0, kLookAt));
  std::string name = in_xml_declaration(head);
  return name.empty() ? in_meta(head) : name;
}

std::string charset_of_content_type(std::string_view content_type) {
  const std::string stated = ascii_lower(content_type);
  const std::size_t at = stated.find("charset");
  return at == std::string::npos ? std::string() : name_after(stated, at + 7);
}

bool is_utf8_name(std::string_view charset) {
  const std::string name = ascii_lower(charset);
  return name == "utf-8" || name == "utf8";
}

}  // namespace readout::ingest
