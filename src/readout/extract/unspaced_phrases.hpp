/// The phrase before a reporting word in a text without spaces: whose words it names, and whether
/// it says that nobody spoke.
///
/// In: a reading and tokens. Out: tokens, or yes and no. Cost: linear in the phrase.
#pragma once
#include "readout/extract/reading.hpp"
#include "readout/extract/word_runs.hpp"

namespace readout::extract {

[[nodiscard]] bool is_attributive_mark(const Reading& reading, std::size_t i);

/// The person quoted, where the phrase says so; else the phrase. `tails` close such a phrase.
[[nodiscard]] TokenRange quoted_person(const Reading& reading, const WordRuns& tails,
                                       TokenRange phrase);

[[nodiscard]] bool is_negated_phrase(const Reading& reading, TokenRange words);

}  // namespace readout::extract
