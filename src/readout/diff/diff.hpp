/// Word-level differences between two runs of tokens, and what each edit changes.
///
/// In: the tokens of one statement (or text) on each side. Out: edits in reading order that cover
/// both runs without a gap. Units: spans are byte offsets into each side's text. Tokens are equal
/// when `folded` is (so case, quotation marks and dashes are apart from a change of words, and
/// marked `orthography`); inflected forms share a stem and are told from another word. dtl (Wu,
/// Manber, Myers, Miller 1989) on interned ids, common ends trimmed: exact while (P+1)(|N-M|+P+1) <
/// 2,000,000 (P: words dropped from the shorter side), above that `approximate`. Never fails.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "readout/lexicon/lexicon.hpp"
#include "readout/model/comparison.hpp"
#include "readout/text/analysis.hpp"

namespace readout::diff {

struct Side {
  std::string_view text;                ///< of the whole source
  std::span<const text::Token> tokens;  ///< the run to compare
  std::string_view language;
};

struct DiffOptions {
  double replace_threshold =
      0.3;  ///< share of words kept below which the whole is one replace edit; 0: never
  bool classify = true;  ///< fill Edit::changes and Edit::direction
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
