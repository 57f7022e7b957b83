// Words without a counterpart in another language: whatever an encoder says, and nothing of
// encoders that were not measured.
#include "readout/compare/unmatched_words.hpp"

#include <catch2/catch.hpp>
#include <cmath>

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
  const auto result = compare::find_unmatched(pairs, lexicon::shipped(), Meanings(encoder), 1);
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
