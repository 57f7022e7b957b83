/// A statement's words as runs for display: kept, added, dropped, moved, or the frame around what
/// was said.
///
/// In: a statement, or a pair seen from one of its sides. Out: runs in reading order of the shown
/// side, one run for each stretch of kept words; dropped words stand where they would have stood.
/// The white space between runs is in the runs. Cost: linear in edits.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readout/model/comparison.hpp"

namespace readout::report {

enum class RunKind { kept, added, dropped, moved, frame };

struct Run {
  RunKind kind = RunKind::kept;
  std::string text;
  std::vector<Change> changes;
  Direction direction = Direction::none;
};

/// What was said, without a comparison: the content of the statement (or its part), with the
/// outlet's words between two pieces of it as frame.
[[nodiscard]] std::vector<Run> plain_runs(std::string_view text, const Statement& statement,
                                          const std::optional<Span>& part = {});

/// The pair's `b` diffed against its `a`; with `reversed`, `a` against `b`. Empty where the pair
/// holds no word diff, or one that would be confetti.
[[nodiscard]] std::vector<Run> diff_runs(const Pair& pair, bool reversed, std::string_view a_text,
                                         std::string_view b_text);

/// Shortens long stretches of kept words to `context` characters beside a change.
[[nodiscard]] std::vector<Run> excerpt(std::vector<Run> runs, std::size_t context);

/// At most `limit` code points of a text, cut between words where it has any, with "…" where cut.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t limit);

/// The beginning and the end of a text with "…" between them, `ends` code points each, where it is
/// longer; cut between words where it has any.
[[nodiscard]] std::string shortened_middle(std::string_view text, std::size_t ends);

/// At most `limit` code points from the end of a text, cut as above.
[[nodiscard]] std::string ending(std::string_view text, std::size_t limit);

}  // namespace readout::report
