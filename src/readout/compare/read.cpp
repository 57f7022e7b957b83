#include "readout/compare/read.hpp"

#include "readout/compare/ids.hpp"
#include "readout/extract/extract.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

Extraction read_statements(const Document& document, const lexicon::Lexicon& lexicon,
                           const Event& event) {
  Extraction extraction = extract::extract(document, text::analyse(document), lexicon, event);
  TakenIds taken;
  name_statements(extraction.statements, document_id(document), document.text, taken);
  return extraction;
}

}  // namespace readout::compare
