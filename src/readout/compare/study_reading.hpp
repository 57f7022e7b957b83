/// The texts of a study, read one after the other in batches, so that not all analyses are held.
///
/// In: texts, the lexicon, what is asked of each. Out: `take` is called once a text, in order, by
/// the calling thread; its view is valid during the call only. Texts of a batch are read on all
/// threads. Statements are found where `options` ask for speakers.
#pragma once
#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "readout/compare/phrase_study.hpp"
#include "readout/lexicon/named.hpp"
#include "readout/phrases/match.hpp"
#include "readout/phrases/speaker_spans.hpp"

namespace readout::compare {

struct TextReading {
  std::vector<phrases::FormulaHit> hits;
  std::vector<std::vector<ConcordanceLine>> lines;  ///< by query; nobody is named in them yet
  std::vector<phrases::SpokenSpan> spoken;          ///< none where no speaker is asked for
};

using TakeReading =
    std::function<void(std::size_t text, const lexicon::SourceView& view, TextReading reading)>;

/// `events`, and the event of each source, as in StudyTexts.
struct StudyReading {
  std::span<const StudySource> sources;
  std::span<const Event> events;
  std::span<const std::size_t> event_of;
};

void read_texts(const StudyReading& texts, const lexicon::Lexicon& lexicon,
                const StudyOptions& options, const TakeReading& take);

/// Whether somebody is to be named for the occurrences.
[[nodiscard]] bool asks_for_speakers(const StudyOptions& options);

}  // namespace readout::compare
