#include "reader/fault_kinds.hpp"

#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace readout::reader {

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
  if (::socket(AF_INET, SOCK_STREAM, 0) >= 0) could += " network";
  if (::open("/tmp/readout-reader-was-here", O_WRONLY | O_CREAT, 0600) >= 0) could += " writing";
  char program[] = "true";
  char* words[] = {program, nullptr};
  ::execv("/bin/true", words);
  if (could.empty()) return std::nullopt;
  return ingest::LostPart{"", "has" + could, "confine it"};
}

}  // namespace readout::reader
