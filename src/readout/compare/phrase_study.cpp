#include "readout/compare/phrase_study.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "readout/compare/for_each_index.hpp"
#include "readout/compare/formula_readings.hpp"
#include "readout/compare/ids.hpp"
#include "readout/compare/phrase_meanings.hpp"
#include "readout/compare/study_groups.hpp"
#include "readout/compare/study_reading.hpp"
#include "readout/phrases/collector.hpp"
#include "readout/phrases/concordance.hpp"
#include "readout/phrases/consolidate.hpp"
#include "readout/phrases/discover.hpp"
#include "readout/phrases/dispersion.hpp"
#include "readout/phrases/frames.hpp"
#include "readout/phrases/keyness.hpp"
#include "readout/phrases/speaker_spans.hpp"
#include "readout/phrases/timeline.hpp"
#include "readout/phrases/word_corpus.hpp"

namespace readout::compare {
namespace {

constexpr std::size_t kDay = 10;  // bytes of "2031-05-14"

/// The wordings with their counts, the most frequent first; of the usual one nothing changes.
std::vector<VariantReading> readings_of(const Phrase& phrase) {
  std::vector<VariantReading> readings;
  readings.reserve(phrase.variants.size());
  for (std::size_t i = 0; i < phrase.variants.size(); ++i) {
    const PhraseVariant& variant = phrase.variants[i];
    const std::string& against = variant.against.empty() ? variant.text : variant.against;
    std::vector<Edit> edits = variant.edits;
    if (edits.empty())
      edits = {{EditOp::keep, {0, against.size()}, {0, variant.text.size()}, {}, {}}};
    readings.push_back({i, against, std::move(edits), 0});
  }
  for (const PhraseHit& hit : phrase.occurrences) ++readings[hit.variant].count;
  std::ranges::stable_sort(readings, std::ranges::greater{}, &VariantReading::count);
  return readings;
}

class Study {
 public:
  Study(StudyTexts texts, const lexicon::Lexicon& lexicon, const StudyOptions& options)
      : lexicon_(lexicon),
        options_(options),
        events_(std::move(texts.events)),
        event_of_(std::move(texts.event_of)) {
    name_documents(texts.documents);
    study_.sources.reserve(texts.documents.size());
    for (std::size_t i = 0; i < texts.documents.size(); ++i) {
      const std::size_t event = event_of_[i];
      numbers_.push_back(texts.is_event[event] ? event : events_.size() + i);
      add_source(std::move(texts.documents[i]), events_[event], texts.is_event[event]);
    }
    if (events_.size() == 1) {
      study_.title = events_.front().title;
      study_.fictional = events_.front().fictional;
    }
  }

  PhraseStudy run() {
    StudyGroups groups(study_.sources, options_.by, options_.keyness ? &lexicon_ : nullptr);
    for (const StudyQuery& query : options_.queries) {
      study_.concordances.push_back({query.text, options_.order, {}});
    }
    read_texts({study_.sources, events_, event_of_}, lexicon_, options_,
               [&](std::size_t text, const lexicon::SourceView& view, const TextReading& reading) {
                 take(text, view, reading);
                 groups.add(text, view, reading.spoken);
               });
    step("phrasings", 0.6);
    gather_phrases();
    step("counts", 0.9);
    count_phrases();
    groups.finish(study_);
    for (PhraseConcordance& concordance : study_.concordances) {
      phrases::order_lines(concordance.lines, concordance.order, study_.sources);
    }
    warn_of_undated();
    warn_of_languages();
    step("done", 1);
    return std::move(study_);
  }

 private:
  void step(std::string_view name, double done) const {
    if (options_.progress) options_.progress(name, done);
  }

  void add_source(Document document, const Event& event, bool is_event) {
    for (Warning warning : document.warnings) {
      warning.source = document.id;
      study_.warnings.push_back(std::move(warning));
    }
    std::string day = document.published.empty() ? event.date : document.published;
    day.resize(std::min(day.size(), kDay));
    study_.sources.push_back({std::move(document), is_event ? event.id : "", std::move(day)});
  }

  void take(std::size_t text, const lexicon::SourceView& view, const TextReading& reading) {
    const Document& document = *view.document;
    collector_.add(text, document.text, view.analysis->language, reading.hits);
    for (std::size_t i = 0; i < reading.lines.size(); ++i) {
      for (ConcordanceLine line : reading.lines[i]) {
        const phrases::SpokenSpan* const speaker = phrases::speaker_at(reading.spoken, line.span);
        if (speaker != nullptr) line.speaker = speaker->name;
        study_.concordances[i].lines.push_back(std::move(line));
      }
    }
    if (!options_.phrases.discover) return;
    std::vector<Span> covered;
    for (const phrases::FormulaHit& hit : reading.hits) covered.push_back(hit.span);
    const std::string& language = view.analysis->language;
    builders_.try_emplace(language, lexicon_, language)
        .first->second.add(
            view, {static_cast<std::uint32_t>(text), static_cast<std::uint32_t>(numbers_[text]), 0},
            covered);
  }

  StudiedPhrase& add_phrase(Phrase phrase) {
    study_.phrases.emplace_back().phrase = std::move(phrase);
    return study_.phrases.back();
  }

