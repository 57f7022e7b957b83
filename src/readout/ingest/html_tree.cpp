#include "readout/ingest/html_tree.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <gumbo.h>
#include <limits>
#include <span>
#include <utility>

#include "readout/ingest/gumbo_arena.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kMostBytes = std::size_t{32} << 20U;

constexpr std::string_view kSaveAsText = "save the article's text as plain text";

Error refusal(std::string_view name, std::string message, std::string_view remedy = kSaveAsText) {
  return {ErrorKind::input, std::string(name), std::move(message), std::string(remedy)};
}

std::span<GumboNode* const> children(const GumboNode* node) {
  const GumboVector* vector = nullptr;
  if (node->type == GUMBO_NODE_DOCUMENT) {
    vector = &node->v.document.children;
  } else if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) {
    vector = &node->v.element.children;
  } else {
    return {};
  }
  // gumbo keeps pointers to nodes as void*.
  auto* const* first = reinterpret_cast<GumboNode* const*>(vector->data);  // NOLINT: see above
  return {first, vector->length};
}

}  // namespace

HtmlTree::HtmlTree() = default;
HtmlTree::HtmlTree(HtmlTree&& other) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&& other) noexcept = default;
HtmlTree::~HtmlTree() = default;

Result<HtmlTree> HtmlTree::parse(std::string_view html, std::string_view name,
                                 std::size_t max_depth) {
  if (html.size() > kMostBytes) {
    return refusal(name, fmt::format("is a page of more than {} MiB", kMostBytes >> 20U));
  }
  HtmlTree tree;
  GumboArena::Limits limits;
  limits.depth = static_cast<std::uint32_t>(
      std::min<std::size_t>(max_depth, std::numeric_limits<std::uint32_t>::max()));
  tree.arena_ = std::make_unique<GumboArena>(limits);
  const GumboOutput* output = tree.arena_->parse(html);
  switch (tree.arena_->stopped()) {
    case GumboArena::Stop::none:
      break;
    case GumboArena::Stop::bytes:
      return refusal(name, "takes too much memory to parse as HTML");
    case GumboArena::Stop::depth:
      return refusal(name, fmt::format("nests elements deeper than {}", limits.depth),
                     "raise --max-html-depth, or save the article's text as plain text");
    case GumboArena::Stop::steps:
      return refusal(name, "takes too long to parse as HTML");
  }
  tree.flatten(output->document);
  return tree;
}

void HtmlTree::flatten(const GumboNode* root) {
  struct Open {
    std::span<GumboNode* const> children;
    std::size_t next = 0;
    std::uint32_t index = 0;
  };
  std::vector<Open> stack;
  const auto enter = [&](const GumboNode* node) {
    HtmlNode flat;
    flat.parent = stack.empty() ? 0 : stack.back().index;
    flat.attributes_begin = static_cast<std::uint32_t>(attributes_.size());
    if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) {
      flat.tag = gumbo_normalized_tagname(node->v.element.tag);
      if (flat.tag.empty()) flat.tag = "unknown";
      const GumboVector& list = node->v.element.attributes;
      for (unsigned int i = 0; i < list.length; ++i) {
        const auto* attribute = static_cast<const GumboAttribute*>(list.data[i]);
        attributes_.push_back({attribute->name, attribute->value});
      }
    } else if (node->type == GUMBO_NODE_DOCUMENT) {
      flat.tag = "#document";
    } else if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
               node->type == GUMBO_NODE_CDATA) {
      flat.text = node->v.text.text;
    }
    flat.attributes_end = static_cast<std::uint32_t>(attributes_.size());
    const auto index = static_cast<std::uint32_t>(nodes_.size());
    flat.end = index + 1;
    nodes_.push_back(flat);
    stack.push_back({children(node), 0, index});
  };
  enter(root);
  while (!stack.empty()) {
    if (stack.back().next < stack.back().children.size()) {
      enter(stack.back().children[stack.back().next++]);
    } else {
      nodes_[stack.back().index].end = static_cast<std::uint32_t>(nodes_.size());
      stack.pop_back();
    }
  }
}

std::string_view HtmlTree::attribute(std::size_t node, std::string_view name) const {
  for (std::size_t i = nodes_[node].attributes_begin; i < nodes_[node].attributes_end; ++i) {
    if (attributes_[i].name == name) return attributes_[i].value;
  }
  return {};
}

bool HtmlTree::has_attribute(std::size_t node, std::string_view name) const {
  for (std::size_t i = nodes_[node].attributes_begin; i < nodes_[node].attributes_end; ++i) {
    if (attributes_[i].name == name) return true;
  }
  return false;
}

std::string HtmlTree::text_of(std::size_t node) const {
  std::string text;
  for (std::size_t i = node; i < nodes_[node].end; ++i) text += nodes_[i].text;
  return text;
}

}  // namespace readout::ingest
