/// Who says a stretch of a text, and how many words each speaker has in it.
///
/// In: the statements of one source, by position. Out: the speaker of the innermost statement that
/// holds a span; and stretches of the text by speaker, without overlap, for rates by speaker: where
/// statements are nested or overlap, words count once, for the innermost. Units: byte offsets.
/// Cost: statements log statements; a hit as many steps as statements overlap there.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "readout/model/phrase_study.hpp"
#include "readout/model/statement.hpp"
#include "readout/text/analysis.hpp"

namespace readout::phrases {

/// `speaker`: an id; "" for nobody known.
struct SpokenSpan {
  Span span;
  std::string speaker;
};

/// nullptr where no statement holds the span, or nobody is known to say it.
[[nodiscard]] const Speaker* speaker_at(std::span<const Statement> statements, Span span);

/// The stretches that somebody known speaks, in order; whatever lies between is nobody's.
[[nodiscard]] std::vector<SpokenSpan> spoken_spans(std::span<const Statement> statements);

/// Words by speaker, by name of the group; what nobody speaks is counted for "".
[[nodiscard]] std::vector<PhraseGroup> words_by_speaker(std::span<const SpokenSpan> spans,
                                                        const text::Analysis& analysis);

}  // namespace readout::phrases
