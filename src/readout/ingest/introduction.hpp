/// Lines that hand on to somebody's words: "The Orla Herald reported:".
///
/// In: a line. Out: whether it ends in a colon behind a word of saying (vocabulary.hpp). Such a
/// line is text, were it all a link: without it the words below would be the outlet's own.
#pragma once
#include <string_view>

namespace readout::ingest {

[[nodiscard]] bool introduces_words(std::string_view line);

}  // namespace readout::ingest
