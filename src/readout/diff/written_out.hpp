/// Short forms and what they stand for: "they've" and "they have", "г-на" and «господина», "1st"
/// and "first", "XXI" and "21-м", "U.S." and "US".
///
/// In: a side, a window of its tokens, its grammar: the terms "written_out" (a short form, marks
/// included and without spaces, and what it may stand for) and "contraction_endings" (an ending and
/// the words it may stand for), the scale "ordinals", the list "ordinal_endings". Out: runs with
/// keys as SpelledRuns has them. A short form is also what an ending of a word makes, whatever the
/// word. What stands for it is looked for on the other side only. Cost: a few hash look-ups a token
/// and short form. Private to the room.
#pragma once
#include <vector>

#include "readout/diff/spelled_runs.hpp"

namespace readout::diff {

/// One run for each thing that a short form may stand for.
[[nodiscard]] std::vector<SpelledRun> short_forms_in(const Side& side, TokenRange window,
                                                     const lexicon::Grammar& grammar);

/// Where the window has in full what one of the short forms stands for.
[[nodiscard]] std::vector<SpelledRun> full_forms_in(const Side& side, TokenRange window,
                                                    const std::vector<SpelledRun>& short_forms);

/// Words of capitals alone, with full stops between or behind them or without: "U.S.", "US".
[[nodiscard]] std::vector<SpelledRun> initials_in(const Side& side, TokenRange window);

/// Ordinals by value, in words, digits or Roman numerals of two letters or more.
[[nodiscard]] std::vector<SpelledRun> ordinals_in(const Side& side, TokenRange window,
                                                  const lexicon::Grammar& grammar);

}  // namespace readout::diff
