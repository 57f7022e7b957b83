/// Marks that are no edits: left out before a diff, and carried along with its edits afterwards.
///
/// In: the tokens of a side. Out: those that are no punctuation and no quotation mark, then edits
/// whose spans hold the marks again. Cost: a copy of the words.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "readout/model/edit.hpp"
#include "readout/text/analysis.hpp"

namespace readout::diff {

[[nodiscard]] std::vector<text::Token> without_marks(std::span<const text::Token> tokens);

/// Widens one side of edits that were found without marks until they cover `tokens`: a mark goes
/// with the edit before it, the marks before all words with the first edit. `side` is &Edit::a or
/// &Edit::b; at least one edit has words on it.
void carry_marks(std::vector<Edit>& edits, Span Edit::*side, std::span<const text::Token> tokens);

}  // namespace readout::diff
