#include "readout/text/marks.hpp"

#include <catch2/catch.hpp>

using namespace readout::text;

namespace {

bool is(char32_t c, MarkFamily family, MarkShape shape) {
  const auto kind = quotation_mark(c);
  return kind && kind->family == family && kind->shape == shape;
}

}  // namespace

TEST_CASE("a quotation mark has a family and a shape") {
  CHECK(is(U'"', MarkFamily::twofold, MarkShape::neutral));
  CHECK(is(U'“', MarkFamily::twofold, MarkShape::opening));
  CHECK(is(U'”', MarkFamily::twofold, MarkShape::closing));
  CHECK(is(U'„', MarkFamily::twofold, MarkShape::opening));
  CHECK(is(U'‘', MarkFamily::single, MarkShape::opening));
  CHECK(is(U'’', MarkFamily::single, MarkShape::closing));
  CHECK(is(U'»', MarkFamily::angle, MarkShape::closing));
  CHECK(is(U'『', MarkFamily::corner, MarkShape::opening));
  CHECK(is(U'﹂', MarkFamily::corner, MarkShape::closing));
  CHECK(is(U'《', MarkFamily::title, MarkShape::opening));
}

TEST_CASE("brackets, dashes, letters and the modifier apostrophe are no quotation marks") {
  for (const char32_t c : U"([（-—–,.…aя中ʼ") {
    CAPTURE(static_cast<unsigned>(c));
    CHECK_FALSE(quotation_mark(c));
  }
}

TEST_CASE("every mark of the table is a double or a single quote, and not both") {
  for (const MarkPair& pair : quotation_marks()) {
    for (const char32_t c : {pair.open, pair.close}) {
      CAPTURE(static_cast<unsigned>(c));
      CHECK(is_double_quote(c) != is_single_quote(c));
    }
  }
}

TEST_CASE("a stop is a terminator or a semicolon, not the point of a number") {
  for (const char* words : {"决不让步。", "决不让步！", "决不让步!", "真的?", "先谈；后签",
                            "先谈; 后签", "等等…", "决不让步."}) {
    CAPTURE(words);
    CHECK(holds_stop(words));
  }
  for (const char* words : {"", "决不让步", "上升3.5米", "见Orla.net", "先谈，后签"}) {
    CAPTURE(words);
    CHECK_FALSE(holds_stop(words));
  }
}

TEST_CASE("an ellipsis or a bracket says that words are left out, a stop or a dash does not") {
  for (const char* between :
       {"…", "...", ". . .", "。。。", "* * *", "[", "）", "{", "【", "〔", "⋯", " – … "}) {
    CAPTURE(between);
    CHECK(holds_omission(between));
  }
  for (const char* between : {"", ". ", "。", " – ", ",” ", "?!", " * "}) {
    CAPTURE(between);
    CHECK_FALSE(holds_omission(between));
  }
}

TEST_CASE("an apostrophe is a single quote") {
  CHECK(is_single_quote(U'\''));
  CHECK(is_single_quote(U'’'));
  CHECK(is_single_quote(U'ʼ'));
  CHECK_FALSE(is_double_quote(U'ʼ'));
}
