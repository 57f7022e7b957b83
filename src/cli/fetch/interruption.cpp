#include "cli/fetch/interruption.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstddef>
#include <thread>

namespace readout::cli {
namespace {

constexpr std::array kSignals{SIGINT, SIGTERM};

volatile std::sig_atomic_t signal_that_came = 0;

extern "C" void note_signal(int number) {
  signal_that_came = number;
}

/// What the signals did before: a run in the background may ignore them.
std::array<struct sigaction, kSignals.size()> actions_before{};

}  // namespace

Interruption::Interruption() {
  signal_that_came = 0;
  struct sigaction action {};
  action.sa_handler = &note_signal;                  // NOLINT: the system's form
  action.sa_flags = static_cast<int>(SA_RESETHAND);  // the second one does what it does by nature
  for (std::size_t i = 0; i < kSignals.size(); ++i) {
    ::sigaction(kSignals[i], nullptr, &actions_before[i]);
    const bool ignored = actions_before[i].sa_handler == SIG_IGN;  // NOLINT: as above
    if (!ignored) ::sigaction(kSignals[i], &action, nullptr);
  }
}

Interruption::~Interruption() {
  for (std::size_t i = 0; i < kSignals.size(); ++i)
    ::sigaction(kSignals[i], &actions_before[i], nullptr);
}

bool Interruption::came() {
  return signal_that_came != 0;
}

void Interruption::pass_on() {
  if (signal_that_came == 0) return;
  std::signal(signal_that_came, SIG_DFL);
  std::raise(signal_that_came);
}

void pause_for(std::chrono::duration<double> seconds) {
  constexpr std::chrono::duration<double> kSlice{0.05};
  const auto end = std::chrono::steady_clock::now() + seconds;
  while (!Interruption::came()) {
    const std::chrono::duration<double> left = end - std::chrono::steady_clock::now();
    if (left.count() <= 0) return;
    std::this_thread::sleep_for(std::min(left, kSlice));
  }
}

}  // namespace readout::cli
