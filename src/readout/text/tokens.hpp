/// Cuts a stretch of text into tokens, without forms and sentences.
///
/// The rules are those of Unicode's word borders (UAX 29) for scripts with spaces, with these
/// changes: an abbreviation with inner stops keeps its last one ("U.S.", "т.д."), a clitic is a
/// token of its own ("Xi" "'s"), a stop between a small and a capital letter parts two words, a
/// number ends where letters begin ("200" "bn"), equal marks in a row are one token ("...").
/// Scripts without spaces are cut by ICU's dictionaries. One pass, linear.
#pragma once
#include <string_view>
#include <vector>

#include "readout/model/span.hpp"
#include "readout/text/analysis.hpp"
#include "readout/text/language_data.hpp"

namespace readout::text {

/// Appends the tokens of `part` of the text: span, kind and capitalised are set.
void append_tokens(std::string_view text, Span part, const LanguageData& data,
                   std::vector<Token>& tokens);

}  // namespace readout::text
