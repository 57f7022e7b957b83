/// A phrasing that was found goes into a user's lexicon: `readout phrases --promote ID --into
/// FILE`.
///
/// In: a study with what was found, the ids or wordings typed. Out: FILE with an entry of its own
/// for each, made when it is not there, else with the others kept; written whole or not at all. An
/// error names an id that is not in the study, or one that FILE has already.
#pragma once
#include <optional>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/phrase_study.hpp"

#include "cli/arguments.hpp"
#include "cli/terminal.hpp"

namespace readout::cli {

[[nodiscard]] std::optional<Error> promote(const PhraseStudy& study, const Arguments& arguments,
                                           const lexicon::Lexicon& known, const Terminal& terminal);

}  // namespace readout::cli
