/// Work on numbered things by several threads.
///
/// Runs `work(0) ... work(count - 1)` on `jobs` threads (0: one a processor), this one among them,
/// one number at a time (encode/threads.hpp); each index writes only its own results. Where no more
/// threads are to be had, the ones that run do the work: at worst this one alone. The first
/// exception, if there is one, goes on to the caller.
#pragma once
#include <cstddef>

#include "readout/encode/threads.hpp"

namespace readout::compare {

template <class Work>
void for_each_index(std::size_t count, std::size_t jobs, const Work& work) {
  encode::share_out(count, 1, jobs, [&] { return [&](std::size_t i) { work(i); }; });
}

}  // namespace readout::compare
