/// The lines of a concordance (key word in context) in the order that shows a pattern.
///
/// In: lines, and the sources they point into. Out: the same lines sorted by source, by the words
/// to the left (read leftwards from the hit) or to the right, by speaker, or by day; those without
/// speaker or day last; ties by source and place. Words are compared folded, as a dictionary of the
/// language sorts them where all lines are of one language, else in Unicode's order. Words that
/// stand for a `*` at an edge of the query are context: "multipolar *" sorted to the right stands
/// by what is multipolar. What counts of the context: kContextWords words within the block of
/// lines. Cost: n log n, and the context of each line.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "readout/model/phrase_study.hpp"

namespace readout::phrases {

inline constexpr std::size_t kContextWords = 5;

void order_lines(std::vector<ConcordanceLine>& lines, ConcordanceOrder order,
                 std::span<const StudySource> sources);

/// The words beside a span, nearest first, folded; a Han character is a word here.
[[nodiscard]] std::vector<std::string> words_left_of(std::string_view text, Span span,
                                                     std::size_t most = kContextWords);
[[nodiscard]] std::vector<std::string> words_right_of(std::string_view text, Span span,
                                                      std::size_t most = kContextWords);

}  // namespace readout::phrases
