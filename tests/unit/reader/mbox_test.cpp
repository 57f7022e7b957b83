// Mailboxes are parted at lines that only mailboxes have.
#include "reader/mbox.hpp"

#include <catch2/catch.hpp>

using namespace readout::reader;

namespace {
constexpr auto kLine = "From news@kna.example Wed Mar 12 18:40:00 2031\n";
}

TEST_CASE("a mailbox becomes its messages") {
  const std::string box = std::string(kLine) + "A: 1\n\none\n\n" + kLine + "B: 2\n\ntwo\n";
  REQUIRE(is_mbox(box));
  const auto messages = messages_of(box);
  REQUIRE(messages.size() == 2);
  CHECK(messages[0] == "A: 1\n\none\n\n");
  CHECK(messages[1] == "B: 2\n\ntwo\n");
}

TEST_CASE("a sentence that begins with From parts nothing") {
  const std::string box =
      std::string(kLine) + "A: 1\n\nFrom Norland came 3 at 18:40.\n\nFrom 2031 on.\nx\n" + kLine;
  CHECK(messages_of(box).size() == 1);  // no year and time; no blank line
}

TEST_CASE("what is no mailbox is one message") {
  CHECK_FALSE(is_mbox("From: a@b.example\n"));
  CHECK_FALSE(is_mbox(""));
  CHECK(messages_of("Subject: x\n\nhello").size() == 1);
}

TEST_CASE("the sign before From is taken away at the beginning of a line only") {
  CHECK(without_mbox_quotes(">From a\n>From b\n> From c\nx >From d\n>>From e") ==
        "From a\nFrom b\n> From c\nx >From d\n>>From e");
}
