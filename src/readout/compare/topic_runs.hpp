/// The runs of words of a statement that may be a label: up to three topic words in a row, a name
/// whole.
///
/// In: the words of a statement, what may stand in a label, the statement's text. Out: runs as
/// first word and number of words, in order. No run ends within a name or a hyphenated word, nor
/// with a word that needs another one behind it; a single word stands only where it may stand
/// alone. Cost: linear in the words.
#pragma once
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "readout/compare/topic_words.hpp"
#include "readout/model/span.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

inline constexpr std::size_t kMostLabelWords = 4;

struct TopicRun {
  std::size_t first = 0;
  std::size_t count = 0;
  bool name = false;  ///< nothing but names: "Moscow", "Donald Trump"
};

/// What a statement's runs are made of.
struct RunWords {
  std::span<const text::Token> words;
  std::string_view text;
  std::vector<Span> names;   ///< known names, which a run has whole or not at all
  std::vector<Span> people;  ///< words that need a noun behind them: "Kestrian (grain)"
};

/// `is_barred` tells of a word that the label of this point must not have.
[[nodiscard]] std::vector<TopicRun> topic_runs(
    const RunWords& from, const TopicWords& topics,
    const std::function<bool(const text::Token&)>& is_barred);

/// "win-win", "U.S.-Japan": the tokens part at hyphens, a label does not.
[[nodiscard]] Span whole_words(Span span, std::string_view text);

}  // namespace readout::compare
