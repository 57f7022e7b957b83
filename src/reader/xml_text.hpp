/// Questions to a tree of pugixml, which hold for any prefix of a namespace.
///
/// In: nodes of a parsed document; names are local ones ("encoded" of "content:encoded"). Out: text
/// with references undone, or markup. Nothing recurses. Linear in what stands below the node.
#pragma once
#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "reader/xml.hpp"

namespace readout::reader {

/// The first child that is there, by the order of the names.
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& node,
                                   std::initializer_list<std::string_view> names);

/// All text below, trimmed.
[[nodiscard]] std::string all_text_of(const pugi::xml_node& node);
/// The children as they are written in XML.
[[nodiscard]] std::string markup_of(const pugi::xml_node& node);

}  // namespace readout::reader
