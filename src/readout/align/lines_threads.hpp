/// Work on several threads whose parts do not touch each other.
#pragma once
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <functional>
#include <future>
#include <thread>
#include <vector>

namespace readout::align {

/// Calls `work` once for each index below `count`, on `jobs` threads (0: one a processor), this one
/// among them.
inline void for_each_index(std::size_t count, std::size_t jobs,
                           const std::function<void(std::size_t)>& work) {
  const std::size_t processors = std::max(1U, std::thread::hardware_concurrency());
  constexpr std::size_t kMostThreads = 64;
  const std::size_t threads = std::min({count, kMostThreads, jobs == 0 ? processors : jobs});
  std::atomic<std::size_t> next{0};
  const auto work_off = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::future<void>> others;
  for (std::size_t i = 1; i < threads; ++i) {
    others.push_back(std::async(std::launch::async | std::launch::deferred, work_off));
  }
  work_off();
  for (std::future<void>& other : others) other.get();
}

}  // namespace readout::align
