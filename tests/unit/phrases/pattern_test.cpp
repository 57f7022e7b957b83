#include "readout/phrases/pattern.hpp"

#include <catch2/catch.hpp>

using namespace readout::phrases;

namespace {

Pattern parsed(const std::string& source) {
  auto result = parse_pattern(source);
  REQUIRE(std::holds_alternative<Pattern>(result));
  return std::get<Pattern>(std::move(result));
}

PatternError refused(const std::string& source) {
  auto result = parse_pattern(source);
  REQUIRE(std::holds_alternative<PatternError>(result));
  return std::get<PatternError>(std::move(result));
}

std::vector<std::string> words(const Pattern& pattern, const std::vector<StateIndex>& states) {
  std::vector<std::string> out;
  for (const StateIndex state : states) out.push_back(pattern.states[state].word);
  return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("words of a pattern follow one another") {
  const Pattern pattern = parsed("Mutual respect");
  CHECK(words(pattern, pattern.first) == Words{"mutual"});
  CHECK(words(pattern, pattern.states[0].next) == Words{"respect"});
  CHECK_FALSE(pattern.states[0].last);
  CHECK(pattern.states[1].last);
}

TEST_CASE("alternatives and optional parts open several ways") {
  const Pattern pattern = parsed("[very] (warm|kind [and open]) welcome");
  CHECK(words(pattern, pattern.first) == Words{"very", "warm", "kind"});
  CHECK(words(pattern, pattern.states[0].next) == Words{"warm", "kind"});
  CHECK(words(pattern, pattern.states[2].next) == Words{"and", "welcome"});
}

TEST_CASE("a hyphen parts words") {
  const Pattern pattern = parsed("win-win");
  CHECK(pattern.states.size() == 2);
}

TEST_CASE("forms are kept apart from stems") {
  const Pattern pattern = parsed("=internal affairs");
  CHECK(pattern.states[0].kind == StateKind::form);
  CHECK(pattern.states[0].word == "internal");
  CHECK(pattern.states[1].kind == StateKind::stem);
}

TEST_CASE("a gap is as many words as it may hold, each of which may lack") {
  const Pattern words_apart = parsed("one ... two");
  CHECK(words_apart.states.size() == 5);
  CHECK(words_apart.states[0].next.size() == 4);
  const Pattern characters_apart = parsed("一...二");
  CHECK(characters_apart.states.size() == 8);
}

TEST_CASE("a pattern in Han characters goes by characters") {
  const Pattern pattern = parsed("[互利]共赢");
  CHECK(pattern.by_characters);
  CHECK(words(pattern, pattern.first) == Words{"互", "共"});
  CHECK_FALSE(parsed("win").by_characters);
}

TEST_CASE("words that are passed over ask for nothing") {
  const auto result = parse_pattern("across the [the] Strait", {{"the"}, {}});
  const auto& pattern = std::get<Pattern>(result);
  CHECK(words(pattern, pattern.states[0].next) == Words{"strait"});
}

TEST_CASE("a list of the grammar is one state for its single words and a chain for longer ones") {
  const Words negations{"not", "never", "by no means"};
  const PatternWords grammar{
      {}, [&](std::string_view name) { return name == "negations" ? &negations : nullptr; }};
  const auto result = parse_pattern("<negations> aimed", grammar);
  const auto& pattern = std::get<Pattern>(result);
  CHECK(pattern.states.size() == 5);
  REQUIRE(pattern.first.size() == 2);
  CHECK(words(pattern, pattern.first) == Words{"by", ""});
  CHECK(pattern.states[pattern.first[1]].words == Words{"not", "never"});
  CHECK(words(pattern, pattern.states[pattern.first[1]].next) == Words{"aimed"});
  const auto unknown = parse_pattern("lake <negation> aimed", grammar);
  CHECK(std::get<PatternError>(unknown).position == 5);
  CHECK(std::get<PatternError>(unknown).message ==
        "the grammar of the language has no list 'negation'");
}

TEST_CASE("words in braces stand in any order, each once") {
  const Pattern two = parsed("{lake treaty} talks");
  CHECK(words(two, two.first) == Words{"lake", "treaty"});
  CHECK(words(two, two.states[two.first[0]].next) == Words{"treaty"});
  CHECK(words(two, two.states[two.states[two.first[0]].next[0]].next) == Words{"talks"});
  CHECK(parsed("{a b c d}").states.size() == 32);
  const Pattern joined = parsed("{平等 互利}");
  CHECK(words(joined, joined.first) == Words{"平", "互"});
  CHECK(joined.states.size() == 8);
}

TEST_CASE("an exception says so") {
  CHECK(parsed("!rule of law").exception);
  CHECK_FALSE(parsed("rule of law").exception);
}

TEST_CASE("a bad pattern is an error at its place") {
  CHECK(refused("").message == "the pattern matches nothing at all");
  CHECK(refused("[one] [two]").message == "the pattern matches nothing at all");
  CHECK(refused("one (two").position == 4);
  CHECK(refused("one two)").position == 7);
  CHECK(refused("one (two]").position == 8);
  CHECK(refused("one | two").position == 4);
  CHECK(refused("... one").message == "a gap begins the pattern");
  CHECK(refused("one ...").message == "a gap ends the pattern");
  CHECK(refused("one = two").position == 4);
  CHECK(refused("one =").position == 4);
  CHECK(refused("一=").position == 3);
  CHECK(refused("one {a b c d e}").position == 4);
  CHECK(refused("one {two three").position == 4);
  CHECK(refused("{one two)").position == 8);
  CHECK(refused("{one|two}").position == 4);
  CHECK(refused("{one ... two}").position == 5);
  CHECK(refused("{[one] [two]}").message == "the pattern matches nothing at all");
  CHECK(refused("one <two").position == 4);
  CHECK(refused("one > two").position == 4);
  CHECK(refused("<negations> one").position == 0);
}

TEST_CASE("deep brackets and long patterns end in a value") {
  const std::string deep(100000, '(');
  CHECK(refused(deep + "a").position == deep.size() - 1);
  CHECK(std::holds_alternative<Pattern>(parse_pattern(deep + "a" + std::string(100000, ')'))));
  std::string many;
  for (int i = 0; i < 2000; ++i) many += "(a|b) ";
  CHECK(refused(many).message == "the pattern is too long");
  std::string braces = "a";
  for (int i = 0; i < 50; ++i) braces = "{" + braces + " b c d}";
  CHECK(refused(braces).message == "the pattern is too long");
}

TEST_CASE("any bytes give a value") {
  for (int seed = 0; seed < 300; ++seed) {
    std::string bytes;
    for (int i = 0; i < 12; ++i)
      bytes += "()[]{}<>|=.- a\xE4\xB8\x80\xFF"[(seed * 31 + i * i * 7) % 19];
    CHECK_NOTHROW(parse_pattern(bytes));
  }
}
