/// The word diff of two whole texts, printed: for a terminal, as Markdown, as JSON, as one HTML
/// page.
///
/// In: two documents, the edits between them in reading order, and what was counted. The text form
/// marks as wdiff does, [-dropped-] and {+added+}; moved words are [~1 so~] where they stood and
/// {~1 so~} where they stand. With colour the marks are left away. White space is `b`'s, but round
/// dropped words. A paragraph is a block of a text, a line of the output. Printers derive nothing
/// and never fail; nothing from a text can steer a terminal or open markup. Cost: linear.
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "readout/model/comparison.hpp"

namespace readout::report {

/// What became of the words; a moved one counts once.
struct WordCounts {
  std::size_t kept = 0;
  std::size_t dropped = 0;
  std::size_t added = 0;
  std::size_t moved = 0;
};

struct TextDiff {
  const Document& a;
  const Document& b;
  std::span<const Edit> edits;
  bool approximate = false;
  double kept = 1;                            ///< share of the words of the longer text
  std::optional<double> replaced_below = {};  ///< shown whole as replaced: less is kept
  WordCounts words = {};
  std::vector<std::size_t> moves = {};  ///< by edit: the number of its move, else 0; or empty

  [[nodiscard]] std::size_t move(std::size_t edit) const {
    return edit < moves.size() ? moves[edit] : 0;
  }
};

struct TextDiffLayout {
  bool colour = false;
  bool side_by_side = false;  ///< of text and HTML
  std::size_t width = 100;    ///< columns, of side by side in text
  /// Unchanged paragraphs that are shown round a changed one; the others are folded, and counted in
  /// their place. Empty: all are shown.
  std::optional<std::size_t> context = {};
};

/// "31 words kept, 5 dropped, 7 added, 2 moved", and what a reader must know of the result besides.
[[nodiscard]] std::string text_diff_counts(const TextDiff& diff);

[[nodiscard]] std::string text_diff_to_text(const TextDiff& diff,
                                            const TextDiffLayout& layout = {});
/// CommonMark with <del> and <ins>, which hold inside words and in Chinese, as ~~ and ** do not.
[[nodiscard]] std::string text_diff_to_markdown(const TextDiff& diff,
                                                const TextDiffLayout& layout = {});
/// After schema readout/diff/1 (report.hpp). Positions are code points into the texts, which it
/// holds.
[[nodiscard]] std::string text_diff_to_json(const TextDiff& diff, int indent = 2);
[[nodiscard]] std::string text_diff_to_html(const TextDiff& diff,
                                            const TextDiffLayout& layout = {});

}  // namespace readout::report
