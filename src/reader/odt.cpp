#include "reader/odt.hpp"

#include <string>

#include "reader/block_draft.hpp"
#include "reader/odt_body.hpp"
#include "reader/office_metadata.hpp"
#include "reader/xml.hpp"

namespace readout::reader {
namespace {

constexpr auto kSaveText = "open it in a word processor and save its text";
constexpr auto kManifest = "meta-inf/manifest.xml";
constexpr auto kStyles = "styles.xml";

bool is_encrypted(std::string_view manifest) {
  return manifest.find("encryption-data") != std::string_view::npos;
}

/// "text" of "application/vnd.oasis.opendocument.text-template".
std::string_view kind_of(std::string_view mimetype) {
  const std::string_view kind = mimetype.substr(mimetype.rfind('.') + 1);
  return kind.substr(0, kind.find_first_of("- \r\n"));
}

void margins(const pugi::xml_node& styles_root, const StyleSheet& sheet, std::string_view kind,
             std::string_view reason, BlockDraft& draft) {
  for (const pugi::xml_node& page : child(styles_root, "master-styles").children()) {
    for (const pugi::xml_node& margin : page.children()) {
      if (!local_name(margin).starts_with(kind)) continue;  // "header", "header-left", ...
      read_odt_body(margin, sheet, draft, reason);
    }
  }
}

}  // namespace

Loss read_odt(const OfficeDocument& document, OfficeFiles& files, Reply& reply) {
  if (kind_of(document.mimetype) != "text") {
    return ingest::LostPart{
        "", "is an OpenDocument file of another kind than a text, which is not read",
        "save what is meant as a text or a page"};
  }
  if (auto loss = files.load({document.main, document.about, kStyles, kManifest})) return loss;
  if (is_encrypted(files[kManifest])) {
    return ingest::LostPart{"", "is under a password", "open it and save it without one"};
  }
  pugi::xml_document content;
  if (auto fault = parse_xml(content, files[document.main])) {
    return ingest::LostPart{"", *fault, kSaveText};
  }
  pugi::xml_document styles;
  static_cast<void>(parse_xml(styles, files[kStyles]));
  const pugi::xml_node root = content.document_element();
  const pugi::xml_node styles_root = styles.document_element();
  StyleSheet sheet;
  add_odt_styles(child(root, "automatic-styles"), sheet);
  add_odt_styles(child(styles_root, "styles"), sheet);
  add_odt_styles(child(styles_root, "automatic-styles"), sheet);
  BlockDraft draft;
  margins(styles_root, sheet, "header", "page-header", draft);
  read_odt_body(child(child(root, "body"), "text"), sheet, draft);
  margins(styles_root, sheet, "footer", "page-footer", draft);
  reply.part(office_part(draft, dublin_core(files[document.about])));
  return std::nullopt;
}

}  // namespace readout::reader
