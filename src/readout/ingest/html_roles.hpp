/// What the elements of a page are for, by tag, role and class name.
///
/// In: an HtmlTree. Out: for each node why it is no running text ("" where it may be), and whether
/// it stands in a pull quote or a standfirst. Tables in data/html_roles.json. An element that holds
/// most of the page's text (links aside) is furniture only as readers' comments, whatever its tag
/// or class says and hidden or not. Linear.
#pragma once
#include <string_view>
#include <vector>

#include "readout/ingest/html_classes.hpp"
#include "readout/ingest/html_tree.hpp"
#include "readout/model/document.hpp"

namespace readout::ingest {

struct HtmlRoles {
  /// By node: a reason code, "skipped" for what holds no text for readers, or "". Children inherit
  /// it.
  std::vector<std::string_view> reasons;
  std::vector<bool> pull_quote;  ///< inherited
  std::vector<bool> standfirst;  ///< inherited
};

/// Class names and ids are a habit, not a standard: without them only tags, roles and hiding count.
enum class ClassNames { trusted, of_comments, ignored };

/// By node, what its class names and its id say.
[[nodiscard]] std::vector<ClassMeaning> class_meanings(const HtmlTree& tree);

[[nodiscard]] HtmlRoles html_roles(const HtmlTree& tree, const std::vector<ClassMeaning>& meanings,
                                   ClassNames classes = ClassNames::trusted);

/// Whether an element names who said a block quotation: a last <footer> or <cite> in it, or the
/// caption of the figure that holds it. Such are text, not captions or page footers.
[[nodiscard]] bool signs_quotation(const HtmlTree& tree, std::size_t node);

/// Starts a new block: "p", "div", "li", ...
[[nodiscard]] bool is_block_tag(std::string_view tag);

}  // namespace readout::ingest
