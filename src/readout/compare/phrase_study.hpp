/// Texts of any number of events become a study of their recurring phrasings (`readout phrases`).
///
/// In: documents, each of one of the events; the lexicon. Out: a PhraseStudy, complete and in fixed
/// order. Never fails; what a reader must know is in `warnings`. The analyses are not kept: memory
/// is that of the texts and, to discover, some bytes a word (word_corpus.hpp). Cost: one pass over
/// the texts on all threads, then n log n in the words with `discover`. Statements are found, to
/// know who speaks, only where speakers are asked for.
#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "readout/encode/encoder.hpp"
#include "readout/lexicon/lexicon.hpp"
#include "readout/model/phrase_study.hpp"
#include "readout/phrases/query.hpp"
#include "readout/phrases/source_view.hpp"

namespace readout::compare {

struct StudyTexts {
  std::vector<Event> events;
  std::vector<Document> documents;
  std::vector<std::size_t> event_of;  ///< by document
  /// By event: whether its texts are accounts of it. Else each stands alone.
  std::vector<bool> is_event;
};

/// A concordance that is asked for.
struct StudyQuery {
  std::string text;  ///< as typed
  phrases::Query query;
};

struct StudyOptions {
  phrases::PhraseOptions phrases;
  PhraseGrouping by = PhraseGrouping::source;
  std::vector<StudyQuery> queries = {};  ///< of concordances, in their order
  ConcordanceOrder order = ConcordanceOrder::source;
  bool keyness = false;
  /// Joins what is discovered and means the same; null: by words alone.
  const encode::Encoder* encoder = nullptr;
  std::size_t jobs = 0;  ///< threads; 0: one a processor. The result does not depend on it
  std::function<void(std::string_view step, double done)> progress = {};
};

[[nodiscard]] PhraseStudy study_phrases(StudyTexts texts, const lexicon::Lexicon& lexicon,
                                        const StudyOptions& options = {});

}  // namespace readout::compare
