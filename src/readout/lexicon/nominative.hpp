/// The nominative of a name that a text has in another case only: «с Томасом Рейком» is Tomas Reyk.
///
/// In: a name as written, of two words or more, and the grammar with its `declensions`. Out: the
/// name with each word in the nominative, where its first word is a case form of a first name that
/// the grammar lists; else the name as it is: a case is never guessed from the last name alone.
#pragma once
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "readout/lexicon/word_lists.hpp"

namespace readout::lexicon {

[[nodiscard]] std::string nominative(std::string_view name, const Grammar& grammar);
/// The same for a name that surely stands in the genitive: «по словам Саиды Холмовой».
[[nodiscard]] std::string nominative_of_genitive(std::string_view name, const Grammar& grammar);
/// The same for a first name that the grammar does not list, where the text has the last name alone
/// in the nominative: «Дейтона Симпсона … Симпсон». `words` are the text's words with a capital,
/// folded.
[[nodiscard]] std::string nominative_as_alone(std::string_view name, const Grammar& grammar,
                                              const std::unordered_set<std::string_view>& words);
/// The same for a name behind a title in another case («президента Варланда Якуба Рейка», «премьера
/// Чхве Мина»), whose first name need not be listed; words that have no cases stay.
[[nodiscard]] std::string nominative_behind_title(std::string_view name, const Grammar& grammar);
/// What a last name alone may be in the nominative, if it stands in another case: «Рейка» is Рейк,
/// where the text has that too.
[[nodiscard]] std::vector<std::string> nominatives_of_last_name(std::string_view folded,
                                                                const Grammar& grammar);
/// «Томасом», «Ильдой»: a first name in another case only.
[[nodiscard]] bool is_declined_first_name(std::string_view word, const Grammar& grammar);

}  // namespace readout::lexicon
