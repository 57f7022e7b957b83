/// Where sentences begin, on the tokens of one block.
///
/// A sentence ends with a stop, a mark of exclamation or question or an ellipsis, with the closing
/// marks that belong to it; not at a semicolon or a colon. It goes on when what follows begins
/// small ("…?” he said), after initials and abbreviations, and when a reporting word follows a
/// quotation. Words of languages come from LanguageData. Linear.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "readout/text/analysis.hpp"
#include "readout/text/language_data.hpp"

namespace readout::text {

/// Indices of the first token of each sentence, beginning with 0; empty without tokens. The
/// tokens need span, kind, capitalised and folded.
[[nodiscard]] std::vector<std::size_t> sentence_starts(std::string_view text,
                                                       std::span<const Token> tokens,
                                                       const LanguageData& data);

}  // namespace readout::text
