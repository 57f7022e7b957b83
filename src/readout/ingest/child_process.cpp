#include "readout/ingest/child_process.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace readout::ingest {
namespace {

using Clock = std::chrono::steady_clock;

/// Two ends that are closed with it. The child's input is a socket, since writing to a closed pipe
/// would be a signal for this process.
struct Ends {
  std::array<int, 2> ends{-1, -1};
  [[nodiscard]] bool open_pipe() { return ::pipe2(ends.data(), O_CLOEXEC) == 0; }
  [[nodiscard]] bool open_sockets() {
    return ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0;
  }
  ~Ends() {
    for (const int end : ends) {
      if (end >= 0) ::close(end);
    }
  }
  /// Hands an end over: it is not closed here any more.
  [[nodiscard]] int release(std::size_t end) { return std::exchange(ends[end], -1); }
  Ends() = default;
  Ends(const Ends&) = delete;
  Ends& operator=(const Ends&) = delete;
  Ends(Ends&&) = delete;
  Ends& operator=(Ends&&) = delete;
};

/// posix_spawn's file actions and attributes, destroyed with it.
class SpawnSetting {
 public:
  SpawnSetting() {
    ::posix_spawn_file_actions_init(&actions_);
    ::posix_spawnattr_init(&attributes_);
  }
  ~SpawnSetting() {
    ::posix_spawn_file_actions_destroy(&actions_);
    ::posix_spawnattr_destroy(&attributes_);
  }
  SpawnSetting(const SpawnSetting&) = delete;
  SpawnSetting& operator=(const SpawnSetting&) = delete;
  SpawnSetting(SpawnSetting&&) = delete;
  SpawnSetting& operator=(SpawnSetting&&) = delete;

  void connect(int in, int out) {
    ::posix_spawn_file_actions_adddup2(&actions_, in, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions_, out, STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    // A closed pipe ends the child: the program itself ignores the signal.
    sigset_t defaults;
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    sigaddset(&defaults, SIGCHLD);
    ::posix_spawnattr_setsigdefault(&attributes_, &defaults);
    // A session, and so a group, of its own, named by its id: it has no terminal to type into.
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID);
  }

  [[nodiscard]] int spawn(pid_t& id, const std::vector<std::string>& command) {
    std::vector<std::string> words = command;
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return ::posix_spawn(&id, pointers.front(), &actions_, &attributes_, pointers.data(), environ);
  }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

/// Seconds of processor time that a process has used.
double processor_time(pid_t id) {
  clockid_t clock = 0;
  timespec used{};
  if (::clock_getcpuclockid(id, &clock) != 0 || ::clock_gettime(clock, &used) != 0) return 0;
  return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) / 1e9;
}

int milliseconds_until(Clock::time_point end) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
  return static_cast<int>(std::clamp<std::int64_t>(left, 0, 1 << 30));
}

}  // namespace

Result<std::unique_ptr<ChildProcess>> ChildProcess::start(const std::vector<std::string>& command) {
  Ends to;
  Ends from;
  const auto failure = [&](int code) {
    return Error{ErrorKind::input, command.front(),
                 fmt::format("cannot be started: {}", std::strerror(code)),
                 "install readout whole, or name the program by READOUT_READER"};
  };
  if (!to.open_sockets() || !from.open_pipe()) return failure(errno);
  SpawnSetting setting;
  setting.connect(to.ends[0], from.ends[1]);
  pid_t id = 0;
  if (const int code = setting.spawn(id, command); code != 0) return failure(code);
  return std::unique_ptr<ChildProcess>(new ChildProcess(id, to.release(1), from.release(0)));
}

ChildProcess::~ChildProcess() {
  if (id_ > 0) finish({});
  if (out_ >= 0) ::close(out_);
}

void ChildProcess::close_input() {
  if (in_ >= 0) ::close(std::exchange(in_, -1));
}

/// One that has ended keeps its id until it is waited for: nobody else can have it by then.
ChildProcess::Stage ChildProcess::stage() const {
  siginfo_t info{};
  while (::waitid(P_PID, static_cast<id_t>(id_), &info, WEXITED | WNOHANG | WNOWAIT) < 0) {
    if (errno != EINTR) return Stage::unknown;
  }
  return info.si_pid == id_ ? Stage::ended : Stage::running;
}

bool ChildProcess::has_ended() const {
  return stage() != Stage::running;
}

std::optional<int> ChildProcess::finish(std::chrono::milliseconds patience) {
  close_input();
  Stage now = stage();
  for (auto left = patience; now == Stage::running && left.count() > 0; --left) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    now = stage();
  }
  const pid_t id = std::exchange(id_, 0);
  if (now == Stage::unknown) return std::nullopt;  // the id may be somebody else's
  ::kill(-id, SIGKILL);
  ::kill(id, SIGKILL);  // whatever group it is in by now
  int status = 0;
  while (::waitpid(id, &status, 0) < 0) {
    if (errno != EINTR) return std::nullopt;
  }
  return status;
}

void ChildProcess::limit_processor(double seconds) const {
  rlimit limit{};
  if (::prlimit(id_, RLIMIT_CPU, nullptr, &limit) != 0) return;
  limit.rlim_cur = static_cast<rlim_t>(std::ceil(processor_time(id_) + seconds));
  ::prlimit(id_, RLIMIT_CPU, &limit, nullptr);
}

/// False when the child takes no more: then what it says is what counts.
bool ChildProcess::write_some(std::string_view& input) {
  const ssize_t count = ::send(in_, input.data(), input.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  if (count < 0) return errno == EAGAIN || errno == EINTR;
  input.remove_prefix(static_cast<std::size_t>(count));
  return true;
}

ExchangeEnd ChildProcess::exchange(std::string_view head, std::string_view input, bool last,
                                   const ExchangeLimits& limits,
                                   const std::function<bool(std::string_view)>& take) {
  constexpr std::size_t kChunk = std::size_t{1} << 16U;
  std::string buffer(kChunk, '\0');
  std::size_t taken = 0;
  const auto end = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                      std::chrono::duration<double>(limits.clock_seconds));
  limit_processor(limits.processor_seconds);
  while (true) {
    std::string_view& next = head.empty() ? input : head;
    if (next.empty() && last) close_input();
    std::array<pollfd, 2> ends{pollfd{out_, POLLIN, 0},
                               pollfd{next.empty() ? -1 : in_, POLLOUT, 0}};
    const int ready = ::poll(ends.data(), ends.size(), milliseconds_until(end));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return ExchangeEnd::late;
    if (ends[1].revents != 0 && !write_some(next)) head = input = {};
    if (ends[0].revents == 0) continue;
    const ssize_t count = ::read(out_, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return ExchangeEnd::closed;
    taken += static_cast<std::size_t>(count);
    if (taken > limits.output_bytes) return ExchangeEnd::flooded;
    if (take(std::string_view(buffer).substr(0, static_cast<std::size_t>(count)))) {
      return ExchangeEnd::satisfied;
    }
  }
}

std::string describe_status(std::optional<int> status) {
  if (!status) return "made its reader end, the system does not say how";
  if (WIFSIGNALED(*status)) {
    if (WTERMSIG(*status) == SIGXCPU) return "took too much processor time";
    return fmt::format("made its reader die (signal {})", WTERMSIG(*status));
  }
  return fmt::format("made its reader end with {}", WEXITSTATUS(*status));
}

}  // namespace readout::ingest
