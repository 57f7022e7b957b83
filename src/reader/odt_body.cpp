#include "reader/odt_body.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "reader/xml.hpp"

namespace readout::reader {
namespace {

enum class Does {
  skip,  ///< nothing of it is shown
  paragraph,
  heading,
  list,
  index,  ///< a table of contents, of figures, ...
  spaces,
  space,
  line_break,
  span,
  section,
  note,
};

const std::unordered_map<std::string_view, Does>& elements() {
  static const std::unordered_map<std::string_view, Does> kElements{
      {"tracked-changes", Does::skip},
      {"annotation", Does::skip},
      {"note-citation", Does::skip},
      {"ruby-text", Does::skip},
      {"forms", Does::skip},
      {"sequence-decls", Does::skip},
      {"variable-decls", Does::skip},
      {"user-field-decls", Does::skip},
      {"covered-table-cell", Does::skip},
      {"hidden-text", Does::skip},
      {"hidden-paragraph", Does::skip},
      {"placeholder", Does::skip},
      {"script", Does::skip},
      {"binary-data", Does::skip},
      {"title", Does::skip},  // of a picture
      {"desc", Does::skip},
      {"event-listeners", Does::skip},
      {"p", Does::paragraph},
      {"h", Does::heading},
      {"list", Does::list},
      {"numbered-paragraph", Does::list},
      {"table-of-content", Does::index},
      {"illustration-index", Does::index},
      {"table-index", Does::index},
      {"object-index", Does::index},
      {"user-index", Does::index},
      {"alphabetical-index", Does::index},
      {"s", Does::spaces},
      {"tab", Does::space},
      {"line-break", Does::line_break},
      {"span", Does::span},
      {"section", Does::section},
      {"note", Does::note},
  };
  return kElements;
}

/// The format's white space is one space, a line break an element.
std::string folded(std::string_view text) {
  std::string out(text);
  std::ranges::replace_if(
      out, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return out;
}

class Body {
 public:
  Body(const StyleSheet& styles, BlockDraft& draft, std::string_view reason)
      : styles_(styles), draft_(draft), reason_(reason) {}

  bool enter(const pugi::xml_node& node) {
    const auto found = elements().find(local_name(node));
    if (found == elements().end()) return !local_name(node).ends_with("-source");
    switch (found->second) {
      case Does::skip:
        return false;
      case Does::paragraph:
      case Does::heading:
        return open_paragraph(node, found->second == Does::heading);
      case Does::list:
        ++lists_;
        return true;
      case Does::index:
        ++indexes_;
        return true;
      case Does::spaces:
      case Does::space:
        draft_.text(" ");
        return false;
      case Does::line_break:
        draft_.text("\n");
        return false;
      case Does::span:
        return !styles_.meaning(attribute(node, "style-name")).hidden;
      case Does::section:
        return attribute(node, "display") != "none";
      case Does::note:
        notes_.push_back(node);
        return false;
    }
    return true;
  }

  void leave(const pugi::xml_node& node) {
    const auto found = elements().find(local_name(node));
    if (found == elements().end()) return;
    switch (found->second) {
      case Does::paragraph:
      case Does::heading:
        draft_.close();
        break;
      case Does::list:
        --lists_;
        break;
      case Does::index:
        --indexes_;
        break;
      default:
        break;
    }
  }

  /// Between paragraphs stands nothing but white space.
  void text(std::string_view text) {
    if (draft_.is_open()) draft_.text(folded(text));
  }

  [[nodiscard]] std::vector<pugi::xml_node> take_notes() { return std::exchange(notes_, {}); }

 private:
  bool open_paragraph(const pugi::xml_node& node, bool heading) {
    const Meaning meaning = styles_.meaning(attribute(node, "style-name"));
    if (meaning.hidden) return false;
    ingest::PageBlock block;
    if (meaning.role) {
      block.kind = meaning.role->kind;
      block.reason = meaning.role->reason;
    }
    if (heading && block.kind != BlockKind::title) block.kind = BlockKind::heading;
    const bool plain = block.kind == BlockKind::paragraph;
    if (plain && (lists_ > 0 || meaning.listed)) block.kind = BlockKind::list_item;
    if (indexes_ > 0) block.reason = "navigation";
    if (!reason_.empty()) block.reason = reason_;
    draft_.open(std::move(block));
    return true;
  }

  const StyleSheet& styles_;
  BlockDraft& draft_;
  std::string_view reason_;
  std::vector<pugi::xml_node> notes_;
  int lists_ = 0;
  int indexes_ = 0;
};

}  // namespace

void add_odt_styles(const pugi::xml_node& styles, StyleSheet& sheet) {
  for (const pugi::xml_node& node : styles.children()) {
    if (local_name(node) != "style") continue;
    Style style;
    style.name = attribute(node, "display-name");
    if (style.name.empty()) style.name = attribute(node, "name");
    style.parent = attribute(node, "parent-style-name");
    style.outlined = !attribute(node, "default-outline-level").empty();
    style.hidden = attribute(child(node, "text-properties"), "display") == "none";
    sheet.add(std::string(attribute(node, "name")), std::move(style));
  }
}

void read_odt_body(const pugi::xml_node& body, const StyleSheet& styles, BlockDraft& draft,
                   std::string_view reason) {
  Body visitor(styles, draft, reason);
  walk(body, visitor);
  // A note may have notes; each is read once.
  for (auto notes = visitor.take_notes(); !notes.empty(); notes = visitor.take_notes()) {
    for (const pugi::xml_node& note : notes) walk(note, visitor);
  }
}

}  // namespace readout::reader
