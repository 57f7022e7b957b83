/// What went wrong in one event, statement by statement, for the page of mistakes.
///
/// In: a gold event, the comparison made of its sources, a lexicon. Out: an item for each counted
/// gold statement that was missed or read otherwise, and for each false find, in the order of the
/// texts, with the sentences round it. What counts is what the figures count
/// (score_statements.hpp). Cost: one analysis of each source, and linear beside it.
#pragma once
#include "readout/lexicon/lexicon.hpp"
#include "readout/model/comparison.hpp"
#include "readout/report/errors_page.hpp"

#include "cli/evaluate/gold.hpp"

namespace readout::cli {

[[nodiscard]] report::ErrorEvent find_errors(const Gold& gold, const Comparison& comparison,
                                             const lexicon::Lexicon& lexicon);

}  // namespace readout::cli
