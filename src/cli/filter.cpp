#include "cli/filter.hpp"

#include <algorithm>
#include <cerrno>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <system_error>
#include <unistd.h>

#include "cli/filter_record.hpp"
#include "cli/losses.hpp"
#include "cli/output.hpp"
#include "cli/raw_member.hpp"
#include "cli/sources.hpp"

namespace readout::cli {
namespace {

using nlohmann::json;

/// Lines of standard input as they arrive; a line over the limit is read to its end but not kept.
class LineReader {
 public:
  explicit LineReader(std::size_t longest) : longest_(longest) {}

  /// The errno of the read that failed; 0 when the input simply ended.
  [[nodiscard]] int failure() const { return failure_; }

  /// False at the end of the input.
  bool next(std::string& line, bool& too_long) {
    line.clear();
    too_long = false;
    while (true) {
      const std::size_t end = buffer_.find('\n', position_);
      const std::size_t stop = end == std::string::npos ? buffer_.size() : end;
      if (line.size() + (stop - position_) > longest_) too_long = true;
      if (!too_long) line.append(buffer_, position_, stop - position_);
      position_ = stop;
      if (end != std::string::npos) {
        ++position_;
        return true;
      }
      if (!fill()) return !line.empty() || too_long;
    }
  }

 private:
  bool fill() {
    buffer_.resize(kChunk);
    ssize_t count = 0;
    do {
      count = ::read(STDIN_FILENO, buffer_.data(), buffer_.size());
    } while (count < 0 && errno == EINTR);
    if (count < 0) failure_ = errno;
    buffer_.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    position_ = 0;
    return count > 0;
  }

  static constexpr std::size_t kChunk = std::size_t{1} << 16U;
  std::size_t longest_;
  std::string buffer_;
  std::size_t position_ = 0;
  int failure_ = 0;
};

std::string dump(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// `id` is JSON as written.
std::string error_record(std::string_view id, std::size_t number, const std::string& message) {
  return fmt::format("{{\"id\":{},\"error\":{}}}", id,
                     dump(json{{"line", number}, {"message", message}}));
}

/// One run of a filter: what came in, what was lost of it.
class Filter {
 public:
  Filter(const Arguments& arguments, const Terminal& terminal, const FilterWork& work)
      : arguments_(arguments),
        work_(work),
        options_(ingest_options(arguments)),
        losses_(arguments, terminal),
        strict_(arguments.has("strict")) {}

  [[nodiscard]] const Losses& losses() const { return losses_; }

  /// A line that was not kept.
  std::string too_long(std::size_t number) {
    return bad_line(
        "null", number,
        fmt::format("{}: longer than {} MiB", place_of_line(number), options_.max_bytes >> 20U));
  }

  /// One line's answer: a result, or an error record.
  std::string answer(const std::string& line, std::size_t number) {
    const RecordLine typed{line, number, options_};
    const auto record = typed.parse();
    if (!record) return bad_line("null", number, one_line(record.error()));
    const std::string id(member_as_written(line, "id").value_or("null"));
    try {
      auto document = typed.document(record.value(), arguments_);
      if (!document) return bad_line(id, number, one_line(document.error()));
      if (work_.reader != nullptr) cut_long_text(document.value());
      if (losses_.add(document.value(), work_.reader) && strict_) {
        return bad_line(
            id, number,
            place_of_line(number) + ": is left out or cut, which --strict does not allow");
      }
      return fmt::format("{{\"id\":{},{}", id, work_.json(document.value()).substr(1));
    } catch (const std::exception& error) {  // one bad document must not end the work on the others
      return bad_line(id, number,
                      fmt::format("{}: internal error: {}", place_of_line(number), error.what()));
    }
  }

 private:
  std::string bad_line(std::string_view id, std::size_t number, const std::string& why) {
    losses_.add_named();
    return error_record(id, number, why);
  }

  const Arguments& arguments_;
  const FilterWork& work_;
  ingest::IngestOptions options_;
  Losses losses_;
  bool strict_;
};

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

/// What cannot be asked of a filter.
std::optional<Error> no_filter(const Arguments& arguments) {
  if (arguments.operands.size() > 1) {
    return Error{
        ErrorKind::usage, "-",
        "with --format jsonl standard input is a stream of JSON documents, which cannot be "
        "mixed with files",
        "give - alone, or the files alone"};
  }
  for (const std::string_view option : {"output", "set"}) {
    if (!arguments.has(option)) continue;
    return Error{ErrorKind::usage, fmt::format("--{}", option), "has no meaning for a filter",
                 "redirect standard output, and put what is known of a document into its line"};
  }
  return std::nullopt;
}

}  // namespace

bool is_filter(const Arguments& arguments) {
  return arguments.value_or("format", "") == "jsonl" &&
         std::ranges::find(arguments.operands, "-") != arguments.operands.end();
}

Result<ExitCode> run_filter(const Arguments& arguments, const Terminal& terminal,
                            const FilterWork& work) {
  if (const auto error = no_filter(arguments)) return *error;
  Filter filter(arguments, terminal, work);
  LineReader reader(ingest_options(arguments).max_bytes);
  std::string line;
  bool too_long = false;
  for (std::size_t number = 1; reader.next(line, too_long); ++number) {
    if (!too_long && is_blank(line)) continue;
    const std::string result = too_long ? filter.too_long(number) : filter.answer(line, number);
    const auto written = write_standard_output(result + "\n");
    if (!written) return written.error();
  }
  if (reader.failure() != 0) {
    return Error{ErrorKind::input, "standard input",
                 "cannot be read: " + std::generic_category().message(reader.failure()),
                 "give a file or a pipe"};
  }
  if (filter.losses().exit_code() != kDone && arguments.has("strict")) {
    return Error{ErrorKind::input, "--strict",
                 "a line was bad, or its document was left out or cut",
                 "mend what the error records name, or leave --strict away"};
  }
  return filter.losses().exit_code();
}

}  // namespace readout::cli
