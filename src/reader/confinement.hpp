/// What the reader takes from itself before it looks at a source: memory without end, the network,
/// other programs, the writing of files.
///
/// Both calls last for the life of the process and are inherited by a program that it becomes.
/// Where the kernel has no seccomp the second does what it can: nothing. Processor time is limited
/// from outside (child_process.hpp).
#pragma once
#include <cstddef>

namespace readout::reader {

void limit_memory(std::size_t bytes);

enum class Programs { none, one };
/// `one`: it may still become another program.
void confine(Programs programs);

}  // namespace readout::reader
