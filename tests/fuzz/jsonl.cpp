// The jsonl filter: whatever a line holds, one line of JSON answers it.
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <unistd.h>

#include "cli/commands/commands.hpp"
#include "cli/terminal.hpp"
#include "fuzz/target.hpp"

namespace readout::test {
namespace {

/// A file without a name stands in for a standard stream while this lives.
class Redirected {
 public:
  explicit Redirected(int stream) : stream_(stream), kept_(::dup(stream)), file_(std::tmpfile()) {
    if (kept_ < 0 || file_ == nullptr || ::dup2(::fileno(file_), stream) < 0) std::abort();
  }
  Redirected(const Redirected&) = delete;
  Redirected& operator=(const Redirected&) = delete;
  Redirected(Redirected&&) = delete;
  Redirected& operator=(Redirected&&) = delete;
  ~Redirected() {
    ::dup2(kept_, stream_);
    ::close(kept_);
    std::fclose(file_);
  }

  void fill(std::string_view bytes) {
    std::fwrite(bytes.data(), 1, bytes.size(), file_);
    std::fflush(file_);
    std::rewind(file_);
  }

  [[nodiscard]] std::string read() {
    std::rewind(file_);
    std::string bytes;
    for (int c = std::getc(file_); c != EOF; c = std::getc(file_)) {
      bytes += static_cast<char>(c);
    }
    return bytes;
  }

 private:
  int stream_;
  int kept_;
  std::FILE* file_;
};

std::size_t questions_in(std::string_view bytes) {
  std::istringstream lines{std::string(bytes)};
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.find_first_not_of(" \t\r") != std::string::npos) ++count;
  }
  return count;
}

}  // namespace

void fuzz(std::string_view bytes) {
  cli::Arguments arguments;
  arguments.options["format"] = {"jsonl"};
  arguments.operands = {"-"};
  Redirected input(STDIN_FILENO);
  Redirected output(STDOUT_FILENO);
  input.fill(bytes);
  if (!cli::ingest_command(arguments, cli::Terminal(arguments))) std::abort();
  std::istringstream answers(output.read());
  std::size_t count = 0;
  for (std::string line; std::getline(answers, line); ++count) {
    const auto answer = nlohmann::json::parse(line, nullptr, false);
    if (!answer.is_object() || answer.contains("document") == answer.contains("error")) {
      std::abort();
    }
  }
  if (count != questions_in(bytes)) std::abort();
}

}  // namespace readout::test
