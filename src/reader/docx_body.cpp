#include "reader/docx_body.hpp"

#include <charconv>
#include <unordered_map>
#include <utility>

#include "readout/text/unicode.hpp"

#include "reader/symbol_font.hpp"
#include "reader/xml.hpp"

namespace readout::reader {
namespace {

enum class Does {
  skip,  ///< nothing of it is shown
  paragraph,
  run,
  text,
  line_break,
  tab,
  hyphen,
  symbol,
  footnote,
  endnote,
  row,
  control,      ///< a form field that may show a prompt in place of a text
  alternative,  ///< the same drawing for another program
  embedded,
};

/// By local names: prefixes differ, and text in drawings and formulas uses the same ones.
const std::unordered_map<std::string_view, Does>& elements() {
  static const std::unordered_map<std::string_view, Does> kElements{
      {"del", Does::skip},
      {"moveFrom", Does::skip},
      {"delText", Does::skip},
      {"instrText", Does::skip},
      {"delInstrText", Does::skip},
      {"pPr", Does::skip},
      {"rPr", Does::skip},
      {"sdtPr", Does::skip},
      {"sectPr", Does::skip},
      {"tblPr", Does::skip},
      {"tcPr", Does::skip},
      {"trPr", Does::skip},
      {"rt", Does::skip},
      {"posOffset", Does::skip},
      {"p", Does::paragraph},
      {"r", Does::run},
      {"t", Does::text},
      {"br", Does::line_break},
      {"cr", Does::line_break},
      {"tab", Does::tab},
      {"ptab", Does::tab},
      {"noBreakHyphen", Does::hyphen},
      {"sym", Does::symbol},
      {"footnoteReference", Does::footnote},
      {"tr", Does::row},
      {"endnoteReference", Does::endnote},
      {"sdt", Does::control},
      {"Choice", Does::alternative},
      {"altChunk", Does::embedded},
      {"Fallback", Does::alternative},
  };
  return kElements;
}

/// A property that is present and not switched off.
bool is_on(const pugi::xml_node& properties, std::string_view name) {
  const pugi::xml_node found = child(properties, name);
  const std::string_view value = attribute(found, "val");
  return found && value != "0" && value != "false" && value != "off";
}

/// Outline levels run from 0; 9 is body text.
bool is_outlined(const pugi::xml_node& properties) {
  const pugi::xml_node level = child(properties, "outlineLvl");
  return level && attribute(level, "val") != "9";
}

/// Numbering 0 takes away what the style gives.
std::optional<bool> is_listed(const pugi::xml_node& properties) {
  const pugi::xml_node numbering = child(properties, "numPr");
  if (!numbering) return std::nullopt;
  return attribute(child(numbering, "numId"), "val") != "0";
}

/// Properties come first; nobody has to look through all of a large element.
pugi::xml_node properties_of(const pugi::xml_node& node, std::string_view name) {
  pugi::xml_node first = node.first_child();
  while (first && first.type() != pugi::node_element) first = first.next_sibling();
  return local_name(first) == name ? first : pugi::xml_node();
}

class Body {
 public:
  Body(const StyleSheet& styles, BlockDraft& draft, std::string_view reason)
      : styles_(styles), draft_(draft), reason_(reason) {}

  bool enter(const pugi::xml_node& node) {
    const auto found = elements().find(local_name(node));
    if (found == elements().end()) return true;
    switch (found->second) {
      case Does::skip:
        return false;
      case Does::paragraph:
        return open_paragraph(node);
      case Does::run:
        return !is_hidden_run(properties_of(node, "rPr"));
      case Does::text:
        in_text_ = true;
        return true;
      case Does::line_break:
        draft_.text("\n");
        return false;
      case Does::tab:
        draft_.text("\t");
        return false;
      case Does::hyphen:
        draft_.text("-");
        return false;
      case Does::symbol:
        return add_symbol(node);
      case Does::footnote:
        return note(findings_.footnotes, node);
      case Does::endnote:
        return note(findings_.endnotes, node);
      case Does::row:
        return !child(child(node, "trPr"), "del");
      case Does::control:
        return !child(child(node, "sdtPr"), "showingPlcHdr");
      case Does::alternative:
        return is_first_alternative(node);
      case Does::embedded:
        findings_.has_embedded_document = true;
        return false;
    }
    return true;
  }

