/// Texts as sides of a diff, and what must hold of every diff.
#pragma once
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "readout/diff/blocks.hpp"
#include "readout/diff/diff.hpp"

namespace readout::test {

/// A text with its tokens. The side it gives lives as long as it does.
struct Told {
  std::string text;
  text::Analysis analysis;

  [[nodiscard]] diff::Side side() const {
    return {text, analysis.tokens, analysis.language, nullptr};
  }
  /// The bytes of a span, for comparisons in tests.
  [[nodiscard]] std::string at(Span span) const { return std::string(span.in(text)); }
};

/// Analysed by text::analyse.
[[nodiscard]] Told told(std::string text, std::string language = "en");

/// Words of one letter, each a token: as many as wanted, from an alphabet of `letters`.
[[nodiscard]] Told random_words(std::mt19937& random, std::size_t most, int letters);

/// Sentences of common English words, some of them function words, without sense.
[[nodiscard]] Told random_prose(std::mt19937& random, std::size_t words);

/// Ids for scripts: `count` different ones from `first`; random ones below `different`.
[[nodiscard]] diff::Ids numbers(std::size_t count, std::size_t first);
[[nodiscard]] diff::Ids random_ids(std::mt19937& random, std::size_t count,
                                   std::uint32_t different);

/// Whether `back` is `there` with the sides exchanged: ops, spans, changes,
/// directions, adjuncts and letters.
/// A deletion and an insertion at one place may stand in the other order.
[[nodiscard]] bool mirrors(const diff::Diff& there, const diff::Diff& back);

/// Whether the letters of each edit, where it has any, cover its words on both sides.
[[nodiscard]] bool letters_rebuild(const diff::Diff& diff, const Told& a, const Told& b);

/// Whether each token of both sides is in exactly one edit and both sides are in order.
[[nodiscard]] bool covers(const diff::Diff& diff, const Told& a, const Told& b);

/// The words that a reader gets who applies the edits to a, folded.
[[nodiscard]] std::vector<std::string> applied(const diff::Diff& diff, const Told& a,
                                               const Told& b);
/// Whether a's text with b's words put in where the edits say so is b's text but for white space:
/// byte for byte where an edit is kept without a change, but for what is ignored: case, marks, the
/// endings that a stem has not.
[[nodiscard]] bool rebuilds(const diff::Diff& diff, const Told& a, const Told& b,
                            const diff::Ignore& ignore);
[[nodiscard]] std::vector<std::string> words_of(const Told& told);

/// Length of the longest common subsequence, by the textbook.
[[nodiscard]] std::size_t longest_common(const Told& a, const Told& b);
[[nodiscard]] std::size_t longest_common(diff::IdSpan a, diff::IdSpan b);

[[nodiscard]] std::size_t count(const diff::Diff& diff, EditOp op);
/// The first edit with this op; fails the test when there is none.
[[nodiscard]] const Edit& first(const diff::Diff& diff, EditOp op);
[[nodiscard]] bool has(const Edit& edit, Change change);

}  // namespace readout::test
