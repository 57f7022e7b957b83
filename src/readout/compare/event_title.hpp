/// What an event is called where nobody said it: the words that most titles of its accounts share.
///
/// In: the documents and the lexicon. Out: "President Biden's Virtual Meeting with President Xi";
/// "" when the titles of no language share two words of substance. Neutral: only words of more than
/// one title, never one outlet's headline. Cost: linear in the titles.
#pragma once
#include <span>
#include <string>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/document.hpp"

namespace readout::compare {

[[nodiscard]] std::string title_in_common(std::span<const Document> documents,
                                          const lexicon::Lexicon& lexicon);

}  // namespace readout::compare
