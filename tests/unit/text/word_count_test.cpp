#include "readout/text/word_count.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <memory>
#include <random>
#include <string>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "readout/text/unicode.hpp"

using readout::text::count_words;

namespace {

/// What ICU says of the whole text at once.
std::size_t told_by_icu(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UBreakIterator, decltype(&ubrk_close)> words(
      ubrk_open(UBRK_WORD, "", nullptr, 0, &status), &ubrk_close);
  const std::unique_ptr<UText, decltype(&utext_close)> utf8(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status),
      &utext_close);
  ubrk_setUText(words.get(), utf8.get(), &status);
  REQUIRE(U_SUCCESS(status));
  std::size_t count = 0;
  while (ubrk_next(words.get()) != UBRK_DONE) {
    if (ubrk_getRuleStatus(words.get()) >= UBRK_WORD_NUMBER) ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("words are counted by Unicode's borders") {
  CHECK(count_words("") == 0);
  CHECK(count_words(" … — ") == 0);
  CHECK(count_words("Maren's 2,000 guests, at 3.5 tables") == 6);
  CHECK(count_words("Марен сказала: «Да».") == 3);
  CHECK(count_words("总统") == 1);
}

TEST_CASE("a text counted piece by piece has as many words as one counted at once") {
  constexpr std::array<std::string_view, 30> kParts = {"马伦总统",   "在奥拉湖会见了",
                                                       "瓦兰德外长", "3月12日",
                                                       "〇",         "々",
                                                       "“",          "”",
                                                       "，",         "。",
                                                       " ",          "\n",
                                                       "KNA",        "Maren's",
                                                       "2,000",      "3.5",
                                                       "_",          "·",
                                                       "カタカナ",   "ひらがな",
                                                       "한국",       "ภาษาไทย",
                                                       "\u0301",     "\u200D",
                                                       "\u00AD",     "é",
                                                       "Марен",      "%",
                                                       "—",          "１２"};
  std::mt19937 random(12);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (std::size_t parts = random() % 12; parts > 0; --parts) {
      // The first parts are those of Chinese news, which most texts are made of alone.
      text += kParts[random() % (round % 3 == 0 ? kParts.size() : 16)];
    }
    INFO(text);
    CHECK(count_words(text) == told_by_icu(text));
  }
}

TEST_CASE("any characters of the West and of Chinese print make as many words as ICU finds") {
  std::mt19937 random(5);
  const auto between = [&](unsigned first, unsigned last) {
    return static_cast<char32_t>(first + random() % (last - first + 1));
  };
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t length = random() % 8; length > 0; --length) {
      const auto kind = random() % 12;
      char32_t c = between(0x20, 0x7E);
      if (kind == 0) c = between(0xA0, 0x24F);
      if (kind == 1) c = between(0x400, 0x52F);
      if (kind == 2) c = between(0x2010, 0x203B);
      if (kind == 3) c = between(0x3000, 0x3011);
      if (kind == 4) c = between(0xFF01, 0xFF1F);
      if (kind == 5) c = U"0a'.:,’·;@_\u20AC\u2116总湖"[random() % 15];
      readout::text::append_utf8(text, c);
    }
    INFO(text);
    CHECK(count_words(text) == told_by_icu(text));
  }
}
