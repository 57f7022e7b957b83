/// The same words cut or counted otherwise: "co-operate" and "cooperate", "4.2m" and "4.2 million",
/// "two" and "2", "$200 billion" and "200 bn dollars", Chinese characters in other words.
///
/// In: the blocks of a script. Such runs, wherever they are changed in whole or part, become kept;
/// what is kept then need not have as many tokens on both sides. Two runs are the same where their
/// letters are (words in one, or joined by hyphens; Chinese words side by side), in the standard
/// spelling, or where they are one quantity, in digits on one side at least and without a word of
/// the grammar's "round_numbers". Words parted by a space are not joined: "may be" is not "maybe".
/// So are a short form and what it stands for, ordinals of one value, initials with full stops and
/// without (written_out.hpp). Cost: linear in the changed tokens, and what quantities cost around
/// those that are numbers.
#pragma once
#include <vector>

#include "readout/diff/blocks.hpp"
#include "readout/diff/diff.hpp"
#include "readout/diff/wordlists.hpp"

namespace readout::diff {

/// A run of a and the run of b that says the same.
struct Respelling {
  TokenRange a;
  TokenRange b;
};

/// The respellings in order; they lie in kept blocks of `blocks` afterwards.
[[nodiscard]] std::vector<Respelling> keep_respelled(std::vector<Block>& blocks, const Side& a,
                                                     const Side& b,
                                                     const lexicon::Lexicon& lexicon);

}  // namespace readout::diff
