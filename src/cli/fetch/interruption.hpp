/// Ctrl-C while pages are fetched: the transfer and the pauses end, what is whole stays.
///
/// While an Interruption lives, the first SIGINT or SIGTERM is only noted, a second one ends the
/// program at once. One at a time.
#pragma once
#include <chrono>

namespace readout::cli {

class Interruption {
 public:
  Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;
  Interruption(Interruption&&) = delete;
  Interruption& operator=(Interruption&&) = delete;
  /// The signals mean again what they meant.
  ~Interruption();

  [[nodiscard]] static bool came();
  /// Ends the program by the signal that came, so that a shell sees what happened. Call it when
  /// everything is put away.
  static void pass_on();
};

/// Shorter when an interruption comes.
void pause_for(std::chrono::duration<double> seconds);

}  // namespace readout::cli
