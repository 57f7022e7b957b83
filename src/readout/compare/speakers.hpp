/// One actor, one id, in all sources and languages: joins the ids that extract made from names the
/// lexicon does not know.
///
/// Ids of the lexicon are left as they are. An id made from a name ("ilda-maren") is joined
/// with another when the names are one name in another script or in a shorter form
/// (lexicon::same_name), and only when there is one candidate: unknown beats wrong. With more than
/// 300 actors nothing is joined, and a warning says so.
#pragma once
#include <optional>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/document.hpp"
#include "readout/model/statement.hpp"

namespace readout::compare {

[[nodiscard]] std::optional<Warning> unify_speakers(std::vector<Statement>& statements,
                                                    const lexicon::Lexicon& lexicon);

}  // namespace readout::compare
