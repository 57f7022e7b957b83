#include "reader/confinement.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <linux/sockios.h>
#include <memory>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <system_error>
#include <unistd.h>

namespace readout::reader {
namespace {

/// Network, other processes, and what changes files or the system.
[[maybe_unused]] constexpr std::array kDenied = {
    // the network
    SCMP_SYS(socket),
    SCMP_SYS(socketpair),
    SCMP_SYS(connect),
    SCMP_SYS(bind),
    SCMP_SYS(listen),
    SCMP_SYS(accept),
    SCMP_SYS(accept4),
    SCMP_SYS(sendto),
    SCMP_SYS(sendmsg),
    SCMP_SYS(sendmmsg),
    // other processes
    SCMP_SYS(ptrace),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(kill),
    SCMP_SYS(tkill),
    SCMP_SYS(rt_sigqueueinfo),
    SCMP_SYS(rt_tgsigqueueinfo),
    SCMP_SYS(pidfd_open),
    SCMP_SYS(pidfd_send_signal),
    SCMP_SYS(pidfd_getfd),
    SCMP_SYS(setrlimit),
    SCMP_SYS(unshare),
    SCMP_SYS(setns),
    SCMP_SYS(setpgid),
    SCMP_SYS(setsid),
    SCMP_SYS(setpriority),
    SCMP_SYS(ioprio_set),
    SCMP_SYS(sched_setaffinity),
    SCMP_SYS(sched_setattr),
    SCMP_SYS(sched_setparam),
    SCMP_SYS(sched_setscheduler),
    SCMP_SYS(fork),
    SCMP_SYS(vfork),
    SCMP_SYS(mq_open),
    SCMP_SYS(msgget),
    SCMP_SYS(semget),
    SCMP_SYS(shmget),
    // files
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
    SCMP_SYS(ftruncate),
    SCMP_SYS(mknod),
    SCMP_SYS(mknodat),
    SCMP_SYS(chmod),
    SCMP_SYS(fchmod),
    SCMP_SYS(fchmodat),
    SCMP_SYS(chown),
    SCMP_SYS(fchown),
    SCMP_SYS(lchown),
    SCMP_SYS(fchownat),
    SCMP_SYS(utime),
    SCMP_SYS(utimes),
    SCMP_SYS(utimensat),
    SCMP_SYS(futimesat),
    SCMP_SYS(setxattr),
    SCMP_SYS(lsetxattr),
    SCMP_SYS(fsetxattr),
    SCMP_SYS(removexattr),
    SCMP_SYS(lremovexattr),
    SCMP_SYS(fremovexattr),
    SCMP_SYS(openat2),
    SCMP_SYS(open_by_handle_at),
    // the system
    SCMP_SYS(mount),
    SCMP_SYS(umount2),
    SCMP_SYS(pivot_root),
    SCMP_SYS(chroot),
    SCMP_SYS(fsopen),
    SCMP_SYS(fsmount),
    SCMP_SYS(move_mount),
    SCMP_SYS(open_tree),
    SCMP_SYS(mount_setattr),
    SCMP_SYS(init_module),
    SCMP_SYS(finit_module),
    SCMP_SYS(delete_module),
    SCMP_SYS(kexec_load),
    SCMP_SYS(kexec_file_load),
    SCMP_SYS(reboot),
    SCMP_SYS(clock_settime),
    SCMP_SYS(settimeofday),
    SCMP_SYS(swapon),
    SCMP_SYS(swapoff),
    SCMP_SYS(sethostname),
    SCMP_SYS(setdomainname),
    SCMP_SYS(quotactl),
    SCMP_SYS(acct),
    SCMP_SYS(io_uring_setup),
    SCMP_SYS(bpf),
    SCMP_SYS(userfaultfd),
    SCMP_SYS(keyctl),
    SCMP_SYS(add_key),
    SCMP_SYS(perf_event_open),
};

constexpr std::array kPrograms = {SCMP_SYS(execve), SCMP_SYS(execveat)};

constexpr std::uint32_t kRefuse = SCMP_ACT_ERRNO(EPERM);

/// Half a filter is none that anybody could rely on: the reader then does not start.
void check(int result) {
  if (result < 0) throw std::system_error(-result, std::generic_category(), "seccomp");
}

/// `conditions` are of its arguments; without any, all calls.
template <class... Conditions>
void refuse(scmp_filter_ctx filter, int call, Conditions... conditions) {
  check(seccomp_rule_add(filter, kRefuse, call, sizeof...(conditions), conditions...));
}

/// Files may be opened for reading only, and as they are.
void deny_writing(scmp_filter_ctx filter) {
  struct Flags {
    scmp_datum_t mask;
    scmp_datum_t value;
  };
  constexpr std::array kWriting = {
      Flags{O_ACCMODE, O_WRONLY}, Flags{O_ACCMODE, O_RDWR}, Flags{O_ACCMODE, O_ACCMODE},
      Flags{O_TRUNC, O_TRUNC},    Flags{O_CREAT, O_CREAT},
  };
  for (const auto& [mask, value] : kWriting) {
    refuse(filter, SCMP_SYS(open), SCMP_A1(SCMP_CMP_MASKED_EQ, mask, value));
    refuse(filter, SCMP_SYS(openat), SCMP_A2(SCMP_CMP_MASKED_EQ, mask, value));
  }
}

/// No new processes (threads may be), no limits raised, no signals to others, nothing typed into a
/// terminal.
[[maybe_unused]] void deny_reaching_out(scmp_filter_ctx filter) {
  constexpr scmp_datum_t kLow = 0xFFFFFFFFU;  // what the kernel looks at of a command
  refuse(filter, SCMP_SYS(clone), SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0));
  // Its flags are in memory.
  check(seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0));
  refuse(filter, SCMP_SYS(prlimit64), SCMP_A2(SCMP_CMP_NE, 0));
  refuse(filter, SCMP_SYS(tgkill), SCMP_A0(SCMP_CMP_NE, static_cast<scmp_datum_t>(::getpid())));
  // A descriptor's owner is sent a signal of its choice.
  for (const int request : {TIOCSTI, TIOCLINUX, FIOSETOWN, SIOCSPGRP}) {
    refuse(filter, SCMP_SYS(ioctl),
           SCMP_A1(SCMP_CMP_MASKED_EQ, kLow, static_cast<scmp_datum_t>(request)));
  }
  for (const int command : {F_SETOWN, F_SETOWN_EX, F_SETSIG}) {
    refuse(filter, SCMP_SYS(fcntl),
           SCMP_A1(SCMP_CMP_MASKED_EQ, kLow, static_cast<scmp_datum_t>(command)));
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
  // The thread that started a program waits for it; the one that started the reader may end before
  // it, and the end of its input is what ends the reader.
  if (programs == Programs::one) ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  const std::unique_ptr<void, decltype(&seccomp_release)> filter(seccomp_init(SCMP_ACT_ALLOW),
                                                                 &seccomp_release);
  if (!filter) check(-ENOMEM);
#if !defined(__SANITIZE_ADDRESS__)  // whose search for leaks traces the process from another
  for (const int call : kDenied) refuse(filter.get(), call);
  deny_reaching_out(filter.get());
#else
  refuse(filter.get(), SCMP_SYS(socket));
#endif
  if (programs == Programs::none) {
    for (const int call : kPrograms) refuse(filter.get(), call);
  }
  deny_writing(filter.get());
  const int loaded = seccomp_load(filter.get());
  const bool has_seccomp = ::prctl(PR_GET_SECCOMP) >= 0 || errno != EINVAL;
  if (has_seccomp) check(loaded);
}

}  // namespace readout::reader
