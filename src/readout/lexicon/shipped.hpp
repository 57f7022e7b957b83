/// The parts of the shipped lexicon, each parsed when it is first asked for and kept for the life
/// of the process.
///
/// Thread-safe: whoever asks for a part that another thread is parsing waits for it. Cost: the
/// grammar of a language or the formulae a few milliseconds, the names of all languages one, once;
/// afterwards a look-up. A broken shipped file is a std::logic_error. Private to the room.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "readout/lexicon/lexicon.hpp"

namespace readout::lexicon {

/// nullptr for a language without files.
[[nodiscard]] const Grammar* shipped_grammar(std::string_view language);

/// What the files in `names/` alone say, by language.
[[nodiscard]] const std::map<std::string, Grammar>& shipped_names();

[[nodiscard]] const std::vector<Formula>& shipped_formulae();
[[nodiscard]] StopPhrases shipped_stop_phrases();

}  // namespace readout::lexicon
