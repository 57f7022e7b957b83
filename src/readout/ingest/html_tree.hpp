/// A page as a flat list of nodes in document order, so that no walk has to recurse.
///
/// In: UTF-8. Out: nodes, each knowing where its subtree ends; or an Error for a page over the
/// limits: 32 MiB (most of a saved page is pictures and style), and the bytes, depth and steps of
/// gumbo_arena.hpp. Linear, but for what gumbo does.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "readout/model/result.hpp"

struct GumboInternalNode;  // gumbo's own name for GumboNode

namespace readout::ingest {

class GumboArena;

struct HtmlAttribute {
  std::string_view name;
  std::string_view value;
};

/// A text node has an empty tag. Indices are into HtmlTree::nodes().
struct HtmlNode {
  std::string_view tag;   ///< lower case; "unknown" for elements HTML does not know
  std::string_view text;  ///< of a text node, entities undone
  std::uint32_t parent = 0;
  std::uint32_t end = 0;  ///< behind the last node of its subtree
  std::uint32_t attributes_begin = 0;
  std::uint32_t attributes_end = 0;
};

class HtmlTree {
 public:
  HtmlTree(HtmlTree&& other) noexcept;
  HtmlTree& operator=(HtmlTree&& other) noexcept;
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;
  ~HtmlTree();

  [[nodiscard]] static Result<HtmlTree> parse(std::string_view html, std::string_view name,
                                              std::size_t max_depth);

  [[nodiscard]] const std::vector<HtmlNode>& nodes() const { return nodes_; }
  /// "" when the element has no such attribute.
  [[nodiscard]] std::string_view attribute(std::size_t node, std::string_view name) const;
  [[nodiscard]] bool has_attribute(std::size_t node, std::string_view name) const;
  /// The text below a node, white space as it stands.
  [[nodiscard]] std::string text_of(std::size_t node) const;

 private:
  HtmlTree();
  void flatten(const GumboInternalNode* root);

  std::unique_ptr<GumboArena> arena_;  ///< holds what the views point at
  std::vector<HtmlNode> nodes_;
  std::vector<HtmlAttribute> attributes_;
};

}  // namespace readout::ingest
