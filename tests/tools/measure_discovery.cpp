// What discovery finds in a folder of texts without the lexicon, and where the lexicon's formulae
// are.
//
//   measure_discovery MOST TIMES SEED FILE...
//
// Reads the files, and gives the text of all of them TIMES times: with TIMES above 1 the rest is
// made by a seeded generator (made_texts.hpp). Standard output gets JSON lines: one a
// formula with its occurrences in the files ("formula"), one a discovered phrase, best first, at
// most MOST ("phrase"), and one with processor seconds and memory ("figures"); with MOST 0 the
// texts ("text") in the place of phrases. Positions are bytes.
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <sys/resource.h>
#include <vector>

#include "readout/ingest/ingest.hpp"
#include "readout/lexicon/named.hpp"
#include "readout/phrases/discover.hpp"
#include "readout/phrases/match.hpp"
#include "readout/phrases/units.hpp"

#include "made_texts.hpp"

namespace {

using nlohmann::json;
using namespace readout;

/// Of the processor: the machine may be busy. Discovery has one thread.
double processor_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double peak_megabytes() {
  constexpr double kKilo = 1024;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / kKilo;
}

/// Texts, and the corpus of their words.
class Study {
 public:
  Study()
      : actors_(lexicon::shipped()),
        matcher_(lexicon::shipped(), std::vector<std::string>{"en"}),
        builder_(lexicon::shipped(), "en") {}

  void read(const std::string& file) {
    auto document = ingest::ingest_file(file);
    if (!document || document.value().language != "en") return;
    add(std::make_unique<Document>(std::move(document.value())), true);
  }

  void make(std::string text) {
    auto document = std::make_unique<Document>();
    document->language = "en";
    document->text = std::move(text);
    document->blocks.push_back({BlockKind::paragraph, {0, document->text.size()}});
    add(std::move(document), false);
  }

  [[nodiscard]] const std::vector<std::unique_ptr<Document>>& documents() const {
    return documents_;
  }

  void print_formulae() const {
    const auto& formulae = lexicon::shipped().formulae();
    for (const auto& [formula, hits] : formula_hits_) {
      const auto& one = formulae[formula];
      std::cout << json{{"formula", one.id}, {"canonical", one.canonical}, {"hits", hits}} << '\n';
    }
  }

  void print_texts() const {
    for (const auto& document : documents_) std::cout << json{{"text", document->text}} << '\n';
  }

  void print_phrases(std::size_t most) {
    phrases::PhraseOptions options;
    options.min_words = 2;
    options.max_discovered = most;
    const double before_seconds = processor_seconds();
    const phrases::WordCorpus corpus = builder_.take();
    const double before = peak_megabytes();
    std::vector<std::string_view> texts;
    for (const auto& document : documents_) texts.push_back(document->text);
    const auto found = phrases::discover(corpus, texts, options);
    const double spent = processor_seconds() - before_seconds;
    for (const auto& one : found) print(one, corpus);
    print_figures(corpus, spent, before);
  }

 private:
  void add(std::unique_ptr<Document> document, bool real) {
    const text::Analysis analysis = text::analyse(*document);
    // Names cost more than all the rest, and of a made text they are nobody's.
    const lexicon::Named named =
        real ? lexicon::find_named(document->text, analysis, actors_, "") : lexicon::Named{};
    const auto source = static_cast<std::uint32_t>(documents_.size());
    builder_.add({document.get(), &analysis, &named}, {source, source, 0});
    bytes_ += document->text.size();
    if (real) note_formulae(*document, analysis);
    documents_.push_back(std::move(document));
  }

  void note_formulae(const Document& document, const text::Analysis& analysis) {
    const std::size_t source = documents_.size();
    for (const auto& hit : matcher_.match(document.text, analysis)) {
      formula_hits_[hit.formula].push_back(
          json{source, word_spans(document.text, hit.span, analysis)});
    }
  }

  /// The words of a span, as [begin, end] each: overlap is counted in them.
  static json word_spans(std::string_view text, Span span, const text::Analysis& analysis) {
    json words = json::array();
    for (const auto& unit : phrases::word_units(text, analysis, {})) {
      if (span.contains(unit.span)) words.push_back({unit.span.begin, unit.span.end});
    }
    return words;
  }

  static std::size_t words_in(const phrases::WordCorpus& corpus, const PhraseHit& hit) {
    const auto& starts = corpus.sources;  // every source is in the corpus, in its order
    const bool last = hit.source + 1 == starts.size();
    const std::size_t end = last ? corpus.symbols.size() : starts[hit.source + 1].place;
    std::size_t words = 0;
    for (std::size_t i = starts[hit.source].place; i < end; ++i) {
      if (!corpus.is_separator(i) && hit.span.contains(corpus.span_of(i, 1))) ++words;
    }
    return words;
  }

  static void print(const phrases::DiscoveredPhrase& one, const phrases::WordCorpus& corpus) {
    json hits = json::array();
    for (const PhraseHit& hit : one.phrase.occurrences) {
      hits.push_back({hit.source, hit.span.begin, hit.span.end, words_in(corpus, hit)});
    }
    std::cout << json{{"phrase", one.phrase.canonical},
                      {"wordings", one.wordings},
                      {"consolidated", one.consolidated},
                      {"sources", one.sources},
                      {"events", one.events},
                      {"association", one.association},
                      {"c_value", one.c_value},
                      {"score", one.score},
                      {"hits", std::move(hits)}}
              << '\n';
  }

  void print_figures(const phrases::WordCorpus& corpus, double spent, double before) const {
    constexpr double kMega = 1e6;
    std::cout << json{{"figures",
                       {{"texts", documents_.size()},
                        {"megabytes", static_cast<double>(bytes_) / kMega},
                        {"words", corpus.words},
                        {"stems", corpus.stems.size()},
                        {"seconds", spent},
                        {"peak_before_mb", before},
                        {"peak_mb", peak_megabytes()}}}}
              << '\n';
  }

  lexicon::ActorIndex actors_;
  phrases::Matcher matcher_;
  phrases::WordCorpusBuilder builder_;
  std::vector<std::unique_ptr<Document>> documents_;
  std::map<std::size_t, std::vector<json>> formula_hits_;
  std::size_t bytes_ = 0;
};

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string> arguments(words + 1, words + count);
  constexpr std::size_t kFirstFile = 3;
  if (arguments.size() <= kFirstFile) {
    std::fputs("usage: measure_discovery MOST TIMES SEED FILE...\n", stderr);
    return 2;
  }
  Study study;
  for (std::size_t i = kFirstFile; i < arguments.size(); ++i) study.read(arguments[i]);
  const std::size_t texts = study.documents().size();
  const std::size_t times = std::stoul(arguments[1]);
  test::MadeTexts made(std::stoul(arguments[2]));
  for (std::size_t i = 0; i < texts; ++i) made.learn(study.documents()[i]->text);
  for (std::size_t i = texts; i < texts * times; ++i) {
    study.make(made.text_of(study.documents()[i % texts]->text.size()));
  }
  const std::size_t most = std::stoul(arguments[0]);
  study.print_formulae();
  if (most == 0) {
    study.print_texts();
  } else {
    study.print_phrases(most);
  }
}
