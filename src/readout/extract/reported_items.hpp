/// The positions that one reporting word enumerates: "A side respects …, will open …, and B side
/// …".
///
/// In: a reading and what a report reports, outside of quotations. Out: the ranges of tokens, in
/// order, each a clause with a party as its subject or a further predicate of that party; the whole
/// as one range where nothing is enumerated. Only for texts without spaces between words, where a
/// comma may end a clause. Cost: linear.
#pragma once
#include <vector>

#include "readout/extract/reading.hpp"

namespace readout::extract {

[[nodiscard]] std::vector<TokenRange> reported_items(const Reading& reading, TokenRange content);

}  // namespace readout::extract
