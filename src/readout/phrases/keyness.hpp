/// What one group uses more, or less, than all others: keyness by log-likelihood and by weighted
/// log-odds.
///
/// G2: Dunning, "Accurate methods for the statistics of surprise and coincidence", Computational
/// Linguistics 19, 1993, in the form of Rayson and Garside, "Comparing corpora using frequency
/// profiling", 2000 (two cells: the counts in both, expected by the words of both); here negative
/// where the group uses it less. Log-odds: Monroe, Colaresi and Quinn, "Fightin' words", Political
/// Analysis 16, 2008: the z-score of the difference of log-odds under a Dirichlet prior that has
/// the shares of all groups together and weighs as kPriorWords words.
///
/// In: items with counts by group, and the words of each group. Out: rows by group, strongest z
/// first (either sign). A group named "" is nobody's: it is compared with nobody, and is nobody's
/// elsewhere. Items of one language must not be compared over words of another: the words of a
/// group are those in which the items can stand. Figures are not corrected for the number of items.
/// Cost: items times groups.
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "readout/model/phrase_study.hpp"

namespace readout::phrases {

inline constexpr double kPriorWords = 500;

struct GroupCount {
  std::size_t group = 0;
  std::size_t count = 0;
};

struct KeynessItem {
  std::string text;
  std::optional<std::size_t> phrase;  ///< empty: a word
  std::vector<GroupCount> counts;     ///< by group, ascending; groups without it left out
};

struct KeynessOptions {
  std::size_t min_count = 5;         ///< in all groups together
  double min_log_likelihood = 6.63;  ///< of either sign: p < .01 for one item
  std::size_t limit = 20;            ///< rows a group, for each sign
};

/// An item's row is left out for a group without words, or without others.
[[nodiscard]] std::vector<KeynessRow> keyness(std::span<const KeynessItem> items,
                                              std::span<const PhraseGroup> groups,
                                              const KeynessOptions& options = {});

/// By group, then the strongest z of either sign first: for rows out of several calls.
void sort_rows(std::vector<KeynessRow>& rows);

/// Phrases as items, out of their distribution; `phrase` is their index.
[[nodiscard]] std::vector<KeynessItem> phrase_items(std::span<const StudiedPhrase> phrases,
                                                    const PhraseDistribution& distribution);

/// Counts in the one text, words of the one text, and of all others together.
struct TwoTexts {
  std::size_t here = 0;
  std::size_t words_here = 0;
  std::size_t elsewhere = 0;
  std::size_t words_elsewhere = 0;
};
[[nodiscard]] double signed_log_likelihood(const TwoTexts& counts);
[[nodiscard]] double weighted_log_odds(const TwoTexts& counts);

}  // namespace readout::phrases
