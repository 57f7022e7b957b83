/// The laws of extraction, for any document.
///
/// In: a document and what extract made of it. Out: one line for each broken law, with the words
/// where it broke; nothing when all hold. Linear but for sorting.
#pragma once
#include <string>
#include <vector>

#include "readout/model/document.hpp"
#include "readout/model/statement.hpp"

namespace readout::test {

/// Spans lie within the text, on borders of code points; contents in order within their statement;
/// two statements are apart or one holds the other; no statement is there twice; each sentence is
/// in a statement or is narration, and narration is in no statement; what was left out has a
/// reason.
[[nodiscard]] std::vector<std::string> broken_laws(const Document& document,
                                                   const Extraction& extraction);

}  // namespace readout::test
