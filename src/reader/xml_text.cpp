#include "reader/xml_text.hpp"

#include "reader/ascii.hpp"

namespace readout::reader {
namespace {

class Append final : public pugi::xml_writer {
 public:
  explicit Append(std::string& out) : out_(out) {}
  void write(const void* data, std::size_t size) override {
    out_.append(static_cast<const char*>(data), size);
  }

 private:
  std::string& out_;
};

/// The node that follows in the order of the document, below `top`.
pugi::xml_node next_below(pugi::xml_node node, const pugi::xml_node& top) {
  if (node.first_child()) return node.first_child();
  while (node && node != top) {
    if (node.next_sibling()) return node.next_sibling();
    node = node.parent();
  }
  return {};
}

}  // namespace

pugi::xml_node child(const pugi::xml_node& node, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    if (const pugi::xml_node found = child(node, name)) return found;
  }
  return {};
}

std::string all_text_of(const pugi::xml_node& node) {
  std::string text;
  for (pugi::xml_node at = next_below(node, node); at; at = next_below(at, node)) {
    if (at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata) text += at.value();
  }
  return std::string(strip(text));
}

std::string markup_of(const pugi::xml_node& node) {
  std::string markup;
  Append writer(markup);
  for (const pugi::xml_node& each : node.children()) {
    each.print(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  }
  return markup;
}

}  // namespace readout::reader
