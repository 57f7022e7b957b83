/// In which case a name stands, by the words beside it, and what its nominative is.
///
/// In: a scene and the symbols of a name or a title. Out: the case as far as anything tells it.
/// Cost: constant, but for a patronymic linear in the first names that the grammar lists. Private
/// to the room.
#pragma once
#include <string>

#include "readout/lexicon/titles.hpp"

namespace readout::lexicon {

enum class NameCase { unknown, nominative, genitive, oblique };

/// «по словам Саиды Холмовой», «сказала Саида Холмова».
[[nodiscard]] NameCase case_told_beside(const Scene& scene, std::size_t begin, std::size_t end);
/// «президента», «премьером»: so that the name behind it stands in the same case.
[[nodiscard]] bool is_declined_title(const Scene& scene, std::size_t i);
/// A name in that case, put in the nominative.
[[nodiscard]] std::string in_nominative(const std::string& name, NameCase form,
                                        const Grammar& grammar);
/// «Томасович», whose father's first name the grammar lists; not «Деянович», a last name.
[[nodiscard]] bool is_patronymic(const std::string& folded, const Grammar& grammar);

}  // namespace readout::lexicon
