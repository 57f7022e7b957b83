/// A document becomes statements: quotations, reported speech, turns, joint statements, each with
/// its speaker and cue.
///
/// In: a document, its analysis, the lexicon, what the manifest says of the event, and what the
/// document names (found here where the caller has not done so). Out:
/// statements in reading order and the narration between them; together they cover every sentence.
/// Units: byte offsets into Document::text. Cost: linear. Never fails: an unsupported language
/// gives no statement, all narration and a warning.
#pragma once
#include "readout/lexicon/lexicon.hpp"
#include "readout/lexicon/named.hpp"
#include "readout/model/statement.hpp"
#include "readout/text/analysis.hpp"

namespace readout::extract {

[[nodiscard]] Extraction extract(const Document& document, const text::Analysis& analysis,
                                 const lexicon::Lexicon& lexicon, const Event& event = {},
                                 const lexicon::Named* named = nullptr);

}  // namespace readout::extract
