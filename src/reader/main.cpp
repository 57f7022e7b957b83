// The program that reads binary formats and mail for readout, in a process of its own: questions on
// standard input, answers on standard output (readout/ingest/wire.hpp), until the input ends.
//
//   readout-reader [--memory MIB]                             as said
//   readout-reader [--memory MIB] --limited PROGRAM ARG...    becomes PROGRAM, under the same
//   limits
#include <algorithm>
#include <cerrno>
#include <clocale>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <unistd.h>

#include "readout/ingest/wire.hpp"

#include "reader/confinement.hpp"
#include "reader/formats.hpp"
#include "reader/reply.hpp"

namespace {

namespace reader = readout::reader;
namespace wire = readout::ingest::wire;

constexpr std::size_t kMemory = 320;  // MiB of address space
constexpr std::size_t kLongestSource = std::size_t{1} << 30U;

/// Empty at the end of the input.
std::optional<std::string> read_exactly(std::size_t count) {
  std::string bytes(count, '\0');
  for (std::size_t at = 0; at < count;) {
    const ssize_t got = ::read(STDIN_FILENO, bytes.data() + at, count - at);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return std::nullopt;
    at += static_cast<std::size_t>(got);
  }
  return bytes;
}

std::optional<std::uint64_t> read_length(std::size_t longest) {
  const auto prefix = read_exactly(wire::kLengthBytes);
  if (!prefix) return std::nullopt;
  const std::uint64_t length = wire::read_length(*prefix);
  return length > longest ? std::nullopt : std::optional(length);
}

std::optional<std::string> read_frame(std::size_t longest) {
  const auto length = read_length(longest);
  return length ? read_exactly(*length) : std::nullopt;
}

/// Bytes that there is no room for, so that the next question is found.
bool drain(std::uint64_t count) {
  constexpr std::uint64_t kChunk = std::uint64_t{1} << 16U;
  for (; count > 0; count -= std::min(count, kChunk)) {
    if (!read_exactly(std::min(count, kChunk))) return false;
  }
  return true;
}

const readout::ingest::LostPart kNoMemory{"", "takes more memory than is allowed",
                                          "open it in another program and save its text"};

void answer(const wire::Question& question, std::string_view bytes) {
  reader::Reply reply(STDOUT_FILENO, question.limits);
  const reader::ReadFormat read = reader::reader_of(question.type);
  try {
    auto loss = read != nullptr ? read(question, bytes, reply)
                                : readout::ingest::LostPart{"", "is of no kind that is read here",
                                                            "convert it to text first"};
    if (loss) reply.lost(*std::move(loss));
  } catch (const std::bad_alloc&) {
    reply.lost(kNoMemory);
  }
  reply.end();
}

/// Seconds, more than the program waits (ingest/reader_process.cpp): one that was killed does not
/// kill a reader that hangs.
unsigned longest_wait(std::uint64_t length) {
  return 600 + 2 * static_cast<unsigned>(length >> 20U);
}

/// False when the questions have ended in the middle of one.
bool answer_source(const wire::Question& question, std::uint64_t length) {
  std::optional<std::string> bytes;
  try {
    bytes = read_exactly(length);
  } catch (const std::bad_alloc&) {  // before any of it is read
    if (!drain(length)) return false;
    reader::Reply reply(STDOUT_FILENO, question.limits);
    reply.lost(kNoMemory);
    reply.end();
    return true;
  }
  if (!bytes) return false;
  ::alarm(longest_wait(length));
  answer(question, *bytes);
  ::alarm(0);
  return true;
}

int serve() {
  // Names in archives are read in the locale's charset: without one, none but ASCII would be.
  std::setlocale(LC_CTYPE, "C.UTF-8");
  while (true) {
    const auto head = read_frame(wire::kLongestHead);
    if (!head) return EXIT_SUCCESS;
    const auto question = wire::read_question(*head);
    const auto length = read_length(kLongestSource);
    if (!question || !length || !answer_source(*question, *length)) return EXIT_FAILURE;
  }
}

int become(char** words) {
  reader::confine(reader::Programs::one);
  ::execvp(*words, words);
  return errno == ENOENT ? 127 : 126;
}

}  // namespace

int main(int argc, char** argv) try {
  std::size_t memory = kMemory;
  if (argc > 2 && std::string_view(argv[1]) == "--memory") {
    memory = std::strtoull(argv[2], nullptr, 10);
    argc -= 2;
    argv += 2;
  }
  reader::limit_memory(memory << 20U);
  if (argc > 2 && std::string_view(argv[1]) == "--limited") return become(argv + 2);
  if (argc > 1) {
    std::fputs("readout-reader: readout starts this program itself; see readout --help\n", stderr);
    return 2;
  }
  reader::confine(reader::Programs::none);
  return serve();
} catch (const std::system_error& error) {
  std::fprintf(stderr, "readout-reader: cannot confine itself: %s\n", error.what());
  return EXIT_FAILURE;
}
