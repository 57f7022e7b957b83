// Which place moved words left, and which they came to.
#include "cli/move_numbers.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "cli/word_counts.hpp"

using namespace readout;

namespace {

struct Sides {
  Sides(std::string_view of_a, std::string_view of_b) : a(of_a), b(of_b) {}

  std::string a;
  std::string b;
  std::vector<Edit> edits;

  Sides& edit(EditOp op, std::string_view in_a, std::string_view in_b) {
    edits.push_back({op, next(a, at_a, in_a), next(b, at_b, in_b), {}});
    return *this;
  }
  [[nodiscard]] std::vector<std::size_t> numbers(bool by_stems = false) const {
    return cli::number_moves(text::analyse(a, "en").tokens, text::analyse(b, "en").tokens, edits,
                             by_stems);
  }

 private:
  static Span next(std::string_view text, std::size_t& at, std::string_view words) {
    if (words.empty()) return {at, at};
    const std::size_t begin = text.find(words, at);
    REQUIRE(begin != std::string_view::npos);
    at = begin + words.size();
    return {begin, at};
  }
  std::size_t at_a = 0;
  std::size_t at_b = 0;
};

}  // namespace

TEST_CASE("the nth passage that leaves belongs to the nth that arrives, whatever their case") {
  Sides sides{"Go on now. x go on now. y", "x y go on now. Go on now."};
  sides.edit(EditOp::move, "Go on now", "").edit(EditOp::keep, "x", "x");
  sides.edit(EditOp::move, "go on now", "").edit(EditOp::keep, "y", "y");
  sides.edit(EditOp::move, "", "go on now").edit(EditOp::move, "", "Go on now");
  CHECK(sides.numbers() == std::vector<std::size_t>{1, 0, 2, 0, 1, 2});
}

TEST_CASE("forms of one word are one word where they are ignored, and else have no counterpart") {
  Sides sides{"the rail lines stay. x", "x the rail line stays."};
  sides.edit(EditOp::move, "the rail lines stay", "").edit(EditOp::keep, "x", "x");
  sides.edit(EditOp::move, "", "the rail line stays");
  CHECK(sides.numbers(true) == std::vector<std::size_t>{1, 0, 1});
  CHECK(sides.numbers(false) == std::vector<std::size_t>{1, 0, 2});
}

TEST_CASE("words are counted by what became of them, marks aside") {
  Sides sides{"we will go, by 1 May. Stay here now", "Stay here now we may go."};
  sides.edit(EditOp::move, "", "Stay here now").edit(EditOp::keep, "we", "we");
  sides.edit(EditOp::replace, "will", "may").edit(EditOp::keep, "go", "go");
  sides.edit(EditOp::delete_, ", by 1 May", "").edit(EditOp::keep, ".", ".");
  sides.edit(EditOp::move, "Stay here now", "");
  const report::WordCounts counts = cli::count_words(
      text::analyse(sides.a, "en").tokens, text::analyse(sides.b, "en").tokens, sides.edits);
  CHECK(counts.kept == 2);
  CHECK(counts.dropped == 4);
  CHECK(counts.added == 1);
  CHECK(counts.moved == 3);
}
