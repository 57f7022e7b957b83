/// The columns of a study: who or what the uses of a phrase are counted by, and what sets each
/// apart.
///
/// In: the sources; then, text by text in order, its view and who speaks where. `finish` fills the
/// distribution of the phrases, which must be counted by then, and with a lexicon for words the
/// keyness of phrases and words. What was discovered is of one language and compared within it: a
/// text in another cannot have it; formulae are compared over the words of all. Speakers are one
/// where the lexicon or an event knows them as one, under the name that comes first. Cost: linear
/// in the words where words are counted, else in the statements.
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/lexicon/named.hpp"
#include "readout/model/phrase_study.hpp"
#include "readout/phrases/distribution.hpp"
#include "readout/phrases/speaker_spans.hpp"
#include "readout/phrases/word_counts.hpp"

namespace readout::compare {

class StudyGroups {
 public:
  /// `words`: the lexicon to count words by, or nullptr for no keyness.
  StudyGroups(std::span<const StudySource> sources, PhraseGrouping by,
              const lexicon::Lexicon* words);

  void add(std::size_t text, const lexicon::SourceView& view,
           std::span<const phrases::SpokenSpan> spoken);
  void finish(PhraseStudy& study);

 private:
  std::size_t member_of(const phrases::SpokenSpan& spoken);
  void add_speakers(std::size_t text, const lexicon::SourceView& view,
                    std::span<const phrases::SpokenSpan> spoken);
  [[nodiscard]] std::size_t speaker_of(const PhraseHit& hit) const;
  void add_keyness(PhraseStudy& study) const;
  void regroup(phrases::WordTable& table) const;

  PhraseGrouping by_;
  phrases::Grouping grouping_;
  std::vector<PhraseGroup> members_;                      ///< speakers, "" first
  std::unordered_map<std::string, std::size_t> by_id_;    ///< speaker's id -> member
  std::unordered_map<std::string, std::size_t> by_name_;  ///< -> member
  std::vector<std::vector<phrases::SpokenSpan>> spoken_;  ///< by text, in order
  std::optional<phrases::WordCounter> words_;
};

}  // namespace readout::compare
