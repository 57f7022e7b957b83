#include "readout/compare/study_reading.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "readout/compare/for_each_index.hpp"
#include "readout/extract/extract.hpp"
#include "readout/lexicon/actor_index.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {
namespace {

constexpr std::size_t kTextsOfBatch = 128;  ///< their analyses are held together

/// One text while its batch is read.
struct Read {
  text::Analysis analysis;
  lexicon::Named named;
  TextReading reading;
};

class Reader {
 public:
  Reader(const StudyReading& texts, const lexicon::Lexicon& lexicon, const StudyOptions& options)
      : texts_(texts),
        lexicon_(lexicon),
        options_(options),
        matcher_(lexicon, languages_of(texts)),
        actors_(texts.events.size()) {}

  void run(const TakeReading& take) {
    const std::size_t count = texts_.sources.size();
    for (std::size_t first = 0; first < count; first += kTextsOfBatch) {
      if (options_.progress) {
        options_.progress("reading", static_cast<double>(first) / static_cast<double>(count));
      }
      const std::size_t end = std::min(count, first + kTextsOfBatch);
      name_actors(first, end);
      std::vector<Read> reads(end - first);
      for_each_index(reads.size(), options_.jobs,
                     [&](std::size_t i) { read(first + i, reads[i]); });
      for (std::size_t i = 0; i < reads.size(); ++i) {
        const lexicon::SourceView view{&texts_.sources[first + i].document, &reads[i].analysis,
                                       &reads[i].named};
        take(first + i, view, std::move(reads[i].reading));
      }
    }
  }

 private:
  static std::vector<std::string> languages_of(const StudyReading& texts) {
    std::set<std::string> languages;
    for (const StudySource& source : texts.sources) languages.insert(source.document.language);
    return {languages.begin(), languages.end()};
  }

  /// Of an event those of its participants count; what an earlier batch needed is dropped.
  void name_actors(std::size_t first, std::size_t end) {
    std::set<std::size_t> needed(texts_.event_of.begin() + static_cast<std::ptrdiff_t>(first),
                                 texts_.event_of.begin() + static_cast<std::ptrdiff_t>(end));
    for (std::size_t i = 0; i < actors_.size(); ++i) {
      if (!needed.contains(i)) {
        actors_[i].reset();
      } else if (!actors_[i]) {
        actors_[i] = std::make_unique<lexicon::ActorIndex>(lexicon_, texts_.events[i]);
      }
    }
  }

  void read(std::size_t text, Read& made) const {
    const Document& document = texts_.sources[text].document;
    const Event& event = texts_.events[texts_.event_of[text]];
    made.analysis = text::analyse(document);
    made.named = lexicon::find_named(document.text, made.analysis, *actors_[texts_.event_of[text]],
                                     lexicon::day_of(event, document));
    made.reading.hits = matcher_.match(document.text, made.analysis);
    for (const StudyQuery& asked : options_.queries) {
      made.reading.lines.push_back(asked.query.find_lines(text, document.text, made.analysis));
    }
    if (!asks_for_speakers(options_)) return;
    made.reading.spoken = phrases::spoken_spans(
        extract::extract(document, made.analysis, lexicon_, event, &made.named).statements);
  }

  const StudyReading& texts_;
  const lexicon::Lexicon& lexicon_;
  const StudyOptions& options_;
  phrases::Matcher matcher_;
  std::vector<std::unique_ptr<lexicon::ActorIndex>> actors_;  ///< by event, while needed
};

}  // namespace

bool asks_for_speakers(const StudyOptions& options) {
  return options.by == PhraseGrouping::speaker || options.order == ConcordanceOrder::speaker ||
         !options.queries.empty();
}

void read_texts(const StudyReading& texts, const lexicon::Lexicon& lexicon,
                const StudyOptions& options, const TakeReading& take) {
  Reader(texts, lexicon, options).run(take);
}

}  // namespace readout::compare
