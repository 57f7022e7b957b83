/// Attributions that stand inside the marks: «…, — she said. — …», as Russian writes them.
///
/// In: the quotations of a document, its tokens and grammar. Out: the quotations, each such one as
/// its parts in one chain, with the attribution between them outside. Nothing else changes. Cost:
/// linear in the quoted tokens.
#pragma once
#include <vector>

#include "readout/extract/quotations.hpp"
#include "readout/lexicon/grammar.hpp"

namespace readout::extract {

[[nodiscard]] std::vector<Quotation> without_attributions(const std::vector<Quotation>& quotations,
                                                          const text::Analysis& analysis,
                                                          const lexicon::Grammar& grammar);

}  // namespace readout::extract
