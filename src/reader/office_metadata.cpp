#include "reader/office_metadata.hpp"

#include "reader/stated.hpp"
#include "reader/xml.hpp"

namespace readout::reader {
namespace {

/// OpenDocument keeps the elements one level deeper.
pugi::xml_node element_above(const pugi::xml_node& root) {
  const pugi::xml_node inner = child(root, "meta");
  return inner ? inner : root;
}

}  // namespace

ingest::Metadata dublin_core(std::string_view xml) {
  ingest::Metadata data;
  pugi::xml_document document;
  if (xml.empty() || parse_xml(document, xml)) return data;
  const pugi::xml_node above = element_above(document.document_element());
  data.title = text_of(child(above, "title"));
  data.author = text_of(child(above, "initial-creator"));
  if (data.author.empty()) data.author = text_of(child(above, "creator"));
  data.language = text_of(child(above, "language"));
  return data;
}

ingest::Part office_part(const BlockDraft& draft, const ingest::Metadata& stated) {
  ingest::Part part;
  part.type = ingest::InputType::blocks;
  part.charset = "UTF-8";
  part.metadata.title = agreed_title(stated.title, draft.blocks());
  part.metadata.author = believable_author(stated.author);
  part.metadata.language = stated.language;
  part.bytes = draft.list();
  return part;
}

}  // namespace readout::reader
