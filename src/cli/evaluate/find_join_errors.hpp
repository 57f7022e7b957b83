/// The pairs of statements that were joined and should not be, and those that should be and were
/// not.
///
/// In: a gold event, the comparison of its sources, their matching. Out: joins and their counts,
/// added to an event of the page of mistakes, wrong ones first, in the order of the points. What
/// counts is what the figures count (pair_judge.hpp). A missed join says where its sides stand, and
/// has a score where one of them is the other's nearest miss: no other is kept.
#pragma once
#include "readout/model/comparison.hpp"
#include "readout/report/errors_page.hpp"

#include "cli/evaluate/gold.hpp"
#include "cli/evaluate/matching.hpp"

namespace readout::cli {

void add_join_errors(const Gold& gold, const Comparison& comparison, const Matching& matching,
                     report::ErrorEvent& event);

}  // namespace readout::cli
