#include "readout/compare/read.hpp"

#include <array>

#include "readout/compare/ids.hpp"
#include "readout/extract/extract.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

Extraction read_statements(const Document& document, const lexicon::Lexicon& lexicon,
                           const Event& event) {
  Extraction extraction = extract::extract(document, text::analyse(document), lexicon, event);
  std::vector<Document> named{document};
  name_documents(named);
  const std::array documents{static_cast<const Document*>(named.data())};
  name_statements(extraction.statements, documents);
  return extraction;
}

}  // namespace readout::compare
