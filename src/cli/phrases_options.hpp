/// What `readout phrases` says of itself in the option table: its options and its help.
///
/// Data of the table (option_table.hpp) alone, apart for its length.
#pragma once
#include <array>
#include <string_view>

namespace readout::cli {

inline constexpr std::array kPhrasesOptions = std::to_array<std::string_view>(
    {"output", "format", "table", "set", "language", "type", "keep", "discover", "min-sources",
     "top", "by", "keyness", "concordance", "sort", "promote", "into", "jobs"});

inline constexpr std::string_view kPhrasesDetails =
    "The formulae of the lexicon with the wordings used, over files, folders and events, mixed and "
    "in any number;\n"
    "with --discover also recurring word sequences that the lexicon does not know. A folder with "
    "an "
    "event.json is one\n"
    "event; of any other every text is read, and each folder in it is an event of its own. A count "
    "stands beside the\n"
    "count less what longer phrases hold, the spread over the texts (Gries' DP) and the first and "
    "last use. --by,\n"
    "--keyness and --concordance add tables; HTML and JSON have all, of CSV --table chooses one. "
    "--promote adds what\n"
    "was discovered to a lexicon of your own, which --lexicon reads.\n"
    "phrases check reads the shipped lexicon, or a user's files together with it, and lists "
    "patterns "
    "that cannot be\n"
    "read, overlap or match plain prose, and wordings that no pattern matches; with --verbose also "
    "what is no fault.";

inline constexpr std::string_view kPhrasesExamples =
    "readout phrases corpus/lake-orla-2031\n"
    "readout phrases --discover --by outlet --keyness archive/ -o phrases.html\n"
    "readout phrases --concordance \"multipolar *\" --sort right archive/\n"
    "readout phrases --format csv --table timeline archive/ > months.csv\n"
    "readout phrases --promote \"good neighbours\" --into mine.json archive/\n"
    "readout phrases check mine.json";

}  // namespace readout::cli
