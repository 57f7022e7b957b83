#include "readout/model/names.hpp"

#include <catch2/catch.hpp>

#include "readout/model/result.hpp"

namespace readout {

TEST_CASE("every name of an enumeration reads back") {
  for (int i = 0; i <= static_cast<int>(Change::orthography); ++i) {
    const auto change = static_cast<Change>(i);
    CHECK(parse<Change>(name(change)) == change);
  }
  for (int i = 0; i <= static_cast<int>(Relation::conflicting); ++i) {
    const auto relation = static_cast<Relation>(i);
    CHECK(parse<Relation>(name(relation)) == relation);
  }
  for (int i = 0; i <= static_cast<int>(Rejection::set_apart); ++i) {
    const auto reason = static_cast<Rejection>(i);
    CHECK(parse<Rejection>(name(reason)) == reason);
  }
  for (int i = 0; i <= static_cast<int>(PhraseGrouping::month); ++i) {
    const auto by = static_cast<PhraseGrouping>(i);
    CHECK(parse<PhraseGrouping>(name(by)) == by);
  }
  for (int i = 0; i <= static_cast<int>(ConcordanceOrder::date); ++i) {
    const auto order = static_cast<ConcordanceOrder>(i);
    CHECK(parse<ConcordanceOrder>(name(order)) == order);
  }
  CHECK(name(EditOp::delete_) == "delete");
  CHECK(name(SpeakerHow::explicit_name) == "explicit");
  CHECK_FALSE(parse<StatementKind>("shouted"));
}

TEST_CASE("spans share what both hold") {
  CHECK(intersection({0, 5}, {3, 9}) == Span{3, 5});
  CHECK(intersection({0, 2}, {4, 6}).empty());
  CHECK(Span{2, 9}.contains({2, 9}));
  CHECK_FALSE(Span{2, 9}.overlaps({9, 12}));
}

TEST_CASE("a result is a value or an error") {
  const Result<int> good = 7;
  const Result<int> bad = Error{ErrorKind::input, "a.txt", "is empty", "give another"};
  CHECK(good.value() == 7);
  CHECK_FALSE(bad.ok());
  CHECK(bad.error().place == "a.txt");
  CHECK_THROWS_AS(bad.value(), std::bad_variant_access);
}
}  // namespace readout
