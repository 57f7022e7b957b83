/// The body of an OpenDocument text, or a header or footer of its pages, becomes blocks.
///
/// In: the element above the paragraphs. Out: blocks in reading order, notes behind them all. White
/// space folds as the format says. Does not recurse; linear.
#pragma once
#include <pugixml.hpp>
#include <string_view>

#include "reader/block_draft.hpp"
#include "reader/style_sheet.hpp"

namespace readout::reader {

/// Those of `<office:styles>` or `<office:automatic-styles>`.
void add_odt_styles(const pugi::xml_node& styles, StyleSheet& sheet);

/// Appends to `draft`; `reason`: why all of it is left out, if it is.
void read_odt_body(const pugi::xml_node& body, const StyleSheet& styles, BlockDraft& draft,
                   std::string_view reason = {});

}  // namespace readout::reader
