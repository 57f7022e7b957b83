#include "readout/encode/embeddings_json.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace encode = readout::encode;

namespace {

std::string fault(std::string_view answer, std::size_t expected = 2) {
  const auto read = encode::read_embeddings(answer, expected);
  const auto* found = std::get_if<encode::Fault>(&read);
  return found == nullptr ? std::string() : found->message;
}

}  // namespace

TEST_CASE("a request holds the texts in order, and what is not UTF-8 replaced") {
  const auto request = nlohmann::json::parse(
      encode::embeddings_request(std::vector<std::string_view>{"a \"b\"", "\xFFz"}, "m"));
  CHECK(request["model"] == "m");
  CHECK(request["input"] == nlohmann::json({"a \"b\"", "\xEF\xBF\xBDz"}));
  CHECK_FALSE(nlohmann::json::parse(encode::embeddings_request({}, "")).contains("model"));
}

TEST_CASE("rows are put in order by their index and made of unit length") {
  const auto read = encode::read_embeddings(
      R"({"data": [{"index": 1, "embedding": [0, 2]}, {"index": 0, "embedding": [3, 4]}]})", 2);
  const auto& rows = std::get<std::vector<encode::Row>>(read);
  CHECK(rows[0] == encode::Row{0.6F, 0.8F});
  CHECK(rows[1] == encode::Row{0, 1});
}

TEST_CASE("without an index the order is that of the answer") {
  const auto read =
      encode::read_embeddings(R"({"data": [{"embedding": [1, 0]}, {"embedding": [0, 1]}]})", 2);
  CHECK(std::get<std::vector<encode::Row>>(read)[1] == encode::Row{0, 1});
}

TEST_CASE("an answer that does not fit is a fault, whatever it is") {
  for (const auto* answer : {"", "{", "[]", "null", "{}", R"({"data": 1})", R"({"error": "x"})"})
    CHECK(fault(answer).find("something else") != std::string::npos);
  CHECK(fault(R"({"data": [{"index": 0, "embedding": [1]}]})").find("1 embeddings for 2") !=
        std::string::npos);
  CHECK_FALSE(fault(R"({"data": [1, 2]})").empty());
  const auto second = [](const std::string& item) {
    return fault(R"({"data": [{"index": 0, "embedding": [1, 0]}, )" + item + "]}");
  };
  CHECK(second(R"({"index": 1, "embedding": [1, 0]})").empty());
  CHECK(second(R"({"index": 0, "embedding": [1, 0]})").find("index") != std::string::npos);
  CHECK(second(R"({"index": 2, "embedding": [1, 0]})").find("index") != std::string::npos);
  CHECK(second(R"({"index": -1, "embedding": [1, 0]})").find("index") != std::string::npos);
  CHECK(second(R"({"index": "1", "embedding": [1, 0]})").find("index") != std::string::npos);
  CHECK(second(R"({"index": 1, "embedding": [1]})").find("unequal") != std::string::npos);
  for (const auto* embedding : {"[]", "null", "\"AAAA\"", "[0, 0]", "[1, null]", "[1, \"2\"]"}) {
    INFO(embedding);
    CHECK(second(std::string(R"({"index": 1, "embedding": )") + embedding + "}")
              .find("no usable numbers") != std::string::npos);
  }
  CHECK_FALSE(second(R"({"index": 1})").empty());
  CHECK_FALSE(second(R"({"index": 1, "embedding": [1e999, 0]})").empty());
}
