#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "readout/phrases/phrases.hpp"

#include "view.hpp"

using namespace readout;
using namespace readout::phrases;

namespace {

const Phrase* by_id(const std::vector<Phrase>& phrases, const std::string& id) {
  const auto found = std::find_if(phrases.begin(), phrases.end(),
                                  [&](const Phrase& phrase) { return phrase.id == id; });
  return found == phrases.end() ? nullptr : &*found;
}

std::vector<std::string> discovered(const test::Views& views, PhraseOptions options = {}) {
  std::vector<std::string> out;
  for (const Phrase& phrase : find_phrases(views.all(), lexicon::shipped(), options)) {
    if (phrase.origin == PhraseOrigin::discovered) out.push_back(phrase.canonical);
  }
  return out;
}

bool holds(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

TEST_CASE("one formula, three languages, its variants and places") {
  test::Views views;
  views
      .add("en",
           "Maren said cooperation is not directed against anyone. Reyk said it was Not "
           "Directed against Anyone.")
      .add("ru", "По словам Рейка, сотрудничество не направлено против третьих стран.")
      .add("zh", "双方强调，合作不针对任何第三方。");
  const auto phrases = find_phrases(views.all(), lexicon::shipped());
  const Phrase* const phrase = by_id(phrases, "not-directed-against");
  REQUIRE(phrase != nullptr);
  CHECK(phrase->canonical == "not directed against anyone");
  CHECK(phrase->category == "alliances");
  CHECK(phrase->origin == PhraseOrigin::lexicon);
  REQUIRE(phrase->variants.size() == 3);
  CHECK(phrase->variants[0].text == "not directed against anyone");
  CHECK(phrase->variants[1].language == "ru");
  CHECK(phrase->variants[2].text == "不针对任何第三方");
  REQUIRE(phrase->occurrences.size() == 4);
  CHECK(phrase->occurrences[1].variant == 0);
  CHECK(phrase->occurrences[3].source == 2);
  CHECK(phrase->occurrences[3].span.in(views.text(2)) == "不针对任何第三方");
}

TEST_CASE("formulae nest, and the widest spread comes first") {
  test::Views views;
  views.add("en", "A strategic partnership without preconditions.")
      .add("en", "The strategic partnership of Varland and Kestria.");
  const auto phrases = find_phrases(views.all(), lexicon::shipped());
  REQUIRE(phrases.size() >= 2);
  CHECK(phrases[0].id == "strategic-partnership");
  CHECK(by_id(phrases, "no-preconditions") != nullptr);
}

TEST_CASE("a wording that the lexicon lacks is discovered in two sources") {
  test::Views views;
  views.add("en", "Varland will keep the northern ferry lanes of Lake Orla open to all.")
      .add("en", "Kestria doubts that the northern ferry lanes will reopen.");
  const auto found = discovered(views);
  CHECK(holds(found, "northern ferry lanes"));
  CHECK(std::none_of(found.begin(), found.end(), [](const std::string& words) {
    return words.starts_with("the ") || words.ends_with(" of");
  }));
  PhraseOptions off;
  off.discover = false;
  CHECK(discovered(views, off).empty());
  PhraseOptions three;
  three.min_sources = 3;
  CHECK(discovered(views, three).empty());
}

TEST_CASE("three times in one source is enough, twice is not") {
  test::Views twice;
  twice.add("en", "Open ferry lanes matter. We want open ferry lanes.");
  CHECK(discovered(twice).empty());
  test::Views thrice;
  thrice.add("en", "Open ferry lanes matter. We want open ferry lanes. Give us open ferry lanes.");
  CHECK(holds(discovered(thrice), "open ferry lanes"));
}

TEST_CASE("names, datelines and what the lexicon knows are not discovered") {
  test::Views views;
  views
      .add("en",
           "President Ilda Maren of Varland met Premier Tomas Reyk on 12 March 2031. They "
           "praised the comprehensive strategic partnership.")
      .add("en",
           "Then President Ilda Maren of Varland saw Premier Tomas Reyk on 12 March 2031. "
           "Here is a comprehensive strategic partnership.");
  CHECK(discovered(views).empty());
}

TEST_CASE("contractions, titles and ordinals are not discovered") {
  test::Views views;
  const char* const text =
      "They don't want to see the ferry. We don ' t want to see it, I'm not going to wait, and the "
      "Floating Ferry Office of the 21st century said so of the harbour master's open gate.";
  views.add("en", text).add("en", std::string("Again: ") + text);
  for (const std::string& words : discovered(views)) {
    INFO(words);
    for (const char* const no : {"don", "'t", "I'm", "Floating Ferry Office", "21st"})
      CHECK(words.find(no) == std::string::npos);
  }
  test::Views possessive;
  possessive.add("en", "She closed the harbour master's open gate.")
      .add("en", "He saw the harbour master's open gate.");
  CHECK(holds(discovered(possessive), "harbour master's open gate"));
}

TEST_CASE("sentences part what is discovered, inflection and case do not") {
  test::Views views;
  views.add("en", "He likes old ferry lanes. Deep harbours came later.")
      .add("en", "She saw an Old ferry lane. Deep harbours stayed.");
  const auto phrases = find_phrases(views.all(), lexicon::shipped());
  REQUIRE(phrases.size() == 1);
  CHECK(phrases[0].variants.size() == 2);
  CHECK(phrases[0].occurrences.size() == 2);
  CHECK(phrases[0].id.starts_with("d-"));
}

TEST_CASE("discovery works in Russian and in Chinese") {
  test::Views views;
  views.add("ru", "Стороны откроют северные паромные маршруты весной.")
      .add("ru", "Рейк не обещал северных паромных маршрутов.")
      .add("zh", "双方同意开放北部湖区渡轮航线。")
      .add("zh", "雷克没有提到北部湖区渡轮航线。");
  const auto found = discovered(views);
  CHECK(holds(found, "северные паромные маршруты"));
  CHECK(std::any_of(found.begin(), found.end(), [](const std::string& words) {
    return words.find("湖区渡轮航线") != std::string::npos;
  }));
}

TEST_CASE("the same input gives the same phrases, and no more than asked for") {
  test::Views views;
  std::string text;
  for (int i = 0; i < 60; ++i) {
    const std::string number(1, static_cast<char>('a' + i % 26));
    text += "Ferry" + number + " lane" + number + " pier" + std::to_string(i) + "x dock" + number +
            ". ";
  }
  views.add("en", text).add("en", text);
  PhraseOptions few;
  few.max_discovered = 5;
  const auto first = discovered(views, few);
  CHECK(first.size() <= 5);
  CHECK(first == discovered(views, few));
}

TEST_CASE("no sources, empty sources and odd bytes are no trouble") {
  CHECK(find_phrases({}, lexicon::shipped()).empty());
  test::Views views;
  views.add("en", "").add("zh", "。。。").add("und", "\xEF\xBF\xBD \xEF\xBF\xBD").add("ru", "—");
  CHECK(find_phrases(views.all(), lexicon::shipped()).empty());
}
