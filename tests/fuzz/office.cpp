// Office documents: any bytes as a package, and as the XML of its body and its styles.
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <unistd.h>

#include "readout/ingest/block_list.hpp"

#include "fuzz/target.hpp"
#include "reader/block_draft.hpp"
#include "reader/docx_body.hpp"
#include "reader/formats.hpp"
#include "reader/odt_body.hpp"
#include "reader/office_metadata.hpp"
#include "reader/office_package.hpp"
#include "reader/xml.hpp"

namespace readout::test {
namespace {

void as_package(std::string_view bytes) {
  static const int kNowhere = ::open("/dev/null", O_WRONLY);
  const ingest::wire::Question question{"zip", "source", {}};
  reader::Reply reply(kNowhere, question.limits);
  static_cast<void>(reader::reader_of("zip")(question, bytes, reply));
}

/// A block of the draft never makes lines of the list that are none.
void check(const reader::BlockDraft& draft) {
  for (const ingest::PageBlock& block : ingest::read_block_list(draft.list())) {
    if (block.text.empty() || block.text.find('\n') != std::string::npos) std::abort();
  }
}

void as_xml(std::string_view bytes) {
  pugi::xml_document document;
  if (reader::parse_xml(document, bytes)) return;
  const pugi::xml_node root = document.document_element();
  reader::StyleSheet sheet = reader::docx_styles(root);
  reader::add_odt_styles(reader::child(root, "automatic-styles"), sheet);
  reader::BlockDraft of_word;
  reader::read_docx_body(root, sheet, of_word);
  reader::BlockDraft of_open_document;
  reader::read_odt_body(root, sheet, of_open_document);
  check(of_word);
  check(of_open_document);
  static_cast<void>(reader::office_part(of_word, reader::dublin_core(bytes)));
  static_cast<void>(reader::relations(bytes, "word/document.xml"));
}

}  // namespace

void fuzz(std::string_view bytes) {
  as_package(bytes);
  as_xml(bytes);
}

}  // namespace readout::test
