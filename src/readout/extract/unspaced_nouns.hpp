/// Reporting words that are nouns where they stand, in a text without spaces: "22项指控",
/// "面临谋杀指控", "一份声明".
///
/// In: a reading, a unit and a reporting word. Out: yes or no. Looks a few tokens back.
#pragma once
#include "readout/extract/cues.hpp"
#include "readout/extract/units.hpp"

namespace readout::extract {

[[nodiscard]] bool is_noun_here(const Reading& reading, const Unit& unit, const CueHit& hit);

/// "该指控", "被指控", "新的要求": the word behind token `i` is no active verb.
[[nodiscard]] bool makes_noun_or_passive(const Reading& reading, std::size_t i);

/// "选举委员会": the last character of a body's name, although alone it means "will".
[[nodiscard]] bool ends_body(const Reading& reading, TokenRange phrase);

/// "不断提升双方的正面预期。": whose it is stands before it, and nothing behind it.
[[nodiscard]] bool ends_as_noun(const Reading& reading, const Unit& unit, const CueHit& hit);

}  // namespace readout::extract
