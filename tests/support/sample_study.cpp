#include "support/sample_study.hpp"

#include <fmt/format.h>
#include <stdexcept>
#include <vector>

#include "support/word_edits.hpp"

namespace readout::tests {
namespace {

StudySource source(std::string id, std::string outlet, std::string language, std::string day,
                   std::string text) {
  StudySource out;
  out.document.id = std::move(id);
  out.document.file = out.document.id + ".txt";
  out.document.outlet = std::move(outlet);
  out.document.language = std::move(language);
  out.document.title = "Talks at Lake Orla";
  out.document.kind = "readout";
  out.document.url = "https://example.org/" + out.document.id;
  out.document.text = std::move(text);
  out.document.words = out.document.text.size() / 6;
  out.event = day.empty() ? "" : "lake-orla-" + day.substr(0, 7);
  out.day = std::move(day);
  return out;
}

std::vector<StudySource> sources() {
  return {source("courier-march", "Lake Courier", "en", "2031-03-12",
                 "Ilda Maren said the agreement is not directed against any third country.\n"
                 "The two sides will keep the lake open to both, she said, and the agreement is "
                 "not aimed at third parties."),
          source("kestria-march", "Kestria, Foreign Ministry", "en", "2031-03-13",
                 "The agreement is not directed against third countries. The sides will keep the "
                 "harbour open to both."),
          source("varland-march", "Правительство Варланда", "ru", "2031-03-13",
                 "Соглашение не направлено против третьих стран, заявил Томас Рейк."),
          source("courier-may", "Lake Courier", "en", "2031-05-02",
                 "Both sides will keep the channel open to both. It is not directed against any "
                 "third country."),
          source("orla-daily", "奥拉湖日报", "zh", "2031-06-05",
                 "双方强调，该协定不针对任何第三国，也不针对第三方。"),
          source("leaflet", "Harbour Union", "en", "", "They will keep the harbour open to both.")};
}

/// An occurrence of a variant: its words in a source, from the `nth` on.
PhraseHit hit(const PhraseStudy& study, std::size_t source, const std::string& words,
              std::size_t variant, std::size_t nth = 0) {
  const std::string& text = study.sources.at(source).document.text;
  std::size_t at = text.find(words);
  for (; nth > 0; --nth) at = text.find(words, at + 1);
  if (at == std::string::npos) throw std::invalid_argument(words);
  return {source, std::nullopt, {at, at + words.size()}, variant};
}

VariantReading reading(const Phrase& phrase, std::size_t variant, std::size_t against,
                       std::size_t count) {
  const std::string& a = phrase.variants.at(against).text;
  const std::string& b = phrase.variants.at(variant).text;
  const auto words_a = split_words(a, {0, a.size()});
  const auto words_b = split_words(b, {0, b.size()});
  return {variant, a, word_edits(a, words_a, b, words_b), count};
}

PhraseFigures figures(std::size_t count, std::size_t own, std::size_t texts, std::size_t events,
                      double dispersion, std::vector<std::size_t> months) {
  PhraseFigures out;
  out.count = count;
  out.consolidated = own;
  out.sources = texts;
  out.events = events;
  out.dispersion = dispersion;
  out.first_use = "2031-03-12";
  out.last_use = "2031-06-05";
  for (std::size_t i = 0; i < months.size(); ++i) {
    out.months.push_back({fmt::format("2031-0{}", 3 + i), months[i], i == 1 ? 0U : 40U});
  }
  return out;
}

StudiedPhrase third_country(const PhraseStudy& study) {
  StudiedPhrase out;
  Phrase& phrase = out.phrase;
  phrase.id = "not-against-third-countries";
  phrase.canonical = "not directed against any third country";
  phrase.category = "third_parties";
  phrase.variants = {{"not directed against any third country", "en"},
                     {"not directed against third countries", "en"},
                     {"not aimed at third parties", "en"},
                     {"не направлено против третьих стран", "ru"},
                     {"不针对任何第三国", "zh"},
                     {"不针对第三方", "zh"},
                     {"is not a threat to third states", "en"}};
  phrase.occurrences = {
      hit(study, 0, phrase.variants[0].text, 0), hit(study, 0, phrase.variants[2].text, 2),
      hit(study, 1, phrase.variants[1].text, 1), hit(study, 2, phrase.variants[3].text, 3),
      hit(study, 3, phrase.variants[0].text, 0), hit(study, 4, phrase.variants[4].text, 4),
      hit(study, 4, phrase.variants[5].text, 5)};
  out.figures = figures(7, 7, 5, 3, 0.2, {4, 0, 1, 2});
  out.readings = {reading(phrase, 1, 0, 1), reading(phrase, 2, 0, 1), reading(phrase, 5, 4, 1)};
  return out;
}

StudiedPhrase open_to_both(const PhraseStudy& study) {
  StudiedPhrase out;
  Phrase& phrase = out.phrase;
  phrase.id = "d-keep-open";
  phrase.canonical = "will keep the harbour open to both";
  phrase.origin = PhraseOrigin::discovered;
  phrase.variants = {{"will keep the harbour open to both", "en"},
                     {"will keep the lake open to both", "en"},
                     {"will keep the channel open to both", "en"}};
  phrase.occurrences = {
      hit(study, 0, phrase.variants[1].text, 1), hit(study, 1, phrase.variants[0].text, 0),
      hit(study, 3, phrase.variants[2].text, 2), hit(study, 5, phrase.variants[0].text, 0)};
  out.figures = figures(4, 4, 4, 2, 0.35, {2, 0, 1, 0});
  out.figures.association = 61.25;
  out.figures.last_use = "2031-05-02";
  out.readings = {reading(phrase, 1, 0, 1), reading(phrase, 2, 0, 1)};
  out.frames = {
      {"will keep the", "open to both", {{"harbour", 2}, {"lake", 1}, {"channel", 1}}, 1.5}};
  return out;
}

void add_distribution(PhraseStudy& study) {
  PhraseDistribution& all = study.distribution;
  all.by = PhraseGrouping::outlet;
  all.groups = {{"Harbour Union", 8}, {"Kestria, Foreign Ministry", 20},
                {"Lake Courier", 60}, {"Правительство Варланда", 10},
                {"奥拉湖日报", 14},   {"", 3}};
  const PhraseRate none;
  all.rates = {
      {none,
       {1, 50, 1.27, 278.6},
       {3, 50, 10.31, 146.12},
       {1, 100, 2.53, 557.16},
       {2, 142.86, 17.3, 516.05},
       none},
      {{1, 125, 3.16, 696.45}, {1, 50, 1.27, 278.6}, {2, 33.33, 4.04, 120.41}, none, none, none}};
  study.keyness = {{2, "not directed against any third country", 0, 3, 4, 0.8, 0.41},
                   {2, "agreement", {}, 2, 1, 1.1, 0.62},
                   {4, "第三国", {}, 1, 0, 4.2, 1.31},
                   {4, "lake", {}, 0, 3, -2.4, -0.9}};
}

void add_concordances(PhraseStudy& study) {
  const auto line = [&](std::size_t source, const std::string& words, std::string speaker) {
    return ConcordanceLine{source, hit(study, source, words, 0).span, std::move(speaker)};
  };
  study.concordances = {
      {"open to *",
       ConcordanceOrder::left,
       {line(3, "open to both", ""), line(1, "open to both", ""),
        line(0, "open to both", "Ilda Maren")}},
      {"第三*", ConcordanceOrder::source, {line(4, "第三国", ""), line(4, "第三方", "")}},
      {"bridge *", ConcordanceOrder::date, {}}};
}

void spoil(PhraseStudy& study, const std::string& suffix) {
  std::vector<std::string*> all{&study.title};
  for (StudySource& each : study.sources) {
    Document& document = each.document;
    for (std::string* text :
         {&document.id, &document.outlet, &document.title, &document.text, &document.url,
          &document.file, &document.kind, &each.event, &each.day}) {
      all.push_back(text);
    }
  }
  for (StudiedPhrase& each : study.phrases) {
    for (std::string* text : {&each.phrase.id, &each.phrase.canonical, &each.phrase.category,
                              &each.figures.first_use, &each.figures.last_use}) {
      all.push_back(text);
    }
    for (PhraseVariant& variant : each.phrase.variants) all.push_back(&variant.text);
    for (VariantReading& made : each.readings) {
      // Words that are replaced reach over the attack.
      if (!made.edits.empty() && !suffix.empty()) {
        made.edits.back().a.end += suffix.size();
        made.edits.back().b.end += suffix.size();
      }
      all.push_back(&made.against);
    }
    for (MonthCount& month : each.figures.months) all.push_back(&month.month);
    for (PhraseFrame& frame : each.frames) {
      all.insert(all.end(), {&frame.before, &frame.after});
      for (PhraseFrame::Filler& filler : frame.fillers) all.push_back(&filler.text);
    }
  }
  for (PhraseGroup& group : study.distribution.groups) all.push_back(&group.name);
  for (KeynessRow& row : study.keyness) all.push_back(&row.item);
  for (PhraseConcordance& each : study.concordances) {
    all.push_back(&each.query);
    for (ConcordanceLine& line : each.lines) all.push_back(&line.speaker);
  }
  for (Warning& warning : study.warnings) {
    all.insert(all.end(), {&warning.source, &warning.code, &warning.message});
  }
  for (std::string* text : all) *text += suffix;
}

}  // namespace

PhraseStudy sample_study(const std::string& suffix) {
  PhraseStudy study;
  study.title = "Phrasings at Lake Orla";
  study.fictional = true;
  study.sources = sources();
  study.phrases = {third_country(study), open_to_both(study)};
  add_distribution(study);
  add_concordances(study);
  study.warnings = {{"leaflet", "no-date", "no day is known", false},
                    {"bulletin.html", "empty", "holds no text", true}};
  spoil(study, suffix);
  return study;
}

PhraseStudy wide_study(std::size_t texts, std::size_t phrases) {
  PhraseStudy study;
  study.title = "A whole archive";
  const std::string words = "the sides will keep the harbour of Lake Orla open to all who ask. ";
  for (std::size_t i = 0; i < texts; ++i) {
    std::string text;
    for (std::size_t k = 0; k < 40; ++k) text += words;
    study.sources.push_back(source(fmt::format("t{}", i), "Lake Courier", "en",
                                   fmt::format("20{:02}-{:02}-05", 21 + i % 10, 1 + i % 12),
                                   std::move(text)));
  }
  study.distribution.groups.reserve(texts);
  for (const StudySource& each : study.sources) {
    study.distribution.groups.push_back({each.document.id, each.document.words});
  }
  for (std::size_t p = 0; p < phrases; ++p) {
    StudiedPhrase each;
    each.phrase.id = fmt::format("f{}", p);
    each.phrase.canonical = fmt::format("keep the harbour open, form {}", p);
    each.phrase.category = "waters";
    each.phrase.variants = {{"will keep the harbour", "en"}, {"keep the harbour", "en"}};
    each.figures = figures(3 * texts, 2 * texts, texts, 12, 0.05, {1, 0, 2});
    each.figures.months.clear();
    for (std::size_t m = 0; m < 120; ++m) {
      each.figures.months.push_back(
          {fmt::format("20{:02}-{:02}", 21 + m / 12, 1 + m % 12), m % 3, 400});
    }
    each.readings = {reading(each.phrase, 1, 0, texts)};
    for (std::size_t i = 0; i < texts; ++i) {
      for (std::size_t k = 0; k < 3; ++k) {
        const std::size_t at = words.size() * (k + p % 30) + 10;
        each.phrase.occurrences.push_back({i, std::nullopt, {at, at + 21}, k == 2 ? 1U : 0U});
      }
    }
    study.distribution.rates.emplace_back(texts, PhraseRate{3, 6.9, 1.4, 20.1});
    study.phrases.push_back(std::move(each));
  }
  return study;
}

}  // namespace readout::tests
