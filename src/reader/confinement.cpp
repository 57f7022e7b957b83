#include "reader/confinement.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <memory>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace readout::reader {
namespace {

/// Network, other processes, and what changes files or the system.
[[maybe_unused]] constexpr std::array kDenied = {
    SCMP_SYS(socket),
    SCMP_SYS(socketpair),
    SCMP_SYS(connect),
    SCMP_SYS(bind),
    SCMP_SYS(listen),
    SCMP_SYS(accept),
    SCMP_SYS(accept4),
    SCMP_SYS(sendto),
    SCMP_SYS(sendmsg),
    SCMP_SYS(ptrace),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(kill),
    SCMP_SYS(tkill),
    SCMP_SYS(creat),
    SCMP_SYS(unlink),
    SCMP_SYS(unlinkat),
    SCMP_SYS(rename),
    SCMP_SYS(renameat),
    SCMP_SYS(renameat2),
    SCMP_SYS(mkdir),
    SCMP_SYS(mkdirat),
    SCMP_SYS(rmdir),
    SCMP_SYS(link),
    SCMP_SYS(linkat),
    SCMP_SYS(symlink),
    SCMP_SYS(symlinkat),
    SCMP_SYS(truncate),
    SCMP_SYS(chmod),
    SCMP_SYS(fchmodat),
    SCMP_SYS(chown),
    SCMP_SYS(fchownat),
    SCMP_SYS(mount),
    SCMP_SYS(io_uring_setup),
    SCMP_SYS(bpf),
    SCMP_SYS(setrlimit),
    SCMP_SYS(openat2),
};

constexpr std::array kProcesses = {SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(fork),
                                   SCMP_SYS(vfork)};

constexpr std::uint32_t kRefuse = SCMP_ACT_ERRNO(EPERM);

/// Files may be opened for reading only.
void deny_writing(scmp_filter_ctx filter) {
  for (const scmp_datum_t mode : {scmp_datum_t{O_WRONLY}, scmp_datum_t{O_RDWR}}) {
    seccomp_rule_add(filter, kRefuse, SCMP_SYS(open), 1,
                     SCMP_A1(SCMP_CMP_MASKED_EQ, O_ACCMODE, mode));
    seccomp_rule_add(filter, kRefuse, SCMP_SYS(openat), 1,
                     SCMP_A2(SCMP_CMP_MASKED_EQ, O_ACCMODE, mode));
  }
}

}  // namespace

void limit_memory(std::size_t bytes) {
#if !defined(__SANITIZE_ADDRESS__)  // whose shadow alone is terabytes
  const rlimit limit{bytes, bytes};
  ::setrlimit(RLIMIT_AS, &limit);
#else
  (void)bytes;
#endif
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
}

void confine(Programs programs) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  const std::unique_ptr<void, decltype(&seccomp_release)> filter(seccomp_init(SCMP_ACT_ALLOW),
                                                                 &seccomp_release);
  if (!filter) return;
#if !defined(__SANITIZE_ADDRESS__)  // whose search for leaks traces the process from another
  for (const int call : kDenied) seccomp_rule_add(filter.get(), kRefuse, call, 0);
#else
  seccomp_rule_add(filter.get(), kRefuse, SCMP_SYS(socket), 0);
#endif
  if (programs == Programs::none) {
    for (const int call : kProcesses) seccomp_rule_add(filter.get(), kRefuse, call, 0);
  }
  deny_writing(filter.get());
  seccomp_load(filter.get());
}

}  // namespace readout::reader
