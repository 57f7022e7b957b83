#include "readout/phrases/speaker_spans.hpp"

#include <catch2/catch.hpp>

#include "readout/text/word_count.hpp"

using namespace readout;
using namespace readout::phrases;

namespace {

const std::string kText = "Maren said the ferry “that Reyk calls lost” is safe. Nobody knows.";

Span span_of(const std::string& words) {
  const std::size_t begin = kText.find(words);
  REQUIRE(begin != std::string::npos);
  return {begin, begin + words.size()};
}

Statement statement(const std::string& words, const std::vector<std::string>& content,
                    const std::string& speaker) {
  Statement out;
  out.span = span_of(words);
  for (const std::string& each : content) out.content.push_back(span_of(each));
  if (!speaker.empty()) {
    out.speaker.emplace();
    out.speaker->id = speaker;
    out.speaker->name = speaker;
  }
  return out;
}

const std::string kOuter = "the ferry “that Reyk calls lost” is safe";

std::vector<Statement> nested(const std::string& inner_speaker) {
  return {statement("Maren said " + kOuter, {kOuter}, "ilda-maren"),
          statement("that Reyk calls lost", {"lost"}, inner_speaker)};
}

std::string speaker_of(const std::vector<SpokenSpan>& spans, const std::string& words) {
  const SpokenSpan* const found = speaker_at(spans, span_of(words));
  return found == nullptr ? "nobody" : found->id;
}

}  // namespace

TEST_CASE("the innermost statement speaks, and who reports does not") {
  const auto spans = spoken_spans(nested("tomas-reyk"));
  REQUIRE(spans.size() == 3);
  CHECK(spans[1].span.in(kText) == "lost");
  CHECK(speaker_of(spans, "ferry") == "ilda-maren");
  CHECK(speaker_of(spans, "lost") == "tomas-reyk");
  CHECK(speaker_of(spans, "is safe") == "ilda-maren");
  CHECK(speaker_of(spans, "Maren said") == "nobody");
  CHECK(speaker_of(spans, "Nobody knows") == "nobody");
}

TEST_CASE("a hit across a border is of whom most of it is") {
  const auto spans = spoken_spans(nested("tomas-reyk"));
  CHECK(speaker_of(spans, "lost” is") == "ilda-maren");
  CHECK(speaker_of(spans, "said the ferry") == "ilda-maren");
}

TEST_CASE("a hit that two speakers share evenly is of the first") {
  const std::vector<SpokenSpan> spans{{{0, 4}, "ilda-maren", "Ilda Maren"},
                                      {{4, 8}, "tomas-reyk", "Tomas Reyk"}};
  CHECK(speaker_at(spans, {2, 6})->id == "ilda-maren");
  CHECK(speaker_at(spans, {3, 6})->id == "tomas-reyk");
  CHECK(speaker_at(spans, {8, 9}) == nullptr);
}

TEST_CASE("somebody unknown inside a statement is not its speaker") {
  CHECK(speaker_of(spoken_spans(nested("")), "lost") == "nobody");
}

TEST_CASE("words of all speakers and of nobody are all words") {
  const auto groups =
      words_by_speaker(spoken_spans(nested("tomas-reyk")), text::analyse(kText, "en"));
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].name.empty());
  CHECK(groups[0].words == 4);
  CHECK(groups[1].name == "ilda-maren");
  CHECK(groups[1].words == 7);
  CHECK(groups[2].words == 1);
}

TEST_CASE("the order of the statements changes nothing") {
  auto statements = nested("tomas-reyk");
  std::swap(statements[0], statements[1]);
  const auto spans = spoken_spans(statements);
  REQUIRE(spans.size() == 3);
  CHECK(speaker_of(spans, "lost") == "tomas-reyk");
  CHECK(spoken_spans({}).empty());
}

TEST_CASE("a word is counted as the words of a text are") {
  for (const auto& [words, language] :
       {std::pair<std::string, const char*>{"Maren's ferry cost 200bn, the 21st of its kind.",
                                            "en"},
        {"Паром стоил 200 млн, 21-й по счёту.", "ru"},
        {"渡轮耗资200亿元，奥尔拉湖21日开放。", "zh"}}) {
    std::size_t counted = 0;
    for (const PhraseGroup& group : words_by_speaker({}, text::analyse(words, language))) {
      counted += group.words;
    }
    CAPTURE(words);
    CHECK(counted == text::count_words(words));
  }
}
