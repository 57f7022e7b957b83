/// Case forms of the names that a text learns, by the grammar's `cases`.
///
/// In: names as written. Out: other forms of them, guessed by their endings alone: a word that no
/// rule fits is as it was. Cost: linear in the rules. Private to the room.
#pragma once
#include <string>
#include <string_view>

#include "readout/lexicon/grammar.hpp"

namespace readout::lexicon {

/// Of two forms of one name, the one that looks like the nominative.
[[nodiscard]] bool is_nearer_to_base(const std::string& a, const std::string& b,
                                     const Grammar& grammar);
/// Without a possessive ending, which no rule for names needs to know by heart.
[[nodiscard]] std::string in_base_form(std::string_view name, const Grammar& grammar);
/// Of a word in the genitive, the first of the forms of its rule.
[[nodiscard]] std::string nominative_of(std::string_view genitive, const Grammar& grammar);

}  // namespace readout::lexicon
