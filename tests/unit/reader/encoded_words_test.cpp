// Encoded words in base64 become words of quoted bytes.
#include "reader/encoded_words.hpp"

#include <catch2/catch.hpp>
#include <string>

using readout::reader::with_quoted_words;

TEST_CASE("words in base64 are quoted, others stay") {
  CHECK(with_quoted_words("=?utf-8?B?YWI=?= =?utf-8?b?Yw==?= d") ==
        "=?utf-8?Q?=61=62?= =?utf-8?Q?=63?= d");
  CHECK(with_quoted_words("=?utf-8?Q?a=20b?= c") == "=?utf-8?Q?a=20b?= c");
}

TEST_CASE("what is no whole word stays") {
  for (const char* text :
       {"=?", "=?x", "=?x?B", "=?x?B?", "=?x?B?YQ==", "=?x?B?YQ==?", "a =? b ?= c"}) {
    CHECK(with_quoted_words(text) == text);
  }
  std::string many;
  for (int i = 0; i < 30'000; ++i) many += "=?";
  CHECK(with_quoted_words(many) == many);
}
