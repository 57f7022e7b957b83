/// Work on numbered things by several threads.
///
/// Runs `work(0) ... work(count - 1)` on `jobs` threads (0: one a processor), this one among them;
/// each index writes only its own results. Where no more threads are to be had, the ones that run
/// do the work: at worst this one alone. The first exception, if there is one, goes on to the
/// caller.
#pragma once
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <future>
#include <thread>
#include <vector>

namespace readout::compare {

inline constexpr std::size_t kMostThreads = 64;

template <class Work>
void for_each_index(std::size_t count, std::size_t jobs, const Work& work) {
  const std::size_t processors = std::max(1U, std::thread::hardware_concurrency());
  jobs = std::min({jobs == 0 ? processors : jobs, kMostThreads, count});
  std::atomic<std::size_t> next{0};
  const auto work_off = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::future<void>> threads;
  threads.reserve(jobs);
  for (std::size_t t = 1; t < jobs; ++t) {
    threads.push_back(std::async(std::launch::async | std::launch::deferred, work_off));
  }
  work_off();
  for (std::future<void>& thread : threads) thread.get();
}

}  // namespace readout::compare
