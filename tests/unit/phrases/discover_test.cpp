#include "readout/phrases/discover.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "readout/phrases/consolidate.hpp"
#include "readout/phrases/frames.hpp"

#include "view.hpp"

using namespace readout;
using namespace readout::phrases;

namespace {

/// A corpus whose analyses are gone.
struct Kept {
  WordCorpus corpus;
  std::vector<std::string> owned;
  std::vector<std::string_view> texts;
};

Kept corpus_of(const std::vector<std::string>& texts, const std::string& language = "en",
               const std::vector<std::vector<Span>>& covered = {}) {
  Kept kept;
  kept.owned = texts;
  WordCorpusBuilder builder(lexicon::shipped(), language);
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    test::Views views;
    views.add(language, texts[i]);
    builder.add(views.all().front(), {i, i / 2, 0},
                covered.empty() ? std::span<const Span>() : std::span(covered[i]));
  }
  kept.corpus = builder.take();
  for (const std::string& text : kept.owned) kept.texts.emplace_back(text);
  return kept;
}

std::vector<DiscoveredPhrase> found_in(const Kept& kept) {
  PhraseOptions options;
  options.min_words = 2;
  return discover(kept.corpus, kept.texts, options);
}

const DiscoveredPhrase* by_text(const std::vector<DiscoveredPhrase>& all, std::string_view text) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const DiscoveredPhrase& one) {
    return one.phrase.canonical == text;
  });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("phrases of a corpus point into texts whose analyses are gone") {
  const Kept kept = corpus_of({"Varland wants open ferry lanes.", "We need open ferry lanes now.",
                               "Nobody opposes the open ferry lanes."});
  const auto found = found_in(kept);
  const DiscoveredPhrase* const phrase = by_text(found, "open ferry lanes");
  REQUIRE(phrase != nullptr);
  CHECK(phrase->sources == 3);
  CHECK(phrase->events == 2);
  CHECK(phrase->consolidated == 3);
  CHECK(phrase->association > 0);
  CHECK(phrase->language == "en");
  REQUIRE(phrase->phrase.occurrences.size() == 3);
  for (const PhraseHit& hit : phrase->phrase.occurrences) {
    CHECK(hit.span.in(kept.texts[hit.source]) == "open ferry lanes");
  }
}

TEST_CASE("what is known already is not discovered, and a known part leaves the rest") {
  const std::vector<std::string> texts = {"Nobody lost open ferry lanes.",
                                          "We need open ferry lanes."};
  std::vector<std::vector<Span>> covered;
  for (const std::string& text : texts) covered.push_back({{text.find("open"), text.size() - 1}});
  CHECK(found_in(corpus_of(texts, "en", covered)).empty());
  covered[1].clear();
  CHECK_FALSE(found_in(corpus_of(texts, "en", covered)).empty());
}

TEST_CASE("near-variants are one phrase, a negated one is another") {
  const Kept kept = corpus_of({"They praised the wide open ferry lanes. It was calm.",
                               "She saw wide open ferry lanes. It rained.",
                               "He likes wide closed ferry lanes. It snowed.",
                               "Some prefer wide closed ferry lanes. It hailed."});
  const auto found = found_in(kept);
  REQUIRE(found.size() == 1);
  CHECK(found.front().phrase.occurrences.size() == 4);
  CHECK(found.front().phrase.variants.size() == 2);
  CHECK(found.front().wordings.size() == 2);
  const auto apart = found_in(corpus_of(
      {"This lake is not a closed ferry lane.", "Such harbours were not a closed ferry lane.",
       "A closed ferry lane it was.", "Here is one closed ferry lane."}));
  const bool negated = std::any_of(apart.begin(), apart.end(), [](const DiscoveredPhrase& one) {
    return std::any_of(one.wordings.begin(), one.wordings.end(),
                       [](const std::string& words) { return words.starts_with("not "); });
  });
  const bool mixed = std::any_of(apart.begin(), apart.end(), [](const DiscoveredPhrase& one) {
    return one.wordings.size() > 1;
  });
  CHECK(negated);
  CHECK_FALSE(mixed);
}

TEST_CASE("the canonical form is the most frequent wording") {
  const auto found = found_in(corpus_of(
      {"An old ferry lane it is.", "He likes old ferry lanes.", "She saw old ferry lanes."}));
  REQUIRE(found.size() == 1);
  CHECK(found.front().phrase.canonical == "old ferry lanes");
  CHECK(found.front().phrase.variants.front().text == "old ferry lane");
}

TEST_CASE("the order of sources changes no phrase") {
  std::vector<std::string> texts = {"Varland wants open ferry lanes and a shared harbour watch.",
                                    "We need open ferry lanes now, and the shared harbour watch.",
                                    "Nobody opposes the open ferry lanes.",
                                    "A shared harbour watch helps all."};
  const auto forwards = found_in(corpus_of(texts));
  std::reverse(texts.begin(), texts.end());
  const auto backwards = found_in(corpus_of(texts));
  REQUIRE(forwards.size() == backwards.size());
  for (const DiscoveredPhrase& one : forwards) {
    const DiscoveredPhrase* const same = by_text(backwards, one.phrase.canonical);
    REQUIRE(same != nullptr);
    CHECK(same->phrase.id == one.phrase.id);
    CHECK(same->association == Approx(one.association));
    CHECK(same->consolidated == one.consolidated);
  }
}

