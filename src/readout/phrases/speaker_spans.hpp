/// Who says a stretch of a text, and how many words each speaker has in it.
///
/// In: the statements of one source, in any order. Out: the stretches of it that somebody known
/// speaks (the content of statements, without the words that report), in order and without overlap:
/// of nested statements the innermost counts. Hits and words are read off the same stretches, so
/// rates by speaker hold. Units: byte offsets. Cost: n log n to make; a hit is a binary search and
/// the stretches it touches.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "readout/model/phrase_study.hpp"
#include "readout/model/statement.hpp"
#include "readout/text/analysis.hpp"

namespace readout::phrases {

struct SpokenSpan {
  Span span;
  std::string id;    ///< Speaker::id
  std::string name;  ///< for display
};

[[nodiscard]] std::vector<SpokenSpan> spoken_spans(std::span<const Statement> statements);

/// The stretch that holds most of `hit`, the first of equals; nullptr where nobody known speaks it.
[[nodiscard]] const SpokenSpan* speaker_at(std::span<const SpokenSpan> spans, Span hit);

/// Words by speaker's id, sorted; those that nobody known speaks are counted for "", first.
[[nodiscard]] std::vector<PhraseGroup> words_by_speaker(std::span<const SpokenSpan> spans,
                                                        const text::Analysis& analysis);

}  // namespace readout::phrases