  /// Those of the lexicon, then those found, best first; with the frames of both.
  void gather_phrases() {
    for (Phrase& phrase : collector_.take(lexicon_)) add_phrase(std::move(phrase));
    std::vector<std::string_view> texts;
    for (const StudySource& source : study_.sources) texts.push_back(source.document.text);
    std::vector<phrases::DiscoveredPhrase> found;
    std::map<std::string, phrases::WordCorpus> corpora;
    for (auto& [language, builder] : builders_) {
      const phrases::WordCorpus& corpus = corpora.emplace(language, builder.take()).first->second;
      std::ranges::move(phrases::discover(corpus, texts, with_spare(options_.phrases)),
                        std::back_inserter(found));
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, &phrases::DiscoveredPhrase::score);
    join_meanings(found);
    found.resize(std::min(found.size(), options_.phrases.max_discovered));
    for (phrases::DiscoveredPhrase& phrase : found) {
      add_phrase(std::move(phrase.phrase)).figures.association = phrase.association;
    }
    for (const auto& [language, corpus] : corpora) add_frames(corpus, texts);
  }

  /// Some of them will become one.
  static phrases::PhraseOptions with_spare(phrases::PhraseOptions options) {
    constexpr std::size_t kSpare = 4;  // one more for so many
    options.max_discovered += options.max_discovered / kSpare;
    return options;
  }

  void join_meanings(std::vector<phrases::DiscoveredPhrase>& found) {
    if (options_.encoder == nullptr) return;
    if (auto error = join_same_meanings(found, *options_.encoder, options_.jobs)) {
      study_.warnings.push_back(
          {error->place, "encoder-failed", fmt::format("no sentence vectors: {}", error->message)});
    }
  }

  void add_frames(const phrases::WordCorpus& corpus, std::span<const std::string_view> texts) {
    const phrases::FrameFinder finder(corpus, texts);
    for_each_index(study_.phrases.size(), options_.jobs, [&](std::size_t i) {
      StudiedPhrase& studied = study_.phrases[i];
      std::ranges::move(finder.find(studied.phrase), std::back_inserter(studied.frames));
    });
  }

  void count_phrases() {
    std::vector<Phrase> all;
    for (StudiedPhrase& studied : study_.phrases) all.push_back(studied.phrase);
    const std::vector<std::size_t> consolidated = phrases::consolidate(all);
    std::vector<std::size_t> words;
    for (const StudySource& source : study_.sources) words.push_back(source.document.words);
    const phrases::Dispersion dispersion(words);
    const phrases::Calendar calendar(study_.sources);
    const VariantReader reader(lexicon_);
    for_each_index(study_.phrases.size(), options_.jobs, [&](std::size_t i) {
      StudiedPhrase& studied = study_.phrases[i];
      studied.figures.consolidated = consolidated[i];
      count(studied, dispersion, calendar);
      reader.read(studied.phrase);
      studied.readings = readings_of(studied.phrase);
    });
  }

  void count(StudiedPhrase& studied, const phrases::Dispersion& dispersion,
             const phrases::Calendar& calendar) const {
    std::vector<std::size_t> texts;
    std::set<std::size_t> events;
    for (const PhraseHit& hit : studied.phrase.occurrences) {
      texts.push_back(hit.source);
      events.insert(numbers_[hit.source]);
    }
    PhraseFigures& figures = studied.figures;
    figures.count = texts.size();
    figures.events = events.size();
    figures.sources = std::set<std::size_t>(texts.begin(), texts.end()).size();
    figures.dispersion = dispersion.of(texts).normalised;
    phrases::Timeline timeline = calendar.of(texts);
    figures.first_use = std::move(timeline.first_use);
    figures.last_use = std::move(timeline.last_use);
    figures.months = std::move(timeline.months);
  }

  void warn_of_undated() {
    const auto undated = std::ranges::count_if(study_.sources, [](const StudySource& source) {
      return phrases::month_of(source.day).empty();
    });
    if (undated == 0) return;
    study_.warnings.push_back(
        {"", "undated",
         fmt::format("{} of {} texts have no date: their uses are in no month", undated,
                     study_.sources.size())});
  }

  /// In such a text no formula is found, whatever it says.
  void warn_of_languages() {
    std::set<std::string_view> known;
    for (const lexicon::Formula& formula : lexicon_.formulae()) {
      for (const auto& [language, patterns] : formula.patterns) known.insert(language);
    }
    std::map<std::string, std::size_t> unknown;
    for (const StudySource& source : study_.sources) {
      const std::string& language = source.document.language;
      if (!known.contains(language)) ++unknown[language];
    }
    for (const auto& [language, texts] : unknown) {
      study_.warnings.push_back(
          {"", "no-patterns",
           fmt::format(
               "{} of {} texts are in a language ({}) in which the lexicon has no patterns: "
               "no formula is found in them, though their words count",
               texts, study_.sources.size(), language)});
    }
  }

  const lexicon::Lexicon& lexicon_;
  const StudyOptions& options_;
  std::vector<Event> events_;
  std::vector<std::size_t> event_of_;  ///< by source
  std::vector<std::size_t> numbers_;   ///< by source: one number an event, or a text that is alone
  PhraseStudy study_;
  phrases::PhraseCollector collector_;
  std::map<std::string, phrases::WordCorpusBuilder> builders_;  ///< by language
};

}  // namespace

PhraseStudy study_phrases(StudyTexts texts, const lexicon::Lexicon& lexicon,
                          const StudyOptions& options) {
  return Study(std::move(texts), lexicon, options).run();
}

}  // namespace readout::compare
