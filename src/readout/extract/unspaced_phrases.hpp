/// The phrase before a reporting word in a text without spaces: whose words it names, where it
/// begins and ends, and whether it says that nobody spoke.
///
/// In: a reading and tokens. Out: tokens, or yes and no. Cost: linear in the phrase.
#pragma once
#include "readout/extract/reading.hpp"

namespace readout::extract {

[[nodiscard]] bool is_attributive_mark(const Reading& reading, std::size_t i);

/// The person quoted, where the phrase says so; else the phrase. `tails` close such a phrase.
[[nodiscard]] TokenRange quoted_person(const Reading& reading, const lexicon::WordRuns& tails,
                                       TokenRange phrase);

/// "《信使报》的报道": whose document the phrase names; else the phrase.
[[nodiscard]] TokenRange issuer_of(const Reading& reading, TokenRange phrase);

/// "在", "随着": what stands behind tells where or when.
[[nodiscard]] bool opens_circumstance(const Reading& reading, std::size_t i);

/// "在奥尔拉召开的会议上马伦": without what tells where or when, which says nothing of who.
[[nodiscard]] TokenRange without_circumstances(const Reading& reading, TokenRange phrase);

/// "他的邻居": whose somebody is; never in a text with spaces.
[[nodiscard]] bool opens_with_owner(const Reading& reading, TokenRange phrase);

/// "马伦(笑着)", "马伦(激动地)": where words begin that say how somebody speaks; the phrase's end
/// for none.
[[nodiscard]] std::size_t before_manner(const Reading& reading, TokenRange phrase);

[[nodiscard]] bool is_negated_phrase(const Reading& reading, TokenRange words);

/// "因为这可能是该国…", "其中有70%的人", "有(评论认为)": no name of anybody.
[[nodiscard]] bool is_clause_or_figure(const Reading& reading, TokenRange phrase);

/// Whether something in the phrase may be somebody: a name, a pronoun, a noun for people.
[[nodiscard]] bool names_somebody(const Reading& reading, TokenRange phrase);

}  // namespace readout::extract
