#include "readout/encode/endpoint.hpp"

#include <catch2/catch.hpp>

using readout::encode::parse_endpoint;

TEST_CASE("an endpoint is understood however it is written") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"http:http://localhost:8000", "http://localhost:8000/v1/embeddings"},
      {"http://localhost:8000", "http://localhost:8000/v1/embeddings"},
      {"http:https://a.example/v1", "https://a.example/v1/embeddings"},
      {"https://a.example/v1/", "https://a.example/v1/embeddings"},
      {"http:https://a.example/x/embeddings?v=2", "https://a.example/x/embeddings?v=2"},
      {"http:https://a.example?v=2#m", "https://a.example/v1/embeddings?v=2"},
  };
  for (const auto& [which, url] : cases) {
    INFO(which);
    const auto endpoint = parse_endpoint(which);
    REQUIRE(endpoint);
    CHECK(endpoint.value().url == url);
    CHECK(endpoint.value().shown == url.substr(0, url.find('?')));
  }
}

TEST_CASE("the model stands behind #") {
  CHECK(parse_endpoint("http:http://h/v1#e5-query").value().model == "e5-query");
  CHECK(parse_endpoint("http:http://h/v1#org/model#2").value().model == "org/model#2");
}

TEST_CASE("a password is sent but never shown") {
  const auto endpoint = parse_endpoint("http:http://me:pa@ss@h:1/v1#m").value();
  CHECK(endpoint.url == "http://me:pa@ss@h:1/v1/embeddings");
  CHECK(endpoint.shown == "http://h:1/v1/embeddings");
}

TEST_CASE("a key in the query is sent but never shown") {
  const auto endpoint = parse_endpoint("http:http://h/v1?api_key=secret#m").value();
  CHECK(endpoint.url == "http://h/v1/embeddings?api_key=secret");
  CHECK(endpoint.shown == "http://h/v1/embeddings");
}

TEST_CASE("what is no address is a usage error") {
  for (const auto* which : {"http:", "http://", "http:localhost:8000", "http:ftp://h", "https://#m",
                            "http:http://h/a b", "http:http://h\r\nX: y", "http:/etc/passwd"}) {
    INFO(which);
    const auto endpoint = parse_endpoint(which);
    REQUIRE_FALSE(endpoint);
    CHECK(endpoint.error().kind == readout::ErrorKind::usage);
  }
}
