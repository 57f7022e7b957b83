/// One document alone: its statements, with ids, for those who need no comparison (`readout
/// extract`).
///
/// The same statements with the same ids as in a comparison, but for the speakers that only another
/// source could name.
#pragma once
#include "readout/lexicon/lexicon.hpp"
#include "readout/model/document.hpp"
#include "readout/model/statement.hpp"

namespace readout::compare {

[[nodiscard]] Extraction read_statements(const Document& document, const lexicon::Lexicon& lexicon,
                                         const Event& event = {});

}  // namespace readout::compare
