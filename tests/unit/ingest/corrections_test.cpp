// A file of corrections: read, or refused with a place and a remedy.
#include "readout/ingest/corrections.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace readout;  // NOLINT: tests read better without the prefix

namespace {

Error fault(const std::string& json) {
  const auto corrections = ingest::parse_corrections(json, "mended.json");
  REQUIRE_FALSE(corrections.ok());
  CHECK(corrections.error().kind == ErrorKind::input);
  CHECK_FALSE(corrections.error().remedy.empty());
  return corrections.error();
}

}  // namespace

TEST_CASE("each kind of correction is read in its order") {
  const auto read = ingest::parse_corrections(
      R"([
  {"op": "join", "statements": ["s-1", {"id": "s-2", "source": "agency", "text": "The ferry  sails."}]},
  {"op": "split", "statements": [{"text": "It rained."}], "note": "another matter"},
  {"op": "move", "statements": ["s-3"], "to": "s-1"},
  {"op": "set-speaker", "statements": ["s-3"], "speaker": "Ilda Maren"},
  {"op": "set-speaker", "statements": ["s-4"], "speaker": null},
  {"op": "set-relation", "a": "s-1", "b": "s-2", "relation": "conflicting"}
])",
      "mended.json");
  REQUIRE(read.ok());
  const std::vector<Correction>& list = read.value().list;
  REQUIRE(list.size() == 6);
  CHECK(read.value().warnings.empty());
  CHECK(list[0].op == CorrectionOp::join);
  CHECK(list[0].statements[0].id == "s-1");
  CHECK(list[0].statements[1].source == "agency");
  CHECK(list[0].statements[1].text == "The ferry  sails.");  // as written: words are looked up
  CHECK(list[1].statements[0].text == "It rained.");
  REQUIRE(list[2].to);
  CHECK(list[2].to->id == "s-1");
  REQUIRE(list[3].speaker);
  CHECK(list[3].speaker->name == "Ilda Maren");
  CHECK_FALSE(list[4].speaker);
  CHECK(list[5].relation == Relation::conflicting);
  CHECK(list[5].statements.size() == 2);
  CHECK(list[5].number == 6);
  CHECK(list[5].place == "mended.json");
}

TEST_CASE("a file of another shape is an error with its place") {
  CHECK(fault("[{]").place == "mended.json:1:3");
  CHECK(fault("{}").message.find("must be a list") != std::string::npos);
  CHECK(fault("[\n {\"op\": \"merge\", \"statements\": []}]").place == "mended.json:2:9");
  CHECK(fault("[\n {\"op\": \"merge\"}]").remedy.find("set-speaker") != std::string::npos);
  CHECK(fault(R"([{"statements": []}])").message.find("\"op\"") != std::string::npos);
  CHECK(fault(R"([{"op": "join", "statements": ["s-1"]}])").message.find("two or more") !=
        std::string::npos);
  CHECK(fault(R"([{"op": "split", "statements": [7]}])").place == "mended.json:1:33");
  CHECK(fault(R"([{"op": "split", "statements": [{"source": "a"}]}])").message.find("\"text\"") !=
        std::string::npos);
  CHECK(fault(R"([{"op": "move", "statements": ["s-1"]}])").message.find("\"to\"") !=
        std::string::npos);
  CHECK(fault(R"([{"op": "set-speaker", "statements": ["s-1"]}])").message.find("\"speaker\"") !=
        std::string::npos);
  CHECK(fault(R"([{"op": "set-speaker", "statements": ["s-1"], "speaker": 3}])").place ==
        "mended.json:1:58");
  CHECK(fault(R"([{"op": "set-relation", "a": "s-1", "b": "s-2", "relation": "like"}])")
            .remedy.find("near_verbatim") != std::string::npos);
  CHECK(fault(std::string(100, '[')).message.find("deeper") != std::string::npos);
}

TEST_CASE("a key that means nothing is left aside with a warning") {
  const auto read = ingest::parse_corrections(
      R"([{"op": "split", "statements": ["s-1"], "why": "so"}])", "mended.json");
  REQUIRE(read.ok());
  REQUIRE(read.value().warnings.size() == 1);
  CHECK(read.value().warnings[0].code == "unknown-key");
  CHECK(read.value().warnings[0].message.find("\"why\"") != std::string::npos);
}
