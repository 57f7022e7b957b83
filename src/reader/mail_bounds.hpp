/// Whether a message can be given to gmime, which has no limits of its own: each part costs it some
/// 2 KiB, each line that begins with "--" a look at every boundary that is open, and groups within
/// groups of a header of addresses a level of its stack.
///
/// In: the bytes of one message. Out: what is wrong with it, for a message; empty when it can be
/// read. Linear.
#pragma once
#include <string>
#include <string_view>

namespace readout::reader {

[[nodiscard]] std::string why_not_parsed(std::string_view message);

}  // namespace readout::reader
