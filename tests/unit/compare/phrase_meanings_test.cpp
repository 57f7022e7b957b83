#include "readout/compare/phrase_meanings.hpp"

#include <catch2/catch.hpp>
#include <cmath>

namespace readout::compare {
namespace {

/// Turned by as many degrees as the text is known for.
class Angles final : public encode::Encoder {
 public:
  explicit Angles(std::vector<std::pair<std::string, double>> degrees)
      : degrees_(std::move(degrees)) {}
  [[nodiscard]] std::string name() const override { return "angles"; }
  [[nodiscard]] Result<encode::Vectors> encode(std::span<const std::string_view> texts,
                                               std::size_t) const override {
    constexpr double kHalfTurn = 180;
    encode::Vectors vectors(texts.size(), 2);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      for (const auto& [text, degrees] : degrees_) {
        if (text != texts[i]) continue;
        const double turned = degrees / kHalfTurn * std::acos(-1.0);
        vectors.row(i)[0] = static_cast<float>(std::cos(turned));
        vectors.row(i)[1] = static_cast<float>(std::sin(turned));
      }
    }
    return vectors;
  }

 private:
  std::vector<std::pair<std::string, double>> degrees_;
};

class Failing final : public encode::Encoder {
 public:
  [[nodiscard]] std::string name() const override { return "failing"; }
  [[nodiscard]] Result<encode::Vectors> encode(std::span<const std::string_view>,
                                               std::size_t) const override {
    return Error{ErrorKind::input, "the encoder", "does not answer", "start it"};
  }
};

phrases::DiscoveredPhrase phrase(const std::string& words, std::vector<Span> spans,
                                 const std::string& language = "en") {
  phrases::DiscoveredPhrase found;
  found.language = language;
  found.wordings = {words};
  found.phrase.id = words;
  found.phrase.canonical = words;
  found.phrase.variants = {{words, language}};
  for (const Span span : spans) found.phrase.occurrences.push_back({0, std::nullopt, span, 0});
  return found;
}

}  // namespace

TEST_CASE("what means the same and shares a word is one phrase with both wordings") {
  std::vector<phrases::DiscoveredPhrase> found = {phrase("lake relation", {{40, 54}}),
                                                  phrase("grain trade", {{60, 71}}),
                                                  phrase("lake ties", {{0, 9}, {20, 29}})};
  const Angles near({{"lake relation", 0}, {"grain trade", 90}, {"lake ties", 20}});
  CHECK_FALSE(join_same_meanings(found, near, 1));
  REQUIRE(found.size() == 2);
  CHECK(found[0].phrase.id == "lake relation");
  REQUIRE(found[0].phrase.occurrences.size() == 3);
  CHECK(found[0].phrase.occurrences[0].span.begin == 0);
  CHECK(found[0].phrase.variants[found[0].phrase.occurrences[0].variant].text == "lake ties");
  CHECK(found[0].phrase.variants[found[0].phrase.occurrences[2].variant].text == "lake relation");
  CHECK(found[1].phrase.id == "grain trade");
}

TEST_CASE("what is near but shares no word, or is of another language, stays apart") {
  std::vector<phrases::DiscoveredPhrase> found = {
      phrase("lake relation", {{0, 13}}), phrase("shore ties", {{20, 30}}),
      phrase("lake union", {{40, 50}}, "ru"), phrase("lake trade", {{60, 70}})};
  const Angles near(
      {{"lake relation", 0}, {"shore ties", 1}, {"lake union", 1}, {"lake trade", 40}});
  CHECK_FALSE(join_same_meanings(found, near, 1));
  CHECK(found.size() == 4);
}

TEST_CASE("each place counts once in a joined phrase") {
  std::vector<phrases::DiscoveredPhrase> found = {phrase("lake peace", {{0, 10}}),
                                                  phrase("peace lake", {{5, 20}, {30, 40}})};
  const Angles same({{"lake peace", 0}, {"peace lake", 0}});
  CHECK_FALSE(join_same_meanings(found, same, 1));
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].phrase.occurrences.size() == 2);
  CHECK(found[0].phrase.occurrences[0].span.end == 10);
  CHECK(found[0].phrase.occurrences[1].span.begin == 30);
}

TEST_CASE("an encoder that fails changes nothing and is told") {
  std::vector<phrases::DiscoveredPhrase> found = {phrase("lake relation", {{0, 13}}),
                                                  phrase("lake ties", {{20, 29}})};
  const auto error = join_same_meanings(found, Failing(), 1);
  REQUIRE(error);
  CHECK(error->message == "does not answer");
  CHECK(found.size() == 2);
}

}  // namespace readout::compare
