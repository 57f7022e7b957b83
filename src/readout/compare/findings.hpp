/// The headline findings: what a reader should look at first, in plain and neutral sentences.
///
/// The weightiest first; of a point the weightiest, and up to two more of the same two accounts
/// that are of other kinds, weigh 3.5 or more by their kind and rest on other words; of one point
/// two at most are among the first five. Findings about the accounts as a whole stand among them
/// by their weight (circumstance_findings.hpp: kind and sources; headline_checks.hpp: kind alone).
/// The weight of a point's is the sum of its parts:
///   kind     number, date or name that disagrees or is another in a close wording, words changed
///            inside a quotation 6 (2.5 where
///            only articles and the like changed); polarity, quotations joined 5.5; force softened
///            or hardened, same words from another speaker 5; hedged or strengthened 4.5; a
///            quotation cut inside, a condition left out 4; of one speaker here and of several
///            there, an amount left out 3.5; a quotation cut at an end 3; a neutral reporting word
///            here and a claiming, denying or warning one there 2.5; words handed on, quoted
///            against reported, another part of the sentence left out 2; no counterpart found 1, or
///            .5 where an account in another language may have it
///   speaker  who speaks (speaker_rank.hpp): a leader 1, a minister .7, a spokesperson .4, another
///            by name .2, nobody known 0
///   sources  .1 for each account that tells the point
///   share    of both statements that the change covers, 0..1; of "no counterpart found" its share
///            of the account
/// At most 12 differences of points and 3 "only here" a source: the collation shows the rest. It
/// never says that an outlet hides or spins: it says what stands where (design.md 7).
#pragma once
#include <span>
#include <vector>

#include "readout/compare/speaker_rank.hpp"
#include "readout/lexicon/lexicon.hpp"
#include "readout/lexicon/mentions.hpp"
#include "readout/model/comparison.hpp"
#include "readout/text/analysis.hpp"

namespace readout::compare {

/// What the stages know beside the comparison.
struct FindingInputs {
  std::span<const std::vector<lexicon::Quantity>> quantities;  ///< by statement
  std::span<const SpeakerRank> ranks = {};                     ///< by statement; may be empty
  std::span<const text::Analysis> analyses = {};  ///< by source; without, no omission is found
  /// Findings about the accounts as a whole, that take their place by their weight.
  std::vector<Finding> about_accounts = {};
};

/// Needs points with labels, pairs, relations, edits, quotation and attribution.
[[nodiscard]] std::vector<Finding> find_headlines(const Comparison& comparison,
                                                  const FindingInputs& inputs,
                                                  const lexicon::Lexicon& lexicon);

}  // namespace readout::compare
