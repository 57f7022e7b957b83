#include <catch2/catch.hpp>
#include <random>

#include "readout/text/analysis.hpp"
#include "readout/text/unicode.hpp"

namespace text = readout::text;
using readout::Span;
using text::TokenKind;

namespace {

/// The tokens, parted by "|".
std::string cut(std::string_view s, std::string_view language = "en") {
  std::string out;
  for (const text::Token& token : text::analyse(s, language).tokens) {
    if (!out.empty()) out += '|';
    out += token.span.in(s);
  }
  return out;
}

TokenKind kind_of(std::string_view s, std::string_view word, std::string_view language = "en") {
  for (const text::Token& token : text::analyse(s, language).tokens) {
    if (token.span.in(s) == word) return token.kind;
  }
  FAIL("no such token");
  return TokenKind::word;
}

bool only_space(std::string_view s, std::size_t begin, std::size_t end) {
  while (begin < end) {
    if (!text::is_space(text::next_code_point(s, begin))) return false;
  }
  return true;
}

/// Tokens are in order and cover all but white space.
bool tokens_cover(std::string_view s, const text::Analysis& analysis) {
  std::size_t behind = 0;
  for (const text::Token& token : analysis.tokens) {
    if (token.span.begin < behind || token.span.empty()) return false;
    if (!only_space(s, behind, token.span.begin)) return false;
    behind = token.span.end;
  }
  return only_space(s, behind, s.size());
}

/// Sentences are in order, cover all tokens, and the tokens know them.
bool sentences_cover(const text::Analysis& analysis) {
  std::size_t next = 0;
  for (std::size_t i = 0; i < analysis.sentences.size(); ++i) {
    const text::Sentence& sentence = analysis.sentences[i];
    if (sentence.first_token != next || sentence.end_token <= next) return false;
    next = sentence.end_token;
    for (const text::Token& token : analysis.tokens_in(sentence.span)) {
      if (token.sentence != i || !sentence.span.contains(token.span)) return false;
    }
  }
  return next == analysis.tokens.size();
}

void check_laws(std::string_view s, const text::Analysis& analysis) {
  REQUIRE(tokens_cover(s, analysis));
  REQUIRE(sentences_cover(analysis));
}

}  // namespace

TEST_CASE("words, numbers and marks are parted") {
  CHECK(cut("Maren agreed: 2,000 days.") == "Maren|agreed|:|2,000|days|.");
  CHECK(cut("3.5 4,2 2024–2025 $200bn 45%") == "3.5|4,2|2024|–|2025|$|200|bn|45|%");
  CHECK(cut("well-known co-operation") == "well|-|known|co|-|operation");
  CHECK(cut("wait... what?!") == "wait|...|what|?|!");
  CHECK(cut("G20 and A4") == "G20|and|A4");
  CHECK(cut("see kremlin.example, end.Then") == "see|kremlin.example|,|end|.|Then");
  CHECK(cut("Pre\u00ADsident") == "Pre\u00ADsident");
  CHECK(cut("") == "");
  CHECK(cut(" \n\t\u3000 ") == "");
}

TEST_CASE("abbreviations with inner stops are whole") {
  CHECK(cut("the U.S. and the U.N.") == "the|U.S.|and|the|U.N.");
  CHECK(cut("at 5 a.m. today") == "at|5|a.m.|today");
  CHECK(cut("страны и т.д. Всё", "ru") == "страны|и|т.д.|Всё");
  CHECK(cut("U.S.-made") == "U.S.|-|made");
  CHECK(cut("The end.") == "The|end|.");
}

TEST_CASE("the possessive is a token of its own, other apostrophes stay in their word") {
  CHECK(cut("Maren's lake, Reyk’s don't O’Brien") == "Maren|'s|lake|,|Reyk|’s|don't|O’Brien");
  const text::Analysis analysis = text::analyse("Maren’s Maren", "en");
  CHECK(analysis.tokens.front().stem == analysis.tokens.back().stem);
  CHECK(kind_of("the leaders’ talks", "’") == TokenKind::punctuation);
  CHECK(kind_of("since ’31 it", "’") == TokenKind::punctuation);
}

TEST_CASE("quotation marks are told from apostrophes and other marks") {
  for (const char* const mark : {"“", "”", "„", "«", "»", "‹", "「", "」", "『", "《", "\"", "‘"}) {
    CHECK(kind_of(std::string(mark) + "Orla", mark) == TokenKind::quote);
  }
  CHECK(kind_of("she said ‘it holds’ then", "’") == TokenKind::quote);
  CHECK(kind_of("she said 'it holds' then", "'") == TokenKind::quote);
  CHECK(kind_of("(Orla)", "(") == TokenKind::punctuation);
  CHECK(kind_of("5 € each", "€") == TokenKind::symbol);
  CHECK(kind_of("5 % each", "%") == TokenKind::symbol);
}

TEST_CASE("a pictograph with its modifiers is one token") {
  CHECK(cut("ok \U0001F44D\U0001F3FD \U0001F468\u200D\U0001F4BB!") ==
        "ok|\U0001F44D\U0001F3FD|\U0001F468\u200D\U0001F4BB|!");
}

