/// Two runs of quoted words laid side by side: what they share, and the gaps where they differ.
///
/// In: two runs of the same language. Out: gaps in reading order, each with the words of both sides
/// and what stands before and behind; words that one side has at another place, which are no gap.
/// Cost: a word diff; each passage that went away is looked for among those that came, so the
/// square of the gaps and of the moves, and the quantities of the text for a word that may have
/// moved.
#pragma once
#include <string_view>
#include <vector>

#include "readout/compare/quoted_words.hpp"
#include "readout/lexicon/lexicon.hpp"
#include "readout/lexicon/named.hpp"

namespace readout::compare {

/// One side of a gap: tokens of the run by index, half-open; empty where nothing is missing.
struct GapSide {
  std::size_t begin = 0;
  std::size_t end = 0;
  [[nodiscard]] std::size_t size() const { return end - begin; }
};

/// A place where two runs differ. Without words kept before it, it is at their beginning.
struct QuotationGap {
  GapSide a;
  GapSide b;
  bool begins = false;  ///< nothing is kept before it
  bool ends = false;    ///< nothing is kept behind it
};

/// Words that stand at two places: where they went away in a, where they came to stand in b.
struct QuotationMove {
  GapSide a;
  GapSide b;
};

/// A negation, modal or number that stands at another place, which is no mere order: the words that
/// moved, and on either side all from the one place to the other.
struct QuotationShift {
  QuotationMove move;
  GapSide a;
  GapSide b;
};

struct RunsCompared {
  std::size_t kept = 0;          ///< words, those that moved included
  std::size_t kept_content = 0;  ///< of them, those that are no articles and the like
  std::vector<QuotationGap> gaps;
  std::vector<QuotationMove> moves;  ///< in the order of a
  std::vector<QuotationShift> shifts;
};

struct RunInText {
  const QuotedRun& run;
  std::string_view text;
  std::string_view language;
  const lexicon::Named* named = nullptr;  ///< of the whole text
};

/// Gaps that are spelling alone are none; a gap beside words that moved is left out.
[[nodiscard]] RunsCompared compare_runs(const RunInText& a, const RunInText& b,
                                        const lexicon::Lexicon& lexicon);

/// Whether an ellipsis, a bracket or the end of the marks stands where a run lacks the gap's words:
/// the account says itself that it left something out, or put something in.
[[nodiscard]] bool is_marked(const RunInText& side, const GapSide& gap);
/// The same of either side, wherever the gap may as well be said to stand: of "always here, always
/// there" beside "always there" nobody can say which "always" is missing.
[[nodiscard]] bool is_marked(const RunInText& a, const RunInText& b, const QuotationGap& gap);

/// The words of a side of the gap as a span; an empty one at the place where they would stand.
[[nodiscard]] Span span_of(const QuotedRun& run, const GapSide& gap);

}  // namespace readout::compare
