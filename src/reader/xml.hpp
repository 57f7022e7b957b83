/// XML by pugixml, and walks over it that do not recurse.
///
/// In: bytes in UTF-8 or UTF-16. Out: a tree, or how it failed. Entities that the document declares
/// are not expanded. Names are compared without their prefix, since a prefix is the writer's
/// choice. A tree takes some ten times the room of its bytes: what would take more than
/// `kMostTree` is refused before it is made. Linear.
#pragma once
#include <cstddef>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace readout::reader {

inline constexpr std::size_t kMostTree = std::size_t{128} << 20U;  // bytes

/// Nothing when the tree is made; otherwise what is wrong, for a message ("is damaged: ...").
/// Throws std::bad_alloc where memory ends. White space between elements is kept as text.
[[nodiscard]] std::optional<std::string> parse_xml(pugi::xml_document& document,
                                                   std::string_view bytes);

/// "p" of "w:p".
[[nodiscard]] std::string_view local_name(std::string_view name);
[[nodiscard]] std::string_view local_name(const pugi::xml_node& node);

/// The first child element of that name, null where there is none.
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& node, std::string_view local);
[[nodiscard]] std::string_view attribute(const pugi::xml_node& node, std::string_view local);
/// The text right below an element, trimmed.
[[nodiscard]] std::string text_of(const pugi::xml_node& node);

/// Visits what is below `root` in document order: `enter` an element, which says whether to go
/// inside; `leave` each one that was gone into; `text` between them.
template <class Visitor>
void walk(const pugi::xml_node& root, Visitor& visitor) {
  pugi::xml_node node = root.first_child();
  while (node) {
    bool inside = false;
    if (node.type() == pugi::node_element) {
      inside = visitor.enter(node);
      if (inside && node.first_child()) {
        node = node.first_child();
        continue;
      }
    } else if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      visitor.text(node.value());
    }
    if (inside) visitor.leave(node);
    while (!node.next_sibling()) {
      node = node.parent();
      if (!node || node == root) return;
      visitor.leave(node);
    }
    node = node.next_sibling();
  }
}

}  // namespace readout::reader
