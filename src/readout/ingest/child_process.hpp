/// Another program that is given bytes and gives bytes back, and that may hang, flood or die.
///
/// In: a command. Out: what it says, as long as the caller wants more; or how it failed. The caller
/// sets the limits: bytes of output, seconds by the clock, seconds of processor time (added to what
/// the child has used). Its standard error is thrown away. Nothing is promised of the child: it is
/// killed when this goes out of scope, and with it what it started (it leads a session of its own).
#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

#include "readout/model/result.hpp"

namespace readout::ingest {

struct ExchangeLimits {
  std::size_t output_bytes = 0;
  double clock_seconds = 0;
  double processor_seconds = 0;
};

enum class ExchangeEnd {
  satisfied,  ///< the caller has what it wants
  closed,     ///< the child closed its output: it ended, or died
  late,       ///< the clock
  flooded,    ///< more output than allowed
};

class ChildProcess {
 public:
  /// An Error when the command cannot be started.
  [[nodiscard]] static Result<std::unique_ptr<ChildProcess>> start(
      const std::vector<std::string>& command);

  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;
  ChildProcess(ChildProcess&&) = delete;
  ChildProcess& operator=(ChildProcess&&) = delete;
  ~ChildProcess();

  /// Writes all of `head` and `input` while reading; `take` sees each run of bytes as it comes and
  /// says whether it has enough. `last`: no more input will follow.
  ExchangeEnd exchange(std::string_view head, std::string_view input, bool last,
                       const ExchangeLimits& limits,
                       const std::function<bool(std::string_view)>& take);

  [[nodiscard]] bool has_ended() const;
  /// Gives it some time to end by itself, then kills it, and what it left running. Its status, as
  /// of wait(2); nothing where the system does not tell it, as to a process that ignores SIGCHLD.
  std::optional<int> finish(std::chrono::milliseconds patience);

 private:
  enum class Stage { running, ended, unknown };

  ChildProcess(pid_t id, int in, int out) : id_(id), in_(in), out_(out) {}
  [[nodiscard]] Stage stage() const;
  void limit_processor(double seconds) const;
  bool write_some(std::string_view& input);
  void close_input();

  pid_t id_;
  int in_;   ///< its standard input; -1 when closed
  int out_;  ///< its standard output
};

/// What a status says, for a message: "ended by signal 9", "ran out of processor time", ...
[[nodiscard]] std::string describe_status(std::optional<int> status);

}  // namespace readout::ingest
