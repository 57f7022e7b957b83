/// The words of a source that a finding quotes: short, whole, on one line.
///
/// In: a text and a span into it. Out: UTF-8 for a sentence that puts it between quotation marks.
/// Linear in the span.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "readout/model/span.hpp"

namespace readout::compare {

/// The text on one line, cut at a word's end behind 160 code points.
[[nodiscard]] std::string one_line_of(std::string_view text);

/// The words of an edit: without the reporting verb and, where words follow it, what leads to it;
/// without marks at the ends, and without quotation marks that do not pair. "" when nothing but a
/// reporting verb or marks is there.
[[nodiscard]] std::string phrase_of(std::string_view text, Span span,
                                    const std::optional<Span>& cue);

/// Whether words that one quotation has more than another are worth a finding: not "." or
/// "Indeed,".
[[nodiscard]] bool adds_something(std::string_view words);

}  // namespace readout::compare
