/// Ids that stay the same across runs: made of content, not of positions in a list.
///
/// A source's id is its outlet's name in lower case; a statement's the hash of its source's id, its
/// words and how many times they stood there before; a point's the hash of its statements' ids.
/// Adding a source changes no id of the others.
#pragma once
#include <span>
#include <vector>

#include "readout/model/comparison.hpp"

namespace readout::compare {

/// Fills Document::id of each document that has none; equal outlets are numbered.
void name_documents(std::vector<Document>& documents);

/// Fills Statement::id; `documents` by Statement::source.
void name_statements(std::vector<Statement>& statements,
                     std::span<const Document* const> documents);
/// Fills Point::id. Needs the statements' ids.
void name_points(Comparison& comparison);

}  // namespace readout::compare
