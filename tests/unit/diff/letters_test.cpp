// What changed inside a changed word.
#include <catch2/catch.hpp>

#include "sides.hpp"

using namespace readout;  // NOLINT: tests read better without the prefix
using test::told;

namespace {

/// The letters of the only replacement: kept ones as they are, "[old>new]" between.
std::string letters(const std::string& a, const std::string& b, const std::string& language) {
  const auto x = told(a, language);
  const auto y = told(b, language);
  const diff::Diff d = diff::diff(x.side(), y.side(), lexicon::shipped());
  REQUIRE(test::letters_rebuild(d, x, y));
  std::string shown;
  for (const LetterEdit& letter : test::first(d, EditOp::replace).letters) {
    shown += letter.op == EditOp::keep ? x.at(letter.a)
                                       : "[" + x.at(letter.a) + ">" + y.at(letter.b) + "]";
  }
  return shown;
}

}  // namespace

TEST_CASE("Chinese words show the characters they share") {
  CHECK(letters("关系正处于最好时期。", "关系处在最好时期。", "zh") == "[正>]处[于>在]");
  CHECK(letters("双方将继续对话。", "双方将继续合作。", "zh").empty());
}

TEST_CASE("forms of one word show the ending that changed") {
  CHECK(letters("The ministers supported it.", "The ministers support it.", "en") ==
        "support[ed>]");
  CHECK(letters("Стороны решили важный вопрос.", "Стороны решили важные вопрос.", "ru") ==
        "важны[й>е]");
}

TEST_CASE("a name in two spellings shows the letter; other words and numbers show none") {
  CHECK(letters("They met Zorinsky here.", "They met Zorynsky here.", "en") == "Zor[i>y]nsky");
  CHECK(letters("They may sign it.", "They many sign it.", "en").empty());
  CHECK(letters("They built boats here.", "They bought boats here.", "en").empty());
  CHECK(letters("They built 3400000 boats.", "They built 3500000 boats.", "en").empty());
  CHECK(letters("The old boats left.", "The big ships left.", "en").empty());
}
