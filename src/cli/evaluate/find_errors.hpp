/// What went wrong in one event, statement by statement and join by join, for the page of mistakes.
///
/// In: a gold event, the comparison made of its sources, a lexicon. Out: an item for each counted
/// gold statement that was missed or read otherwise, and for each false find, in the order of the
/// texts, with the sentences round it. What counts is what the figures count
/// (score_statements.hpp). Cost: one analysis of each source, and linear beside it.
#pragma once
#include <span>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/comparison.hpp"
#include "readout/report/errors_page.hpp"

#include "cli/evaluate/gold.hpp"

namespace readout::cli {

[[nodiscard]] report::ErrorEvent find_errors(const Gold& gold, const Comparison& comparison,
                                             const lexicon::Lexicon& lexicon);

/// Of a comparison of the gold's own statements, `own` says which: the joins alone.
[[nodiscard]] report::ErrorEvent find_own_errors(const Gold& gold, const Comparison& comparison,
                                                 std::span<const GoldStatement* const> own);

}  // namespace readout::cli
