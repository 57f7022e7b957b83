#include "reader/fault_kinds.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace readout::reader {
namespace {

/// A call that the filter must refuse, and that does no harm where it does not.
struct Attempt {
  std::string_view name;
  long (*call)();
};

[[maybe_unused]] long fork_by(long number) {
  const long id = ::syscall(number, SIGCHLD, 0, 0, 0, 0);
  if (id == 0) ::_exit(0);
  return id;
}

[[maybe_unused]] constexpr auto kNowhere = "/nowhere/readout";

constexpr std::array kAttempts = {
    Attempt{"the network", [] { return static_cast<long>(::socket(AF_INET, SOCK_STREAM, 0)); }},
    Attempt{"writing",
            [] {
              return static_cast<long>(
                  ::open("/tmp/readout-reader-was-here", O_WRONLY | O_CREAT, 0600));
            }},
#if !defined(__SANITIZE_ADDRESS__)  // where the filter leaves more to the search for leaks
    Attempt{"clone", [] { return fork_by(SYS_clone); }},
    Attempt{"clone3", [] { return ::syscall(SYS_clone3, nullptr, 0); }},
    Attempt{"kill", [] { return static_cast<long>(::kill(::getppid(), 0)); }},
    Attempt{"tgkill", [] { return ::syscall(SYS_tgkill, ::getppid(), ::getppid(), 0); }},
    Attempt{"prlimit",
            [] {
              const rlimit limit{1, 1};
              return static_cast<long>(::prlimit(::getppid(), RLIMIT_CORE, &limit, nullptr));
            }},
    Attempt{"setpgid", [] { return ::syscall(SYS_setpgid, ::getppid(), 0); }},
    Attempt{"a descriptor's owner",
            [] { return static_cast<long>(::fcntl(STDIN_FILENO, F_SETOWN, ::getppid())); }},
#if defined(SYS_fork)
    Attempt{"fork", [] { return fork_by(SYS_fork); }},
#endif
    Attempt{"sched_setaffinity",
            [] { return ::syscall(SYS_sched_setaffinity, ::getppid(), 0, nullptr); }},
    Attempt{"ioctl TIOCSTI", [] { return static_cast<long>(::ioctl(STDIN_FILENO, TIOCSTI, "")); }},
    Attempt{"ioctl TIOCSTI with high bits",
            [] { return ::syscall(SYS_ioctl, STDIN_FILENO, (1UL << 40U) | TIOCSTI, ""); }},
    Attempt{"truncate", [] { return static_cast<long>(::truncate(kNowhere, 0)); }},
    Attempt{"unlink", [] { return static_cast<long>(::unlinkat(AT_FDCWD, kNowhere, 0)); }},
    Attempt{"link", [] { return static_cast<long>(::link(kNowhere, kNowhere)); }},
    Attempt{"rename", [] { return static_cast<long>(::rename(kNowhere, kNowhere)); }},
    Attempt{"open_by_handle_at",
            [] { return ::syscall(SYS_open_by_handle_at, AT_FDCWD, nullptr, 0); }},
    Attempt{"ptrace", [] { return ::syscall(SYS_ptrace, 0x4206, ::getppid(), 0, 0); }},
    Attempt{"mount", [] { return ::syscall(SYS_mount, kNowhere, kNowhere, kNowhere, 0, 0); }},
    Attempt{"io_uring", [] { return ::syscall(SYS_io_uring_setup, 1, nullptr); }},
#endif
};

/// By the filter: the kernel gives root, as which CI runs, other reasons for these calls.
bool is_refused(long result) {
  return result == -1 && (errno == EPERM || errno == ENOSYS);
}

}  // namespace

Loss hang(const ingest::wire::Question&, std::string_view, Reply&) {
  while (true) ::pause();
}

Loss spin(const ingest::wire::Question&, std::string_view, Reply&) {
  while (::getppid() != 0) {
  }
  return std::nullopt;
}

Loss allocate(const ingest::wire::Question&, std::string_view, Reply&) {
  constexpr std::size_t kMost = std::size_t{4} << 10U;  // MiB: a machine without limits stops here
  std::vector<std::vector<char>> taken;
  while (taken.size() < kMost) taken.emplace_back(std::size_t{1} << 20U, 'x');
  return std::nullopt;
}

Loss abort_now(const ingest::wire::Question&, std::string_view, Reply&) {
  std::abort();
}

Loss leave(const ingest::wire::Question&, std::string_view, Reply&) {
  ::close(STDIN_FILENO);  // the end of the questions
  return std::nullopt;
}

Loss flood(const ingest::wire::Question&, std::string_view, Reply&) {
  const std::string bytes(std::size_t{1} << 16U, ' ');
  while (::write(STDOUT_FILENO, bytes.data(), bytes.size()) > 0) {
  }
  std::_Exit(EXIT_SUCCESS);
}

Loss escape(const ingest::wire::Question&, std::string_view, Reply&) {
  std::string could;
  for (const Attempt& attempt : kAttempts) {
    if (!is_refused(attempt.call())) could.append(could.empty() ? "" : ", ").append(attempt.name);
  }
  char program[] = "true";
  char* words[] = {program, nullptr};
  ::execv("/bin/true", words);
  if (could.empty()) return std::nullopt;
  return ingest::LostPart{"", "could use " + could, "confine it"};
}

}  // namespace readout::reader
