/// What the printers of a study of phrasings share: names for a reader, and which wordings of a
/// phrase were met, by whom.
///
/// In: a study. Out: names, labels, rows in the order in which they are shown. Nothing here fails:
/// an index or span beyond its vector or text is passed over. Cost: linear, n log n in occurrences.
/// Inside the room only.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "readout/model/phrase_study.hpp"

namespace readout::report {

/// By source: outlet and day, with a number where several have both.
[[nodiscard]] std::vector<std::string> study_source_names(const PhraseStudy& study);
[[nodiscard]] std::string outlet_of(const StudySource& source);

/// "May 2031" of "2031-05"; anything else as it is.
[[nodiscard]] std::string month_label(std::string_view month);
/// "March 2031 to June 2031"; "" where nothing is dated.
[[nodiscard]] std::string period_label(const PhraseStudy& study);
/// "English, Russian and Chinese", those of most texts first.
[[nodiscard]] std::string languages_label(const PhraseStudy& study);
/// What a column of the distribution is called: "unknown speaker" for "".
[[nodiscard]] std::string group_label(const PhraseDistribution& distribution, std::size_t group);
/// The groups that have a phrase, those with the most occurrences first.
[[nodiscard]] std::vector<std::size_t> groups_with(const PhraseDistribution& distribution,
                                                   std::size_t phrase);
/// "outlet", "text"; as a reader calls it.
[[nodiscard]] std::string_view label(PhraseGrouping by);
[[nodiscard]] std::string_view label(ConcordanceOrder order);
/// "found here", or the category of the lexicon in words.
[[nodiscard]] std::string kind_of(const Phrase& phrase);
/// Two decimals; three below .01; "0" for nothing and for what is no number.
[[nodiscard]] std::string rate_label(double rate);
/// "12.3", "−4.0"
[[nodiscard]] std::string signed_label(double value);
/// The value, or 0 where it is no finite number.
[[nodiscard]] double finite(double value);
/// The language of a phrase's canonical form; "" when unknown.
[[nodiscard]] std::string canonical_language(const Phrase& phrase);
[[nodiscard]] std::size_t count_words(const PhraseStudy& study);
[[nodiscard]] std::size_t count_events(const PhraseStudy& study);

/// One wording that occurs.
struct WordingMet {
  std::size_t variant = 0;                  ///< index into Phrase::variants
  const VariantReading* reading = nullptr;  ///< empty: it is what others are compared with
  std::size_t count = 0;
  std::vector<std::size_t> sources;                          ///< ascending, each once
  std::vector<std::pair<std::string, std::size_t>> outlets;  ///< with counts, the most first
};

/// By language, in the order of the variants; the wording compared with first, then the frequent.
[[nodiscard]] std::vector<WordingMet> wordings_met(const PhraseStudy& study,
                                                   const StudiedPhrase& phrase);
/// "Lake Courier ×3, Kestria and 2 more", of at most `most` outlets.
[[nodiscard]] std::string outlets_label(const WordingMet& wording, std::size_t most);

/// The words that a reading drops, and those it adds, each once per edit.
struct ReadingWords {
  std::vector<std::string> dropped;
  std::vector<std::string> added;
};
[[nodiscard]] ReadingWords words_of(const VariantReading& reading, std::string_view variant);

}  // namespace readout::report
