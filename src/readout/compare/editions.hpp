/// Sources that are one outlet in two languages: what differs between them is translation or
/// editing for another public, and is told apart from what differs between outlets.
///
/// In: a comparison with points; who publishes a document, where that is known ("" where it is
/// not). Out: pairs of sources in different languages with one known publisher, one outlet's name,
/// or one host but for a label that names the language; with the points that only one of the two
/// has, those that both surely have in two rows, and those in which they disagree, with the
/// numbers, dates and names that stand in one alone. Wording is not compared across languages.
/// Cost: sources squared, linear in points and their pairs for each two.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "readout/model/comparison.hpp"

namespace readout::compare {

using PublisherOf = std::function<std::string(const Document&)>;

[[nodiscard]] std::vector<EditionPair> find_editions(const Comparison& comparison,
                                                     const PublisherOf& publisher_of);

/// "two editions of the Courier".
[[nodiscard]] std::string editions_label(const Comparison& comparison, const EditionPair& editions);

/// Marks the findings that are between two editions of one outlet: "... (two editions of RT)."
void mark_editions(std::vector<Finding>& findings, const Comparison& comparison);

}  // namespace readout::compare