namespace {

using Three = std::array<std::string, 3>;

const Three kPlain = {"red", "green", "blue"};

/// Of `phrase` in three texts, with these words before it and this behind it.
double score_of(const std::string& phrase, const Three& before, const std::string& behind = ".") {
  const auto found =
      found_in(corpus_of({"They drew " + before[0] + " " + phrase + behind + " Rain.",
                          "We saw " + before[1] + " " + phrase + behind + " Snow.",
                          "Who has " + before[2] + " " + phrase + behind + " Hail."}));
  const DiscoveredPhrase* const one = by_text(found, phrase);
  return one == nullptr ? 0 : one->score;
}

}  // namespace

TEST_CASE("relations rank before a topic, a topic in their company before another") {
  const double topic = score_of("ferry harbours", kPlain);
  CHECK(topic > 0);
  CHECK(score_of("ferry dialogue", kPlain) > topic);
  CHECK(score_of("ferry harbours", {"joint", "shared", "mutual"}) > topic);
}

TEST_CASE("a phrase that goes on behind its end ranks lower") {
  const double open = score_of("ferry harbours", kPlain, "");
  CHECK(open > 0);
  CHECK(open < score_of("ferry harbours", kPlain));
}

TEST_CASE("a name that ends in a relational word is a phrase where several sources have it") {
  const std::vector<std::string> texts = {"They cited the Selle agreements. It rained.",
                                          "We kept the Selle agreements. It was calm.",
                                          "Nobody broke the Selle agreements."};
  CHECK(by_text(found_in(corpus_of(texts)), "Selle agreements") != nullptr);
  CHECK(by_text(found_in(corpus_of({texts[0], texts[1]})), "Selle agreements") == nullptr);
  std::vector<std::string> harbours;
  for (std::string text : texts) {
    text.replace(text.find("agreements"), std::string("agreements").size(), "harbours");
    harbours.push_back(text);
  }
  CHECK(found_in(corpus_of(harbours)).empty());
}

TEST_CASE("counts lose what longer phrases hold") {
  Phrase shorter;
  shorter.occurrences = {{0, {}, {0, 10}, 0}, {0, {}, {50, 60}, 0}, {1, {}, {20, 30}, 0}};
  Phrase longer;
  longer.occurrences = {{0, {}, {0, 20}, 0}, {1, {}, {10, 30}, 0}};
  Phrase equal;
  equal.occurrences = {{0, {}, {0, 20}, 0}, {1, {}, {25, 40}, 0}};
  CHECK(consolidate(std::vector<Phrase>{shorter, longer, equal}) ==
        std::vector<std::size_t>{1, 2, 2});
  CHECK(consolidate(std::vector<Phrase>{longer, equal, shorter}) ==
        std::vector<std::size_t>{2, 2, 1});
  CHECK(consolidate({}).empty());
}

TEST_CASE("a frame has its fillers and the entropy of its slot") {
  const Kept kept = corpus_of({"It is not aimed against anyone. Nor was it aimed against anyone.",
                               "It is aimed against somebody. It was aimed against somebody.",
                               "It was aimed against Kestria. It is aimed against Varland."});
  Phrase phrase;
  phrase.variants = {{"aimed against anyone", "en"}};
  const std::size_t begin = kept.owned[0].find("aimed");
  phrase.occurrences = {{0, {}, {begin, begin + phrase.variants[0].text.size()}, 0}};
  const auto frames = FrameFinder(kept.corpus, kept.texts).find(phrase);
  REQUIRE(frames.size() == 1);
  CHECK(frames[0].before == "aimed against");
  CHECK(frames[0].after.empty());
  REQUIRE(frames[0].fillers.size() == 4);
  CHECK(frames[0].fillers[0].text == "anyone");
  CHECK(frames[0].fillers[0].count == 2);
  CHECK(frames[0].fillers[2].text == "Kestria");
  // Shares 1/3, 1/3, 1/6, 1/6.
  CHECK(frames[0].entropy == Approx(1.9182958));
}

TEST_CASE("a wording that never changes has no frame") {
  const Kept kept = corpus_of({"They want open ferry lanes.", "We want open ferry lanes."});
  const auto found = found_in(kept);
  REQUIRE_FALSE(found.empty());
  const FrameFinder finder(kept.corpus, kept.texts);
  for (const DiscoveredPhrase& one : found) CHECK(finder.find(one.phrase).empty());
  CHECK(finder.find(Phrase{}).empty());
}

TEST_CASE("a promoted phrase is an entry of formulae.json") {
  Phrase phrase;
  phrase.id = "d-0123";
  phrase.canonical = "the open ferry lanes";
  phrase.variants = {
      {"open ferry lane", "en"}, {"the open ferry lanes", "en"}, {"开放渡轮航线", "zh"}};
  const auto entry = nlohmann::json::parse(promoted(phrase, lexicon::shipped()));
  CHECK(entry.at("id") == "d-0123");
  CHECK(entry.at("category") == "discovered");
  CHECK(entry.at("patterns").at("en") == nlohmann::json{"open ferry lane"});
  CHECK(entry.at("patterns").at("zh") == nlohmann::json{"开放渡轮航线"});
  CHECK(entry.at("variants").at("en") == nlohmann::json{"the open ferry lanes", "open ferry lane"});
}

TEST_CASE("a pattern with a Han character is written as it is read: by characters") {
  Phrase phrase;
  phrase.id = "d-0124";
  phrase.canonical = "共通の家";
  phrase.variants = {{"共通の家", "ja"}};
  const auto entry = nlohmann::json::parse(promoted(phrase, lexicon::shipped()));
  CHECK(entry.at("patterns").at("ja") == nlohmann::json{"共通の家"});
}

TEST_CASE("an empty corpus has no phrases") {
  CHECK(found_in(corpus_of({})).empty());
  CHECK(found_in(corpus_of({"", "。"})).empty());
  const WordCorpus none = WordCorpusBuilder(lexicon::shipped(), "en").take();
  CHECK(discover(none, {}, {}).empty());
}
