/// The words of a statement that stand inside quotation marks, or in a transcript, and whether a
/// source has certain words at all.
///
/// In: statements and analyses of their sources. Out: tokens (words, numbers, signs such as "%"),
/// as copies; answers. Cost: a search is linear in the source.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "readout/lexicon/grammar.hpp"
#include "readout/model/comparison.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

/// Words that stand together between marks. Of a whole quotation, or a sentence of a transcript,
/// one run, though the reporting clause may interrupt it; of quoted fragments one run each.
struct QuotedRun {
  std::vector<text::Token> words;
  std::vector<Span> spans;  ///< between marks, in order
  bool whole = true;        ///< no fragment: its ends are those of the sentence
};

/// The speaker's own words: a quotation, quoted fragments, a turn.
[[nodiscard]] bool is_quoted(const Statement& statement);

/// A word, number or sign, no mark.
[[nodiscard]] bool is_quoted_word(const text::Token& token);

[[nodiscard]] std::vector<QuotedRun> quoted_runs(const Statement& statement,
                                                 const text::Analysis& analysis);

/// Words, numbers and signs; marks of punctuation are none.
[[nodiscard]] std::vector<text::Token> words_in(const text::Analysis& analysis, Span span);

/// Those of them that are no stop words.
[[nodiscard]] std::vector<text::Token> content_words(const text::Analysis& analysis, Span span,
                                                     const lexicon::Grammar& grammar);

/// Where the folded words first stand one behind the other in the span, marks aside; an empty span:
/// nowhere.
[[nodiscard]] Span find_run(const text::Analysis& analysis, Span within,
                            std::span<const text::Token> words);

/// Share of these words, by stem, that the span holds.
[[nodiscard]] double share_held(const text::Analysis& analysis, Span within,
                                std::span<const text::Token> words);

}  // namespace readout::compare
