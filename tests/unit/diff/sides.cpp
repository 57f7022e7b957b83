#include "sides.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

namespace readout::test {
namespace {

std::vector<std::string> folded_in(const Told& told, Span span) {
  std::vector<std::string> words;
  for (const text::Token& token : told.analysis.tokens) {
    if (span.contains(token.span)) {
      words.push_back(token.folded);
    }
  }
  return words;
}

/// Whether the spans, in order, hold each token exactly once.
bool covers_side(const std::vector<Span>& spans, const Told& told) {
  std::size_t next = 0;
  std::size_t at = 0;
  for (const Span span : spans) {
    if (span.begin < at || span.end < span.begin) {
      return false;
    }
    at = span.end;
    while (next < told.analysis.tokens.size() && span.contains(told.analysis.tokens[next].span)) {
      ++next;
    }
  }
  return next == told.analysis.tokens.size();
}

}  // namespace

Told told(std::string text, std::string language) {
  Told told;
  told.analysis = text::analyse(text, language);
  told.text = std::move(text);
  return told;
}

Told random_words(std::mt19937& random, std::size_t most, int letters) {
  const std::size_t length = std::uniform_int_distribution<std::size_t>(0, most)(random);
  std::uniform_int_distribution<int> letter(0, letters - 1);
  Told told;
  told.analysis.language = "en";
  for (std::size_t i = 0; i < length; ++i) {
    const std::string word(1, static_cast<char>('a' + letter(random)));
    text::Token token;
    token.span = {told.text.size(), told.text.size() + 1};
    token.folded = word;
    token.stem = word;
    told.analysis.tokens.push_back(token);
    told.text += word + ' ';
  }
  return told;
}

bool covers(const diff::Diff& diff, const Told& a, const Told& b) {
  std::vector<Span> in_a;
  std::vector<Span> in_b;
  for (const Edit& edit : diff.edits) {
    in_a.push_back(edit.a);
    in_b.push_back(edit.b);
  }
  return covers_side(in_a, a) && covers_side(in_b, b);
}

std::vector<std::string> applied(const diff::Diff& diff, const Told& a, const Told& b) {
  std::vector<std::string> words;
  for (const Edit& edit : diff.edits) {
    const auto said = edit.op == EditOp::keep ? folded_in(a, edit.a) : folded_in(b, edit.b);
    words.insert(words.end(), said.begin(), said.end());
  }
  return words;
}

std::vector<std::string> words_of(const Told& told) {
  return folded_in(told, {0, told.text.size()});
}

std::size_t longest_common(const Told& a, const Told& b) {
  const auto& x = a.analysis.tokens;
  const auto& y = b.analysis.tokens;
  std::vector<std::vector<std::size_t>> best(x.size() + 1, std::vector<std::size_t>(y.size() + 1));
  for (std::size_t i = 1; i <= x.size(); ++i) {
    for (std::size_t j = 1; j <= y.size(); ++j) {
      best[i][j] = x[i - 1].folded == y[j - 1].folded ? best[i - 1][j - 1] + 1
                                                      : std::max(best[i - 1][j], best[i][j - 1]);
    }
  }
  return best[x.size()][y.size()];
}

std::size_t count(const diff::Diff& diff, EditOp op) {
  return static_cast<std::size_t>(std::ranges::count(diff.edits, op, &Edit::op));
}

const Edit& first(const diff::Diff& diff, EditOp op) {
  const auto found = std::ranges::find(diff.edits, op, &Edit::op);
  REQUIRE(found != diff.edits.end());
  return *found;
}

bool has(const Edit& edit, Change change) {
  return std::ranges::find(edit.changes, change) != edit.changes.end();
}

}  // namespace readout::test