  void leave(const pugi::xml_node& node) {
    const std::string_view name = local_name(node);
    if (name == "t") in_text_ = false;
    if (name == "p") draft_.close();
  }

  void text(std::string_view text) {
    if (in_text_) draft_.text(text);
  }

  DocxFindings findings() && { return std::move(findings_); }

 private:
  bool open_paragraph(const pugi::xml_node& node) {
    const pugi::xml_node properties = properties_of(node, "pPr");
    const pugi::xml_node mark = child(properties, "rPr");
    // A deleted mark makes one paragraph of two.
    if (std::exchange(mark_deleted_, static_cast<bool>(child(mark, "del")))) {
      draft_.reopen();
    } else {
      draft_.open(block_of(properties));
    }
    return true;
  }

  ingest::PageBlock block_of(const pugi::xml_node& properties) const {
    const Meaning meaning = styles_.meaning(attribute(child(properties, "pStyle"), "val"));
    ingest::PageBlock block;
    if (meaning.role) {
      block.kind = meaning.role->kind;
      block.reason = meaning.role->reason;
    } else if (is_outlined(properties)) {
      block.kind = BlockKind::heading;
    }
    if (block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item) {
      const bool listed =
          is_listed(properties).value_or(meaning.listed || block.kind == BlockKind::list_item);
      block.kind = listed ? BlockKind::list_item : BlockKind::paragraph;
    }
    if (!reason_.empty()) block.reason = reason_;
    return block;
  }

  bool is_hidden_run(const pugi::xml_node& properties) const {
    if (!properties) return false;
    if (child(properties, "vanish")) return is_on(properties, "vanish");
    const std::string_view style = attribute(child(properties, "rStyle"), "val");
    return !style.empty() && styles_.meaning(style).hidden;
  }

  bool add_symbol(const pugi::xml_node& node) {
    const std::string_view code = attribute(node, "char");
    std::uint32_t value = 0;
    std::from_chars(code.data(), code.data() + code.size(), value, 16);
    const char32_t character = symbol_character(attribute(node, "font"), value);
    std::string text;
    if (character != 0) text::append_utf8(text, character);
    draft_.text(text);
    return false;
  }

  static bool note(std::vector<std::string>& ids, const pugi::xml_node& node) {
    ids.emplace_back(attribute(node, "id"));
    return false;
  }

  static bool is_first_alternative(const pugi::xml_node& node) {
    pugi::xml_node before = node.previous_sibling();
    if (before.type() == pugi::node_pcdata) before = before.previous_sibling();
    return !before;
  }

  const StyleSheet& styles_;
  BlockDraft& draft_;
  std::string_view reason_;
  DocxFindings findings_;
  bool in_text_ = false;
  bool mark_deleted_ = false;
};

Style read_style(const pugi::xml_node& node) {
  Style style;
  style.name = attribute(child(node, "name"), "val");
  style.parent = attribute(child(node, "basedOn"), "val");
  const pugi::xml_node paragraph = child(node, "pPr");
  style.outlined = is_outlined(paragraph);
  style.listed = is_listed(paragraph).value_or(false);
  style.hidden = is_on(child(node, "rPr"), "vanish");
  return style;
}

}  // namespace

StyleSheet docx_styles(const pugi::xml_node& styles) {
  StyleSheet sheet;
  for (const pugi::xml_node& node : styles.children()) {
    if (local_name(node) != "style") continue;
    sheet.add(std::string(attribute(node, "styleId")), read_style(node));
  }
  return sheet;
}

DocxFindings read_docx_body(const pugi::xml_node& body, const StyleSheet& styles, BlockDraft& draft,
                            std::string_view reason) {
  Body visitor(styles, draft, reason);
  walk(body, visitor);
  return std::move(visitor).findings();
}

}  // namespace readout::reader
