#include "readout/compare/phrase_study.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>
#include <utility>

#include "readout/lexicon/lexicon.hpp"
#include "readout/text/word_count.hpp"

namespace readout::compare {
namespace {

Document text(const std::string& outlet, const std::string& published, const std::string& words,
              const std::string& language = "en") {
  Document document;
  document.outlet = outlet;
  document.language = language;
  document.published = published;
  document.text = words;
  document.blocks = {{BlockKind::paragraph, {0, words.size()}}};
  document.words = text::count_words(words);
  return document;
}

/// Three texts: two accounts of one event, and one that stands alone.
StudyTexts orla() {
  StudyTexts texts;
  texts.events.resize(2);
  texts.events[0].id = "lake-orla";
  texts.events[0].date = "2031-03-12";
  texts.is_event = {true, false};
  texts.event_of = {0, 0, 1};
  texts.documents = {
      text("Courier", "2031-03-12",
           "Maren said the pact is not directed against any third country. The lake is a common "
           "home of good neighbours, she said. Both praised win-win cooperation."),
      text("Vestnik", "",
           "По словам Марен, пакт не направлен против третьих стран. Это взаимовыгодное "
           "сотрудничество.",
           "ru"),
      text("Courier", "2031-05-02",
           "The pact is not aimed at any third country, and the lake is a common home of good "
           "neighbours. It is not directed against anyone."),
  };
  return texts;
}

const StudiedPhrase* phrase(const PhraseStudy& study, const std::string& id) {
  const auto found = std::ranges::find_if(
      study.phrases, [&](const StudiedPhrase& studied) { return studied.phrase.id == id; });
  return found == study.phrases.end() ? nullptr : &*found;
}

StudyOptions matched_only() {
  StudyOptions options;
  options.phrases.discover = false;
  return options;
}

}  // namespace

TEST_CASE("a formula is counted over texts and events, with its first and last use") {
  const PhraseStudy study = study_phrases(orla(), lexicon::shipped(), matched_only());
  const StudiedPhrase* const against = phrase(study, "not-directed-against");
  REQUIRE(against != nullptr);
  CHECK(against->figures.count == 4);
  CHECK(against->figures.sources == 3);
  CHECK(against->figures.events == 2);
  CHECK(against->figures.first_use == "2031-03-12");
  CHECK(against->figures.last_use == "2031-05-02");
  REQUIRE(against->figures.months.size() == 3);
  CHECK(against->figures.months[0].count == 2);
  CHECK(against->figures.months[1].words == 0);
  CHECK(against->figures.months[2].count == 2);
  CHECK(study.sources[1].day == "2031-03-12");
  CHECK(study.sources[0].event == "lake-orla");
  CHECK(study.sources[2].event.empty());
}

TEST_CASE("wordings are read against the usual one of their language") {
  const PhraseStudy study = study_phrases(orla(), lexicon::shipped(), matched_only());
  const StudiedPhrase* const against = phrase(study, "not-directed-against");
  REQUIRE(against != nullptr);
  CHECK(against->readings.size() == against->phrase.variants.size());
  std::size_t occurrences = 0;
  for (const VariantReading& reading : against->readings) {
    const PhraseVariant& variant = against->phrase.variants[reading.variant];
    std::string rebuilt;
    std::string usual;
    for (const Edit& edit : reading.edits) {
      usual += edit.a.in(reading.against);
      rebuilt += edit.b.in(variant.text);
    }
    const auto letters = [](std::string words) {
      std::erase(words, ' ');
      return words;
    };
    CHECK(letters(rebuilt) == letters(variant.text));
    CHECK(letters(usual) == letters(reading.against));
    occurrences += reading.count;
  }
  CHECK(occurrences == against->figures.count);
}

TEST_CASE("counts by group add up to the whole, and words to those of the texts") {
  for (const PhraseGrouping by :
       {PhraseGrouping::source, PhraseGrouping::outlet, PhraseGrouping::language,
        PhraseGrouping::month, PhraseGrouping::speaker}) {
    StudyOptions options = matched_only();
    options.by = by;
    const PhraseStudy study = study_phrases(orla(), lexicon::shipped(), options);
    REQUIRE(study.distribution.rates.size() == study.phrases.size());
    for (std::size_t i = 0; i < study.phrases.size(); ++i) {
      std::size_t count = 0;
      for (const PhraseRate& rate : study.distribution.rates[i]) count += rate.count;
      CHECK(count == study.phrases[i].figures.count);
    }
    CHECK(std::ranges::any_of(study.distribution.groups,
                              [](const PhraseGroup& group) { return group.words > 0; }));
  }
}

TEST_CASE("by speaker, what somebody says counts for nobody else") {
  StudyOptions options = matched_only();
  options.by = PhraseGrouping::speaker;
  const PhraseStudy study = study_phrases(orla(), lexicon::shipped(), options);
  std::set<std::string> names;
  for (const PhraseGroup& group : study.distribution.groups) names.insert(group.name);
  CHECK(names.contains(""));
  CHECK(names.size() >= 2);
}

TEST_CASE("what the lexicon does not know is found, and counted without what longer ones hold") {
  StudyOptions options;
  options.phrases.min_sources = 2;
  const PhraseStudy study = study_phrases(orla(), lexicon::shipped(), options);
  const auto found = std::ranges::find_if(study.phrases, [](const StudiedPhrase& studied) {
    return studied.phrase.origin == PhraseOrigin::discovered;
  });
  REQUIRE(found != study.phrases.end());
  CHECK(found->phrase.canonical.find("good neighbours") != std::string::npos);
  CHECK(found->figures.association > 0);
  for (const StudiedPhrase& studied : study.phrases) {
    CHECK(studied.figures.consolidated <= studied.figures.count);
  }
}

TEST_CASE("a concordance has the lines of its query in the order asked for") {
  StudyOptions options = matched_only();
  const std::vector<std::string> languages = {"en", "ru"};
  auto query = phrases::Query::compile("third *", lexicon::shipped(), languages);
  REQUIRE(std::holds_alternative<phrases::Query>(query));
  options.queries.push_back({"third *", std::get<phrases::Query>(std::move(query))});
  options.order = ConcordanceOrder::date;
  const PhraseStudy study = study_phrases(orla(), lexicon::shipped(), options);
  REQUIRE(study.concordances.size() == 1);
  REQUIRE(study.concordances[0].lines.size() == 2);
  const auto& lines = study.concordances[0].lines;
  CHECK(lines[0].span.in(study.sources[lines[0].source].document.text) == "third country");
  CHECK(study.sources[lines[0].source].day <= study.sources[lines[1].source].day);
}

TEST_CASE("a study does not depend on the number of threads") {
  StudyOptions one;
  one.jobs = 1;
  one.keyness = true;
  one.by = PhraseGrouping::outlet;
  StudyOptions two = one;
  two.jobs = 2;
  const PhraseStudy a = study_phrases(orla(), lexicon::shipped(), one);
  const PhraseStudy b = study_phrases(orla(), lexicon::shipped(), two);
  REQUIRE(a.phrases.size() == b.phrases.size());
  for (std::size_t i = 0; i < a.phrases.size(); ++i) {
    CHECK(a.phrases[i].phrase.id == b.phrases[i].phrase.id);
    CHECK(a.phrases[i].figures.consolidated == b.phrases[i].figures.consolidated);
  }
  CHECK(a.keyness.size() == b.keyness.size());
}

TEST_CASE("what was discovered in one language marks no group that writes in another") {
  StudyTexts texts;
  texts.events.resize(1);
  texts.is_event = {false};
  for (std::size_t i = 0; i < 6; ++i) {
    texts.documents.push_back(text("Courier", "", "The lake is a common home of good neighbours."));
    texts.documents.push_back(
        text("南屿通讯社", "", "双方讨论了湖泊水位和渔业合作的具体安排。", "zh"));
  }
  texts.event_of.assign(texts.documents.size(), 0);
  for (const PhraseGrouping by : {PhraseGrouping::outlet, PhraseGrouping::language}) {
    StudyOptions options;
    options.keyness = true;
    options.by = by;
    StudyTexts copy = texts;
    const PhraseStudy study = study_phrases(std::move(copy), lexicon::shipped(), options);
    CHECK(std::ranges::any_of(study.phrases, [](const StudiedPhrase& studied) {
      return studied.phrase.origin == PhraseOrigin::discovered && studied.figures.count >= 6;
    }));
    CHECK(std::ranges::none_of(study.keyness, [&](const KeynessRow& row) {
      return row.phrase && study.phrases[*row.phrase].phrase.origin == PhraseOrigin::discovered;
    }));
  }
}

TEST_CASE("phrases and words of a group's keyness stand together, the strongest first") {
  StudyTexts texts;
  texts.events.resize(1);
  texts.is_event = {false};
  for (std::size_t i = 0; i < 8; ++i) {
    texts.documents.push_back(text("Courier", "",
                                   "The ferry, the ferry and again the ferry: all praised the "
                                   "ferry. It was win-win cooperation."));
    texts.documents.push_back(
        text("Vestnik", "", "По словам Марен, паром, паром и снова паром шёл по озеру.", "ru"));
    texts.documents.push_back(
        text("Herald", "", "A pier was built, and a harbour was dug in the bay."));
    texts.documents.push_back(text("Volna", "", "Мост открыт, мост стоит и мост цел.", "ru"));
  }
  texts.event_of.assign(texts.documents.size(), 0);
  StudyOptions options = matched_only();
  options.keyness = true;
  for (const PhraseGrouping by : {PhraseGrouping::outlet, PhraseGrouping::speaker}) {
    options.by = by;
    StudyTexts copy = texts;
    const PhraseStudy study = study_phrases(std::move(copy), lexicon::shipped(), options);
    CHECK(std::ranges::is_sorted(study.keyness, {}, [](const KeynessRow& row) {
      return std::pair(row.group, -std::abs(row.log_odds));
    }));
    if (by == PhraseGrouping::speaker) continue;
    CHECK(std::ranges::any_of(study.keyness,
                              [](const KeynessRow& row) { return row.phrase.has_value(); }));
    CHECK(std::ranges::any_of(study.keyness, [](const KeynessRow& row) { return !row.phrase; }));
  }
}

TEST_CASE("texts in a language without patterns are named") {
  const auto told = [](StudyTexts texts) {
    const PhraseStudy study = study_phrases(std::move(texts), lexicon::shipped(), matched_only());
    return std::ranges::any_of(
        study.warnings, [](const Warning& warning) { return warning.code == "no-patterns"; });
  };
  CHECK_FALSE(told(orla()));
  StudyTexts texts = orla();
  texts.documents[2].language = "de";
  CHECK(told(std::move(texts)));
}

TEST_CASE("a year alone is no month, and that is said") {
  StudyTexts texts = orla();
  texts.documents[2].published = "2031";
  const PhraseStudy study = study_phrases(std::move(texts), lexicon::shipped(), matched_only());
  CHECK(std::ranges::any_of(study.warnings,
                            [](const Warning& warning) { return warning.code == "undated"; }));
}

TEST_CASE("texts without a date are in no month, and that is said") {
  StudyTexts texts = orla();
  texts.events[0].date.clear();
  const PhraseStudy study = study_phrases(std::move(texts), lexicon::shipped(), matched_only());
  CHECK(std::ranges::any_of(study.warnings,
                            [](const Warning& warning) { return warning.code == "undated"; }));
}

TEST_CASE("no text at all is a study of nothing") {
  const PhraseStudy study = study_phrases({}, lexicon::shipped());
  CHECK(study.phrases.empty());
  CHECK(study.sources.empty());
}

}  // namespace readout::compare
