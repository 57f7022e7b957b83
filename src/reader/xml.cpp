#include "reader/xml.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <new>

#include "readout/ingest/lines.hpp"

namespace readout::reader {
namespace {

constexpr std::size_t kNode = 64;  // bytes, as pugixml's manual says
constexpr std::size_t kAttribute = 40;

/// Every tag is at most a node, with one of text behind it half the time.
std::size_t room_of(std::string_view bytes) {
  const auto tags = static_cast<std::size_t>(std::ranges::count(bytes, '<'));
  const auto attributes = static_cast<std::size_t>(std::ranges::count(bytes, '='));
  return bytes.size() + tags * kNode + attributes * kAttribute;
}

}  // namespace

std::optional<std::string> parse_xml(pugi::xml_document& document, std::string_view bytes) {
  if (room_of(bytes) > kMostTree) return "takes more memory than is allowed";
  const pugi::xml_parse_result result =
      document.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (result.status == pugi::status_out_of_memory) throw std::bad_alloc();
  if (result) return std::nullopt;
  return fmt::format("is damaged: {} (byte {})", result.description(), result.offset);
}

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view local_name(const pugi::xml_node& node) {
  return local_name(std::string_view(node.name()));
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view local) {
  return node.find_child([&](const pugi::xml_node& one) { return local_name(one) == local; });
}

std::string_view attribute(const pugi::xml_node& node, std::string_view local) {
  for (const pugi::xml_attribute& one : node.attributes()) {
    if (local_name(std::string_view(one.name())) == local) return one.value();
  }
  return {};
}

std::string text_of(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node& one : node.children()) text += one.value();
  return ingest::one_line(text);
}

}  // namespace readout::reader
