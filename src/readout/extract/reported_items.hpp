/// The positions that one reporting word enumerates: "A side respects …, will open …, and B side
/// …".
///
/// In: a reading and what a report reports, outside of quotations. Out: the ranges of tokens, in
/// order, each a clause with a party as its subject or a further predicate of that party; the whole
/// as one range where nothing is enumerated. Only for texts without spaces between words, where a
/// comma may end a clause. Cost: linear.
#pragma once
#include <string>
#include <vector>

#include "readout/extract/reading.hpp"

namespace readout::extract {

/// "二是以稳为重", "第二，…", "其次要…": whatever words the segmentation makes of it; not
/// "第二季度".
[[nodiscard]] bool opens_enumerated(const Reading& reading, TokenRange words);

/// "应", "将", "支持": what is to be, or what somebody stands for.
[[nodiscard]] bool tells_what_is_to_be(const Reading& reading, const std::string& word);

[[nodiscard]] std::vector<TokenRange> reported_items(const Reading& reading, TokenRange content);

}  // namespace readout::extract
