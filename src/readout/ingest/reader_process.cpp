#include "readout/ingest/reader_process.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <sys/wait.h>
#include <system_error>
#include <utility>
#include <vector>

#include "readout/ingest/answer.hpp"
#include "readout/ingest/child_process.hpp"

namespace readout::ingest {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

constexpr const char* kProgram = "readout-reader";

/// Sanitized code is slower and larger; what it is given is the same.
#if defined(__SANITIZE_ADDRESS__)
constexpr double kSlower = 6;
#else
constexpr double kSlower = 1;
#endif

/// A small file gets a second, a large one more.
ExchangeLimits limits_for(std::string_view bytes, std::size_t output_bytes) {
  const double mebibytes = static_cast<double>(bytes.size()) / (1U << 20U);
  const double seconds = (1 + 0.5 * mebibytes) * kSlower;
  return {output_bytes, 2.5 * seconds, seconds};
}

std::string reader_program(const IngestOptions& options) {
  if (!options.reader.empty()) return options.reader.string();
  if (const char* named = std::getenv("READOUT_READER")) return named;
  std::error_code code;
  const fs::path home = fs::read_symlink("/proc/self/exe", code).parent_path();
  const fs::path installed = home.parent_path() / "libexec" / "readout" / kProgram;
  const fs::path beside = home / kProgram;
  return (fs::exists(beside, code) ? beside : installed).string();
}

/// The program and the memory it may take: a source, what it unpacks to, and room to grow into.
std::vector<std::string> reader_command(const IngestOptions& options) {
  constexpr std::size_t kLeast = 320;  // MiB
  constexpr std::size_t kTimes = 5;
  const std::size_t mebibytes = std::max(kLeast, kTimes * (options.max_bytes >> 20U));
  return {reader_program(options), "--memory", std::to_string(mebibytes)};
}

Error failure(std::string_view name, std::string message, std::string remedy) {
  return {ErrorKind::input, std::string(name), std::move(message), std::move(remedy)};
}

Error no_reader(std::string_view name, const Error& why) {
  return failure(name, fmt::format("needs the program {}, which {}", why.place, why.message),
                 why.remedy);
}

/// Of one that did not close its output: the status of such a child tells more.
std::string describe(ExchangeEnd end) {
  if (end == ExchangeEnd::late) return "took too long to read";
  return end == ExchangeEnd::flooded ? "holds too much" : "was answered with what is no answer";
}

class Reader {
 public:
  Result<Parts> ask(const wire::Question& question, std::string_view bytes,
                    const IngestOptions& options) {
    const std::lock_guard lock(mutex_);
    if (auto error = start(reader_command(options))) return no_reader(question.name, *error);
    const std::string head = wire::to_head(question);
    Answer answer(question.limits.bytes, 2 * question.limits.entries + 8);
    const std::size_t overhead = (2 * question.limits.entries + 8) * wire::kLongestHead;
    const ExchangeLimits limits = limits_for(bytes, question.limits.bytes + overhead);
    const bool kept = !is_fresh_;
    std::string failure = exchange(head, bytes, limits, answer);
    if (!failure.empty() && kept && !answer.begun() && has_left_by_itself_) {
      child_.reset();
      if (auto error = start(reader_command(options))) return no_reader(question.name, *error);
      failure = exchange(head, bytes, limits, answer);
    }
    if (!failure.empty()) {
      answer.parts().lost.push_back(
          {"", std::move(failure), "open it in another program and save its text"});
      child_.reset();
    }
    return std::move(answer.parts());
  }

 private:
  std::optional<Error> start(const std::vector<std::string>& command) {
    if (child_ && command == command_ && !child_->has_ended()) return std::nullopt;
    child_.reset();
    auto started = ChildProcess::start(command);
    if (!started) return started.error();
    child_ = std::move(started).value();
    command_ = command;
    is_fresh_ = true;
    return std::nullopt;
  }

  /// What went wrong; "" when the answer is whole.
  std::string exchange(std::string_view head, std::string_view bytes, const ExchangeLimits& limits,
                       Answer& answer) {
    const auto take = [&](std::string_view run) { return answer.take(run); };
    is_fresh_ = false;
    const std::string opening =
        wire::length_prefix(head.size()).append(head).append(wire::length_prefix(bytes.size()));
    const ExchangeEnd end = child_->exchange(opening, bytes, false, limits, take);
    has_left_by_itself_ = false;
    if (answer.complete()) return {};
    if (end != ExchangeEnd::closed) return describe(end);
    const std::optional<int> status = child_->finish(500ms);
    has_left_by_itself_ = !status || WIFEXITED(*status) || WTERMSIG(*status) == SIGKILL;
    return describe_status(status);
  }

  std::mutex mutex_;
  std::unique_ptr<ChildProcess> child_;
  std::vector<std::string> command_;
  bool is_fresh_ = false;  ///< was asked nothing yet
  /// It ended, but not of what it was asked: it was leaving, or somebody else killed it.
  bool has_left_by_itself_ = false;
};

Reader& reader() {
  static Reader kReader;
  return kReader;
}

/// By the status that pdftotext ended with.
Error pdf_failure(std::string_view pdf, std::string_view name, std::optional<int> status) {
  constexpr int kNotFound = 127;
  constexpr int kForbidden = 3;
  const int code = status && WIFEXITED(*status) ? WEXITSTATUS(*status) : 0;
  constexpr auto kSaveText = "open it in another program and save its text";
  if (code == kNotFound) {
    return failure(name, "is a PDF, which the program pdftotext reads, and there is none",
                   "install it (Debian: apt-get install poppler-utils)");
  }
  if (code == kForbidden) return failure(name, "is a PDF that forbids to copy its text", kSaveText);
  if (code != 0 && pdf.find("/Encrypt") != std::string_view::npos) {
    return failure(name, "is a PDF under a password", "open it and save it without one");
  }
  if (code != 0) return failure(name, "is a damaged PDF: pdftotext cannot read it", kSaveText);
  return failure(name, describe_status(status), kSaveText);
}

}  // namespace

Result<Parts> ask_reader(const wire::Question& question, std::string_view bytes,
                         const IngestOptions& options) {
  return reader().ask(question, bytes, options);
}

Result<std::string> pdf_layout(std::string_view pdf, std::string_view name,
                               const IngestOptions& options) {
  std::vector<std::string> command = reader_command(options);
  for (const char* word :
       {"--limited", "pdftotext", "-q", "-bbox-layout", "-enc", "UTF-8", "-", "-"})
    command.emplace_back(word);
  auto started = ChildProcess::start(command);
  if (!started) return no_reader(name, started.error());
  ChildProcess& child = *started.value();
  std::string layout;
  const auto take = [&](std::string_view run) {
    layout += run;
    return false;
  };
  // Places of words take some ten times the room of the words.
  const ExchangeEnd end = child.exchange({}, pdf, true, limits_for(pdf, options.max_bytes), take);
  if (end != ExchangeEnd::closed) {
    return failure(name, describe(end), "open it in another program and save its text");
  }
  const std::optional<int> status = child.finish(500ms);
  if (status == 0) return layout;
  return pdf_failure(pdf, name, status);
}

}  // namespace readout::ingest