TEST_CASE("Chinese is cut by the dictionary and folded to Simplified") {
  CHECK(cut("两国强调合作。", "zh") == "两国|强调|合作|。");
  const text::Analysis analysis = text::analyse("兩國關係", "zh");
  REQUIRE(analysis.tokens.size() == 2);
  CHECK(analysis.tokens[1].folded == "关系");
  CHECK(cut("2031年3月12日", "zh") == "2031|年|3|月|12|日");
}

TEST_CASE("capitals and forms are kept") {
  const text::Analysis analysis = text::analyse("Talks ÉTÉ озёра Озёра", "ru");
  CHECK(analysis.tokens[0].capitalised);
  CHECK(analysis.tokens[1].capitalised);
  CHECK_FALSE(analysis.tokens[2].capitalised);
  CHECK(analysis.tokens[3].capitalised);
  CHECK(analysis.tokens[2].folded == "озера");
  CHECK(analysis.tokens[2].stem == analysis.tokens[3].stem);
}

TEST_CASE("tokens alone are those of the analysis, without stems") {
  readout::Document document;
  document.language = "en";
  for (const char* const block : {"Maren’s Talks.", "", "Lake Orla: 湖 2,000 “…” Ёлка"}) {
    const std::size_t begin = document.text.size();
    document.text += block;
    document.blocks.push_back({readout::BlockKind::paragraph, {begin, document.text.size()}});
    document.text += '\n';
  }
  for (int round = 0; round < 2; ++round) {
    const std::vector<text::Token> alone = text::tokens_of(document);
    const std::vector<text::Token> whole = text::analyse(document).tokens;
    REQUIRE(alone.size() == whole.size());
    for (std::size_t i = 0; i < alone.size(); ++i) {
      CHECK(alone[i].span == whole[i].span);
      CHECK(alone[i].kind == whole[i].kind);
      CHECK(alone[i].capitalised == whole[i].capitalised);
      CHECK(alone[i].folded == whole[i].folded);
      CHECK(alone[i].stem.empty());
    }
    document.blocks.clear();  // a text without blocks is one
  }
  CHECK(text::tokens_of({}).empty());
}

TEST_CASE("tokens are found by place") {
  const std::string s = "one two  three";
  const text::Analysis analysis = text::analyse(s, "en");
  CHECK(analysis.token_at(0) == 0);
  CHECK(analysis.token_at(2) == 0);
  CHECK(analysis.token_at(3) == 1);
  CHECK(analysis.token_at(8) == 2);
  CHECK(analysis.token_at(s.size()) == 3);
  CHECK(analysis.tokens_in({0, 7}).size() == 2);
  CHECK(analysis.tokens_in({1, 7}).size() == 1);
  CHECK(analysis.tokens_in({5, 6}).empty());
  CHECK(analysis.tokens_in({7, 7}).empty());
  CHECK(text::analyse("", "en").token_at(0) == 0);
}

TEST_CASE("the laws hold on odd texts") {
  for (const char* const s : {"",
                              " ",
                              "'",
                              "''s",
                              "’s",
                              ".",
                              "...",
                              "\"\"\"",
                              "U.S.",
                              ".a.b.",
                              "1.",
                              "1.a",
                              "a'",
                              "'s's's",
                              "\u00AD",
                              "\u200D\u200D",
                              "e\u0301\u0301",
                              "“”“”",
                              "。。！",
                              "湖\u0301湖",
                              "ไทยภาษา ลาว",
                              "カタカナひらがな漢字",
                              "مرحبا بالعالم.",
                              "\uFEFFBegin",
                              "a\u2029b",
                              "line\n\nline"}) {
    for (const char* const language : {"en", "ru", "zh", "xx"}) {
      CAPTURE(s, language);
      check_laws(s, text::analyse(s, language));
    }
  }
}

TEST_CASE("the laws hold on random text") {
  const std::vector<std::string> pieces = {
      "Orla", "lake", ".",  "!",  "?",    "…",  "“",     "”",  "'",          "’s",
      "\"",   " ",    " ",  "\n", "U.S.", "12", "Озеро", "г.", "—",          "-",
      "湖水", "。",   "！", "」", "(",    ")",  ",",     ":",  "\U0001F642", "\u0301"};
  std::mt19937 random(11);
  for (int round = 0; round < 2000; ++round) {
    std::string s;
    for (std::size_t n = random() % 40; n > 0; --n) s += pieces[random() % pieces.size()];
    CAPTURE(s);
    check_laws(s, text::analyse(s, round % 3 == 0 ? "zh" : round % 3 == 1 ? "ru" : "en"));
  }
}

TEST_CASE("any bytes can be analysed once they are made valid") {
  std::mt19937 random(5);
  for (int round = 0; round < 500; ++round) {
    std::string bytes(random() % 300, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    const std::string valid = text::to_valid_utf8(bytes);
    check_laws(valid, text::analyse(valid, "ru"));
  }
}

TEST_CASE("long runs without a border take no more than linear time") {
  for (const char* const piece : {"a", "湖", ".", "“", "'", "a.", "1,", "。”", "\u0301", "!'"}) {
    std::string s;
    while (s.size() < 400'000) s += piece;
    CAPTURE(piece);
    check_laws(s, text::analyse(s, "zh"));
  }
}
