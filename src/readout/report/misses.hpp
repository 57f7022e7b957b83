/// Absence with evidence, as template data: the statement of a source that came nearest to a point,
/// its score, its parts, and why it was rejected; and what narration tells of it.
///
/// In: a page and a point. Out: template data. What scores less than .10 is no near miss: the
/// lists leave it out. Inside the room only.
#pragma once
#include <optional>

#include "readout/report/sections.hpp"

namespace readout::report {

/// The parts of a similarity, each with its words.
[[nodiscard]] Data similarity_items(const SimilarityParts& parts);

/// The nearest misses: in one source, one item or none; else in all.
[[nodiscard]] Data nearest_items(const Page& page, const Point& point,
                                 std::optional<std::size_t> source = {});

/// What narration tells of the point: in one source, one item or none; else in all.
[[nodiscard]] Data narrated_items(const Page& page, const Point& point,
                                  std::optional<std::size_t> source = {});

}  // namespace readout::report
