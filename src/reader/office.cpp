#include "reader/office.hpp"

#include "reader/docx.hpp"
#include "reader/odt.hpp"
#include "reader/office_package.hpp"

namespace readout::reader {
namespace {

using ingest::LostPart;

/// The container of Word's format before 2007, in which documents under a password still come.
LostPart older_container(std::string_view bytes) {
  constexpr std::string_view kEncrypted("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
  if (bytes.find(kEncrypted) != std::string_view::npos) {
    return {"", "is under a password", "open it and save it without one"};
  }
  return {"", "is a document of Word before 2007 (.doc)",
          "open it in a word processor and save it as .docx or as text"};
}

}  // namespace

std::optional<Loss> try_office(const ingest::wire::Question& question, std::string_view bytes,
                               Reply& reply) {
  const OfficeDocument document = office_document(bytes);
  OfficeFiles files(question, bytes);
  switch (document.kind) {
    case OfficeKind::open_xml:
      return read_docx(document, files, reply);
    case OfficeKind::open_document:
      return read_odt(document, files, reply);
    case OfficeKind::damaged:
      return LostPart{"", "is a damaged office document", "check that it was saved whole"};
    case OfficeKind::none:
      break;
  }
  return std::nullopt;
}

Loss read_office(const ingest::wire::Question& question, std::string_view bytes, Reply& reply) {
  if (auto read = try_office(question, bytes, reply)) return *read;
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return older_container(bytes);
  return LostPart{"", "is no office document", "name it as what it is, or say --type"};
}

}  // namespace readout::reader
