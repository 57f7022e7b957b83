/// The run of words of a statement that a comparison looks at: what was said, without who said it.
///
/// Direct, indirect, joint statements, turns: the tokens of `content`. Partial: the whole clause
/// without cue and speaker, since the words around the fragments report speech too. Tokens are
/// copied: a run may have gaps.
#pragma once
#include <vector>

#include "readout/model/comparison.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

[[nodiscard]] std::vector<text::Token> compared_words(const Statement& statement,
                                                      const text::Analysis& analysis);

/// The words of the reporting clause outside of `content`, but for cue and speaker; those of a
/// partial statement are compared, so none are around.
[[nodiscard]] std::vector<text::Token> words_around(const Statement& statement,
                                                    const text::Analysis& analysis);

/// The compared words that the point is about: those of the statement's parts in it, where it has
/// any there.
[[nodiscard]] std::vector<text::Token> words_in_point(const Point& point, std::size_t index,
                                                      const Statement& statement,
                                                      const text::Analysis& analysis);

}  // namespace readout::compare
