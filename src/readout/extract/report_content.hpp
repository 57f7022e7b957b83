/// The words of a sentence that a reporting clause gives to its speaker.
///
/// In: a report with its extent, and what stands around its word. Out: the tokens of what is said,
/// without marks at the ends; quotations stay. Cost: a look around the word.
#pragma once
#include "readout/extract/clause_context.hpp"
#include "readout/extract/reports.hpp"

namespace readout::extract {

[[nodiscard]] TokenRange content_of(const Reading& reading, const ClauseContext& context,
                                    const Report& report);

}  // namespace readout::extract
