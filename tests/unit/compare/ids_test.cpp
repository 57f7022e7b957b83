#include "readout/compare/ids.hpp"

#include <catch2/catch.hpp>

using namespace readout;

namespace {

/// One statement a line of the text.
std::vector<Statement> lines_of(const std::string& text) {
  std::vector<Statement> statements;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    statements.emplace_back().span = {begin, end};
    begin = end + 1;
  }
  return statements;
}

std::vector<std::string> ids_of(const std::string& source, const std::string& text,
                                compare::TakenIds& taken) {
  std::vector<Statement> statements = lines_of(text);
  compare::name_statements(statements, source, text, taken);
  std::vector<std::string> ids;
  for (const Statement& statement : statements) ids.push_back(statement.id);
  return ids;
}

std::vector<std::string> ids_of(const std::string& source, const std::string& text) {
  compare::TakenIds taken;
  return ids_of(source, text, taken);
}

}  // namespace

TEST_CASE("a statement's id hangs on its source and its words, not on its place") {
  const auto ids = ids_of("herald", "Trade grew.\nIt rained.");
  const auto later = ids_of("herald", "Maren spoke.\nTrade grew.");
  CHECK(ids[0] == later[1]);
  CHECK(ids[0] != ids[1]);
  CHECK(ids_of("agency", "Trade grew.")[0] != ids[0]);
}

TEST_CASE("the same words twice are two statements") {
  const auto ids = ids_of("herald", "Trade grew.\nTrade grew.");
  CHECK(ids[0] != ids[1]);
  CHECK(ids_of("herald", "Trade grew.")[0] == ids[0]);
}

TEST_CASE("when two hashes are equal, the later statement gets a number") {
  // The first ten digits of their hashes are equal: found by trying three million sentences.
  const auto ids = ids_of("herald", "Trade grew by 322492 crowns.\nTrade grew by 2581663 crowns.");
  CHECK(ids[1] == ids[0] + "-2");
  compare::TakenIds taken;
  const auto first = ids_of("herald", "Trade grew by 2581663 crowns.", taken);
  const auto second = ids_of("herald", "Trade grew by 322492 crowns.", taken);
  CHECK(first[0] == ids[0]);
  CHECK(second[0] == ids[0] + "-2");
}

TEST_CASE("sources are named by their outlets, equal ones numbered behind given ids") {
  std::vector<Document> documents(5);
  documents[0].outlet = "Lake Herald";
  documents[1].outlet = "Lake Herald";
  documents[2].outlet = "…";
  documents[3].outlet = "Varland Agency";
  documents[4].id = "varland-agency";
  compare::name_documents(documents);
  CHECK(documents[0].id == "lake-herald");
  CHECK(documents[1].id == "lake-herald-2");
  CHECK(documents[2].id == "source");
  CHECK(documents[3].id == "varland-agency-2");
  CHECK(documents[4].id == "varland-agency");
}

TEST_CASE("a taken number is passed over") {
  compare::TakenIds taken;
  taken.take("herald-2");
  CHECK(taken.first_free("herald") == "herald");
  CHECK(taken.first_free("herald") == "herald-3");
  CHECK(taken.first_free("herald") == "herald-4");
}
