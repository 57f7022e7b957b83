/// Word-level differences between two runs of tokens, and what each edit changes.
///
/// In: the tokens of one statement (or text) on each side. Out: edits in reading order; each token
/// is in exactly one edit, both sides ascend, and taking b's words of every edit gives b. White
/// space is not compared. Units: spans are byte offsets into each side's text; a side without words
/// has an empty span where they would stand. Tokens are equal when
/// their folded words are, in whatever spelling (spelling.hpp), and runs when they say the same in
/// other words or digits (respelling.hpp): such a keep is marked `orthography` and may have more
/// tokens on one side. With `classify`, a replacement is cut where forms of one word stand in it,
/// and these are `inflection` (word_forms.hpp); words that only folding makes equal are parted
/// (homographs.hpp). Never fails.
///
/// A move is two edits: one with words of a and an empty b where a passage went away, one with an
/// empty a and words of b where it came to stand. The nth that leaves with certain words belongs to
/// the nth that arrives with them.
///
/// dtl (Wu, Manber, Myers, Miller 1989) on interned ids, common ends trimmed: the script before
/// clean-up is the shortest while (P+1)(|N-M|+P+1) < 2,000,000 (P: words dropped from the shorter
/// side) and one side has at most 3,000 tokens (script.hpp); else it is `approximate`. diff(b, a)
/// is diff(a, b) with the sides exchanged; only the order of a deletion and an insertion that stand
/// at one place may differ.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/lexicon/named.hpp"
#include "readout/model/comparison.hpp"
#include "readout/text/analysis.hpp"

namespace readout::diff {

struct Side {
  std::string_view text;                ///< of the whole source
  std::span<const text::Token> tokens;  ///< the run to compare
  std::string_view language;
  /// Of the whole text; without it the run itself is searched, which costs more than the diff.
  const lexicon::Named* named = nullptr;
};

/// What is no difference at all: such words are plainly kept, without `orthography`.
struct Ignore {
  bool letter_case = false;
  /// Marks are no edits: each goes with the edit before it (the first ones with the first edit), so
  /// that edits still cover both sides. Symbols ("$", "%") are words.
  bool punctuation = false;
  bool inflection = false;  ///< forms of one word are equal; the tokens need stems
};

struct DiffOptions {
  /// Share of the words of the longer side kept below which the whole is one replace edit; 0:
  /// never. A short text of which twice that share survives in the longer one is cut, not replaced.
  double replace_threshold = 0.3;
  /// Fill Edit::changes and Edit::direction, and take a number of which a part is changed as a
  /// whole ("$300", "€300"), so that a few words fewer count as kept. Without it the tokens need no
  /// stems, and the lexicon needs but the grammar of the texts.
  bool classify = true;
  Ignore ignore = {};
};

struct Diff {
  std::vector<Edit> edits;
  bool replaced_whole = false;
  bool approximate = false;
  double kept = 1;  ///< share of the words of the longer side that survive
};

[[nodiscard]] Diff diff(const Side& a, const Side& b, const lexicon::Lexicon& lexicon,
                        const DiffOptions& options = {});

}  // namespace readout::diff
