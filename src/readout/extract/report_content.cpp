#include "readout/extract/report_content.hpp"

#include <algorithm>

namespace readout::extract {

TokenRange content_of(const Reading& reading, const ClauseContext& context, const Report& report) {
  const TokenRange extent = report.extent;
  if (report.side == SubjectSide::source && !report.has_conjunction) {
    const TokenRange before{context.behind_connective(extent.first), report.cue.tokens.first};
    const TokenRange after{report.subject.end, extent.end};
    return without_marks(reading, before.size() > after.size() ? before : after);
  }
  if (report.postposed) {
    std::size_t end =
        report.side == SubjectSide::after ? report.cue.tokens.first : report.subject.first;
    if (report.clause > 0) end = std::min(end, report.clause);
    const std::size_t first = context.behind_connective(extent.first);
    return without_marks(reading, {first, std::max(end, first)});
  }
  std::size_t first = report.cue.tokens.end;
  if (report.parenthetical) {
    first = std::max(first, report.subject.end);
  } else if (report.opening > 0) {
    first = report.opening;
  } else {
    if (report.side == SubjectSide::after) first = std::max(first, report.subject.end);
    if (const auto conjunction = context.conjunction_after(report.cue)) {
      first = *conjunction + 1;
    } else if (const std::size_t behind = context.behind_addressee(report.cue); behind > first) {
      first = behind;
    } else {
      first = context.behind_day_of(report.cue, first);
    }
  }
  return without_marks(reading, {std::min(first, extent.end), extent.end});
}

}  // namespace readout::extract
