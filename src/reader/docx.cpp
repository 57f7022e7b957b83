#include "reader/docx.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "reader/block_draft.hpp"
#include "reader/docx_body.hpp"
#include "reader/office_metadata.hpp"
#include "reader/xml.hpp"

namespace readout::reader {
namespace {

constexpr auto kSaveText = "open it in a word processor and save its text";

std::string relations_of(const std::string& part) {
  const std::size_t name = part.rfind('/') + 1;  // 0 where there is no folder
  return part.substr(0, name) + "_rels/" + part.substr(name) + ".rels";
}

ingest::LostPart no_document(std::string_view root) {
  constexpr auto kAsText = "save what is meant as a text or a page";
  if (root == "workbook") return {"", "is a spreadsheet, which is not read", kAsText};
  if (root == "presentation") return {"", "is a presentation, which is not read", kAsText};
  return {"", "is no text document", kAsText};
}

class Docx {
 public:
  Docx(const OfficeDocument& document, OfficeFiles& files) : document_(document), files_(files) {}

  Loss read(Reply& reply) {
    if (auto loss = files_.load({document_.main, document_.about, relations_of(document_.main)})) {
      return loss;
    }
    pugi::xml_document main;
    if (auto fault = parse_xml(main, files_[document_.main])) return damaged(*fault);
    const pugi::xml_node root = main.document_element();
    if (local_name(root) != "document") return no_document(local_name(root));
    if (auto loss = load_neighbours()) return loss;
    pugi::xml_document styles;
    static_cast<void>(parse_xml(styles, files_[first_of("styles")]));
    styles_ = docx_styles(styles.document_element());
    margins("header", "page-header");
    const DocxFindings findings = read_docx_body(child(root, "body"), styles_, draft_);
    notes("footnotes", findings.footnotes);
    notes("endnotes", findings.endnotes);
    margins("footer", "page-footer");
    if (findings.has_embedded_document) {
      reply.lost({"", "holds another document within its text, which is not read", kSaveText});
    }
    reply.part(office_part(draft_, dublin_core(files_[document_.about])));
    return std::nullopt;
  }

 private:
  static ingest::LostPart damaged(const std::string& fault) { return {"", fault, kSaveText}; }

  Loss load_neighbours() {
    relations_ = relations(files_[relations_of(document_.main)], document_.main);
    constexpr std::array<std::string_view, 5> kRead = {"styles", "footnotes", "endnotes", "header",
                                                       "footer"};
    std::set<std::string> names;
    for (const Relation& relation : relations_) {
      if (std::ranges::find(kRead, relation.type) != kRead.end()) names.insert(relation.target);
    }
    return files_.load(names);
  }

  std::string first_of(std::string_view type) const {
    const auto found = std::ranges::find(relations_, type, &Relation::type);
    return found == relations_.end() ? std::string() : found->target;
  }

  /// Headers or footers: a document may have one for the first page, for left and for right ones.
  void margins(std::string_view type, std::string_view reason) {
    std::set<std::string> seen;
    for (const Relation& relation : relations_) {
      if (relation.type != type || !seen.insert(relation.target).second) continue;
      pugi::xml_document margin;
      if (parse_xml(margin, files_[relation.target])) continue;
      read_docx_body(margin.document_element(), styles_, draft_, reason);
    }
  }

  void notes(std::string_view type, const std::vector<std::string>& ids) {
    pugi::xml_document document;
    if (ids.empty() || parse_xml(document, files_[first_of(type)])) return;
    std::map<std::string_view, pugi::xml_node> by_id;
    for (const pugi::xml_node& note : document.document_element().children()) {
      by_id.try_emplace(attribute(note, "id"), note);
    }
    for (const std::string& id : ids) {
      auto note = by_id.extract(id);  // a mark may stand twice
      if (!note.empty()) read_docx_body(note.mapped(), styles_, draft_);
    }
  }

  const OfficeDocument& document_;
  OfficeFiles& files_;
  std::vector<Relation> relations_;
  StyleSheet styles_;
  BlockDraft draft_;
};

}  // namespace

Loss read_docx(const OfficeDocument& document, OfficeFiles& files, Reply& reply) {
  return Docx(document, files).read(reply);
}

}  // namespace readout::reader
