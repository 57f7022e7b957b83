// Words without a counterpart in another language: whatever an encoder says, and nothing of
// encoders that were not measured.
#include "readout/compare/unmatched_words.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "unit/compare/support.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix

namespace {

/// Texts that hold one of the words of a meaning point the same way.
class Meanings : public encode::Encoder {
 public:
  explicit Meanings(std::string name) : name_(std::move(name)) {}
  [[nodiscard]] std::string name() const override { return name_; }
  [[nodiscard]] Result<encode::Vectors> encode(std::span<const std::string_view> texts,
                                               std::size_t /*jobs*/) const override {
    const std::vector<std::vector<std::string_view>> meanings{
        {"ferry", "паром"}, {"opens", "откроется"}, {"soon", "скоро"}, {"fishermen"},
        {"demand"},         {"compensation"},       {"nets"}};
    encode::Vectors rows(texts.size(), meanings.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
      float squares = 0;
      for (std::size_t m = 0; m < meanings.size(); ++m) {
        for (const std::string_view word : meanings[m]) {
          if (texts[i].find(word) == std::string_view::npos) continue;
          rows.row(i)[m] = 1;
          squares += 1;
        }
      }
      for (float& value : rows.row(i)) value /= squares > 0 ? std::sqrt(squares) : 1;
    }
    return rows;
  }

 private:
  std::string name_;
};

constexpr const char* kMeasured = "Universal Sentence Encoder multilingual v3";

struct Text {
  std::string text;
  std::string language;
  text::Analysis analysis = text::analyse(text, language);
  lexicon::Named named = {};
  [[nodiscard]] compare::AnchorSide side() const {
    return {text, language, analysis.tokens, &named};
  }
};

std::vector<std::string> found(const Text& a, const Text& b, const std::string& encoder) {
  const std::vector<compare::PairOfSides> pairs{{a.side(), b.side()}};
  const auto result =
      compare::find_unmatched(pairs, lexicon::shipped(), Meanings(encoder), 1).value();
  std::vector<std::string> out;
  for (const auto& run : result.pairs[0].a) out.emplace_back(run.span.in(a.text));
  for (const auto& run : result.pairs[0].b) out.emplace_back(run.span.in(b.text));
  return out;
}

}  // namespace

TEST_CASE("a stretch that nothing comes near to is found, in whichever side") {
  const Text longer{"The ferry opens soon, and fishermen demand compensation for nets", "en"};
  const Text shorter{"Паром скоро откроется", "ru"};
  const std::vector<std::string> expected{"fishermen demand compensation for nets"};
  CHECK(found(longer, shorter, kMeasured) == expected);
  CHECK(found(shorter, longer, kMeasured) == expected);
}

TEST_CASE("two words are too few to say it") {
  CHECK(found({"The ferry opens soon, fishermen demand", "en"}, {"Паром скоро откроется", "ru"},
              kMeasured)
            .empty());
}

TEST_CASE("names that nobody knows are not asked about, and part a stretch") {
  CHECK(found({"The ferry opens soon, fishermen demand Compensation of nets", "en"},
              {"Паром скоро откроется", "ru"}, kMeasured)
            .empty());
}

TEST_CASE("of an encoder that the limits were not measured on nothing is said") {
  CHECK(found({"The ferry opens soon, and fishermen demand compensation for nets", "en"},
              {"Паром скоро откроется", "ru"}, "another")
            .empty());
}

namespace {

/// Gives vectors of statements, and fails at words.
class FailsAtWords : public encode::Encoder {
 public:
  explicit FailsAtWords(std::size_t good) : good_(good) {}
  [[nodiscard]] std::string name() const override { return kMeasured; }
  [[nodiscard]] Result<encode::Vectors> encode(std::span<const std::string_view> texts,
                                               std::size_t jobs) const override {
    if (calls_++ >= good_) return Error{ErrorKind::input, "encoder", "it is gone", ""};
    return Meanings(kMeasured).encode(texts, jobs);
  }

 private:
  std::size_t good_;
  mutable std::size_t calls_ = 0;
};

std::size_t failures(std::size_t good) {
  compare::CompareOptions options;
  const FailsAtWords encoder(good);
  options.encoder = &encoder;
  const Comparison comparison = compare::compare(
      {},
      {test::document("Courier", "Ilda Maren said that the ferry opens soon on 1 May 2031."),
       test::document("Herald", "Ильда Марен заявила, что паром скоро откроется 1 мая 2031 года.",
                      "ru")},
      lexicon::shipped(), options);
  REQUIRE(comparison.points.size() == 1);  // else there is no pair to look at
  return static_cast<std::size_t>(
      std::ranges::count(comparison.warnings, "encoder-failed", &Warning::code));
}

}  // namespace

TEST_CASE("an encoder that fails is told, and once") {
  CHECK(failures(0) == 1);
  CHECK(failures(1) == 1);
  CHECK(failures(9) == 0);
  const Text a{"The ferry opens soon", "en"};
  const std::vector<compare::PairOfSides> pairs{{a.side(), a.side()}};
  CHECK_FALSE(compare::find_unmatched(pairs, lexicon::shipped(), FailsAtWords(0), 1).ok());
}

TEST_CASE("where even one pair has too many words, none is examined, and that was asked") {
  Text a{"", "en"};
  for (std::size_t i = 0; i <= compare::kMostTexts; ++i)
    a.text += "w" + std::string(i % 40, 'a') + std::string(i / 40, 'b') + "x ";
  a.analysis = text::analyse(a.text, "en");
  const std::vector<compare::PairOfSides> pairs{{a.side(), a.side()}};
  const auto found = compare::find_unmatched(pairs, lexicon::shipped(), Meanings(kMeasured), 1);
  CHECK(found.value().asked);
  CHECK(found.value().examined == 0);
  CHECK_FALSE(
      compare::find_unmatched(pairs, lexicon::shipped(), Meanings("another"), 1).value().asked);
}
