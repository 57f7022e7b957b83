#include "readout/ingest/wire.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "readout/ingest/answer.hpp"
#include "readout/ingest/block_list.hpp"
#include "readout/ingest/input_format.hpp"

using namespace readout;
using namespace readout::ingest;

namespace {

std::string frame(const std::string& bytes) {
  return wire::length_prefix(bytes.size()) + bytes;
}

Part sample_part() {
  Part part;
  part.name = "a/б.html";
  part.type = InputType::html;
  part.charset = "windows-1251";
  part.metadata.title = "Maren \"met\" Reyk\n";
  part.metadata.accessed = "2031-03-12T10:00:00Z";
  part.bytes = std::string("\0<p>\xFF", 5);
  return part;
}

std::string whole_answer() {
  const Part part = sample_part();
  return frame(wire::to_head(part)) + frame(part.bytes) +
         frame(wire::to_head(LostPart{"b", "is damaged", "save it again"})) +
         frame(wire::to_head(wire::End{}));
}

}  // namespace

TEST_CASE("a question goes over the wire and comes back") {
  const wire::Question question{"zip", "a \xC3\xA9.zip", {1, 2, 3, 0}};
  const auto read = wire::read_question(wire::to_head(question));
  REQUIRE(read);
  CHECK(read->type == question.type);
  CHECK(read->name == question.name);
  CHECK(read->limits.bytes == 1);
  CHECK(read->limits.ratio == 2);
  CHECK(read->limits.entries == 3);
  CHECK(read->limits.layers == 0);
}

TEST_CASE("an answer is the same however it is cut") {
  const std::string bytes = whole_answer();
  for (std::size_t run = 1; run <= bytes.size(); ++run) {
    Answer answer(1000, 10);
    bool enough = false;
    for (std::size_t at = 0; at < bytes.size(); at += run) {
      CHECK_FALSE(enough);
      enough = answer.take(std::string_view(bytes).substr(at, run));
    }
    REQUIRE(enough);
    REQUIRE(answer.complete());
    REQUIRE(answer.parts().parts.size() == 1);
    const Part& part = answer.parts().parts.front();
    CHECK(part.name == sample_part().name);
    CHECK(part.type == sample_part().type);
    CHECK(part.charset == sample_part().charset);
    CHECK(part.metadata.title == sample_part().metadata.title);
    CHECK(part.metadata.accessed == sample_part().metadata.accessed);
    CHECK(part.bytes == sample_part().bytes);
    REQUIRE(answer.parts().lost.size() == 1);
    CHECK(answer.parts().lost.front().message == "is damaged");
  }
}

TEST_CASE("what is no answer is broken, not believed") {
  const Part part = sample_part();
  const std::string too_long(wire::kLongestHead + 1, ' ');
  const std::string deep = "{\"part\":" + std::string(30000, '[') + std::string(30000, ']') + "}";
  for (const std::string& bytes :
       {frame("no JSON"), frame("[]"), frame("{}"), frame(too_long), frame(deep),
        std::string(16, '\xFF'), frame(wire::to_head(part)) + wire::length_prefix(1001)}) {
    Answer answer(1000, 10);
    CHECK(answer.take(bytes));
    CHECK(answer.broken());
    CHECK(answer.parts().parts.empty());
  }
}

TEST_CASE("an answer of more parts than allowed is broken") {
  Answer answer(1000, 1);
  const std::string one = frame(wire::to_head(sample_part())) + frame("x");
  CHECK_FALSE(answer.take(one));
  CHECK(answer.take(one));
  CHECK(answer.broken());
  CHECK(answer.parts().parts.size() == 1);
}

TEST_CASE("blocks go over the wire and come back, without line breaks of their own") {
  std::string list;
  append_block(list, BlockKind::title, "Maren\tmet\nReyk ");
  append_block(list, BlockKind::paragraph, " \n ");
  append_block(list, BlockKind::list_item, "the ferry");
  const auto blocks = read_block_list(list + "no tab\nodd\tkind\n");
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].kind == BlockKind::title);
  CHECK(blocks[0].text == "Maren met Reyk");
  CHECK(blocks[1].kind == BlockKind::list_item);
  CHECK(blocks[2].kind == BlockKind::paragraph);
  CHECK(blocks[2].text == "kind");
}

TEST_CASE("every format has a name of its own that leads back to it") {
  for (const InputFormat& format : input_formats()) {
    CHECK(input_type_named(format.name) == format.type);
    CHECK(read_by(format.type) == format.read_by);
  }
  CHECK_FALSE(input_type_named("doc"));
  CHECK(input_type_of_suffix("A.PDF") == InputType::pdf);
  CHECK_FALSE(input_type_of_suffix("pdf"));
}
