/// Studies of phrasings made by hand, about Lake Orla.
#pragma once
#include <cstddef>
#include <string>

#include "readout/model/phrase_study.hpp"

namespace readout::tests {

/// Six texts in three languages over four months and one without a day; formulae of the lexicon and
/// a discovered phrasing with an open slot; a distribution by outlet, keyness and two concordances.
/// `suffix` stands behind every string but languages: an attack, or nothing. Spans stay those of
/// the texts without it.
[[nodiscard]] PhraseStudy sample_study(const std::string& suffix = {});

/// As large as a study of whole archives: each phrase three times in each text, a distribution by
/// source.
[[nodiscard]] PhraseStudy wide_study(std::size_t texts, std::size_t phrases);

}  // namespace readout::tests
