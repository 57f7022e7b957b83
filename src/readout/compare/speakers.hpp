/// One actor, one id, in all sources and languages: joins the ids that extract made from names the
/// lexicon does not know.
///
/// Ids of the lexicon are left as they are. An id made from a name ("ilda-maren") is joined
/// with others when the names are one name in another script or in a shorter form
/// (lexicon::same_name), or one description in another language (lexicon::Descriptions), and only
/// when all candidates are one: unknown beats wrong. With more than
/// 300 actors nothing is joined, and a warning says so. One actor has one name in all accounts:
/// that of the language of most of them where they have one, else an English one.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/document.hpp"
#include "readout/model/statement.hpp"

namespace readout::compare {

/// `languages`: of the sources, in their order.
[[nodiscard]] std::optional<Warning> unify_speakers(std::vector<Statement>& statements,
                                                    std::span<const std::string> languages,
                                                    const lexicon::Lexicon& lexicon);

/// Of most accounts; of several, English, in which reports are written, else the first one's.
[[nodiscard]] std::string language_of_most(std::span<const std::string> languages);

}  // namespace readout::compare
