/// Attributions that stand inside the marks: «…, — she said. — …», as Russian writes them; and
/// behind a quotation whose closing mark is lost.
///
/// In: the quotations of a document, its tokens and grammar. Out: the quotations, each such one as
/// its parts in one chain, with the attribution outside; paragraphs that a dash opens ("— We are
/// ready, — she said.") where the grammar says that its language writes speech so. Nothing else
/// changes. Cost: linear in the tokens.
#pragma once
#include <vector>

#include "readout/extract/quotations.hpp"
#include "readout/lexicon/grammar.hpp"

namespace readout::extract {

[[nodiscard]] std::vector<Quotation> without_attributions(const std::vector<Quotation>& quotations,
                                                          const text::Analysis& analysis,
                                                          const lexicon::Grammar& grammar);

void add_dialogues(std::vector<Quotation>& quotations, const Document& document,
                   const text::Analysis& analysis, const lexicon::Grammar& grammar);

}  // namespace readout::extract
