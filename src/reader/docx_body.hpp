/// The body of a Word document, or of its notes, headers and footers, becomes blocks.
///
/// In: the element above the paragraphs. Out: blocks in reading order: a paragraph each, table
/// cells row by row, a text box behind the paragraph it hangs on. As a reader sees them: insertions
/// kept, deletions and hidden text not, the results of fields but not their instructions. Does not
/// recurse; linear.
#pragma once
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "reader/block_draft.hpp"
#include "reader/style_sheet.hpp"

namespace readout::reader {

/// The styles of `styles.xml`.
[[nodiscard]] StyleSheet docx_styles(const pugi::xml_node& styles);

struct DocxFindings {
  std::vector<std::string> footnotes;  ///< ids in the order of their marks
  std::vector<std::string> endnotes;
  bool has_embedded_document = false;  ///< whose text stands in another file
};

/// Appends to `draft`; `reason`: why all of it is left out, if it is.
DocxFindings read_docx_body(const pugi::xml_node& body, const StyleSheet& styles, BlockDraft& draft,
                            std::string_view reason = {});

}  // namespace readout::reader
