/// Work on numbered things, shared out among threads.
///
/// `make` is called once in each thread and gives what is called with the numbers, some at a time,
/// in rising order within a thread; it ends its work in its destructor or in `finish()`, where it
/// has one. What is computed of a number must not depend on which thread has it.
#pragma once
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <future>
#include <thread>
#include <vector>

namespace readout::encode {

inline constexpr std::size_t kMostThreads = 64;

/// `jobs` threads at most, this one among them; 0: one a processor.
template <class Make>
void share_out(std::size_t count, std::size_t a_turn, std::size_t jobs, const Make& make) {
  std::atomic<std::size_t> next = 0;
  const auto work_off = [&] {
    auto work = make();
    for (std::size_t first = next.fetch_add(a_turn); first < count;
         first = next.fetch_add(a_turn)) {
      for (std::size_t i = first; i < std::min(first + a_turn, count); ++i) work(i);
    }
    if constexpr (requires { work.finish(); }) work.finish();
  };
  const std::size_t turns = (count + a_turn - 1) / a_turn;
  if (jobs == 0) jobs = std::max(1U, std::thread::hardware_concurrency());
  jobs = std::min(jobs, kMostThreads);
  std::vector<std::future<void>> others;
  for (std::size_t i = 1; i < std::min(jobs, turns); ++i)
    others.push_back(std::async(std::launch::async | std::launch::deferred, work_off));
  work_off();
  for (std::future<void>& other : others) other.get();
}

}  // namespace readout::encode
