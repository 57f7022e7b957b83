#include <csignal>
#include <cstdio>
#include <exception>
#include <malloc.h>
#include <string>
#include <vector>

#include "cli/run.hpp"

int main(int argc, char** argv) {
  // Heaps of threads grow by pages, one system call each: begin them wide (a dictionary is
  // megabytes).
  mallopt(M_TOP_PAD, 16 << 20);
  std::signal(SIGPIPE,
              SIG_IGN);  // a closed pipe is an error of writing, with a message and an exit code
  std::signal(SIGCHLD, SIG_DFL);  // ignored by who started this, the status of children is lost
  try {
    return readout::cli::run(std::vector<std::string>(argv + 1, argv + argc));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "readout: internal error: %s; please report it\n", error.what());
    return 70;
  }
}
