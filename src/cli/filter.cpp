#include "cli/filter.hpp"

#include <algorithm>
#include <cerrno>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <system_error>
#include <unistd.h>

#include "readout/ingest/ingest.hpp"

#include "cli/output.hpp"
#include "cli/raw_member.hpp"
#include "cli/sources.hpp"

namespace readout::cli {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestLine = std::size_t{64} << 20U;
constexpr int kDeepest = 64;

/// Lines of standard input as they arrive; a line over the limit is read to its end but not kept.
class LineReader {
 public:
  /// The errno of the read that failed; 0 when the input simply ended.
  [[nodiscard]] int failure() const { return failure_; }

  /// False at the end of the input.
  bool next(std::string& line, bool& too_long) {
    line.clear();
    too_long = false;
    while (true) {
      const std::size_t end = buffer_.find('\n', position_);
      const std::size_t stop = end == std::string::npos ? buffer_.size() : end;
      if (line.size() + (stop - position_) > kLongestLine) too_long = true;
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
  std::string buffer_;
  std::size_t position_ = 0;
  int failure_ = 0;
};

/// Parses with a bound on the depth; nothing when the text is no JSON or too deep.
std::optional<json> parse_bounded(const std::string& line, std::string& why) {
  bool deep = false;
  json value = json::parse(
      line,
      [&](int depth, json::parse_event_t, json&) {
        deep = deep || depth > kDeepest;
        return !deep;
      },
      false);
  if (deep) {
    why = fmt::format("is nested deeper than {}", kDeepest);
    return std::nullopt;
  }
  if (value.is_discarded()) {
    why = "is no JSON";
    return std::nullopt;
  }
  return value;
}

std::string text_of(const json& record, const char* key) {
  const auto it = record.find(key);
  return it != record.end() && it->is_string() ? it->get<std::string>() : std::string();
}

Result<Document> to_document(const json& record, const Arguments& arguments,
                             const std::string& name) {
  const bool html = record.contains("html");
  const char* key = html ? "html" : "text";
  if (!record.contains(key) || !record[key].is_string()) {
    return Error{ErrorKind::input, name, "has no \"text\" or \"html\"",
                 "give one of them as a string"};
  }
  ingest::SourceHints hints = common_hints(arguments);
  if (hints.outlet.empty()) hints.outlet = text_of(record, "outlet");
  if (hints.language.empty()) hints.language = text_of(record, "language");
  if (hints.kind.empty()) hints.kind = text_of(record, "kind");
  hints.published = text_of(record, record.contains("published") ? "published" : "date");
  hints.title = text_of(record, "title");
  hints.url = text_of(record, "url");
  if (hints.type == ingest::InputType::detect) {
    hints.type = html ? ingest::InputType::html : ingest::InputType::text;
  }
  return ingest::ingest_bytes(record[key].get_ref<const std::string&>(), name, hints,
                              ingest_options(arguments));
}

std::string dump(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// `id` is JSON as written.
std::string error_record(std::string_view id, std::size_t number, const std::string& message) {
  return fmt::format("{{\"id\":{},\"error\":{}}}", id,
                     dump(json{{"line", number}, {"message", message}}));
}

/// The record says the line on its own: the message needs no place.
std::string without_place(Error error) {
  error.place.clear();
  return one_line(error);
}

/// One line's answer; `bad` tells whether it is an error record.
std::string answer(const std::string& line, std::size_t number, const Arguments& arguments,
                   const std::function<std::string(const Document&)>& work, bool& bad) {
  bad = true;
  std::string why;
  const std::optional<json> record = parse_bounded(line, why);
  if (!record) return error_record("null", number, why);
  if (!record->is_object()) return error_record("null", number, "is no JSON object");
  const std::string id(member_as_written(line, "id").value_or("null"));
  try {
    const auto document = to_document(*record, arguments, fmt::format("line {}", number));
    if (!document) return error_record(id, number, without_place(document.error()));
    std::string result = fmt::format("{{\"id\":{},{}", id, work(document.value()).substr(1));
    bad = false;
    return result;
  } catch (const std::exception& error) {  // one bad document must not end the work on the others
    return error_record(id, number, fmt::format("internal error: {}", error.what()));
  }
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

bool is_filter(const Arguments& arguments) {
  return arguments.value_or("format", "") == "jsonl" &&
         std::ranges::find(arguments.operands, "-") != arguments.operands.end();
}

Result<ExitCode> run_filter(const Arguments& arguments,
                            const std::function<std::string(const Document&)>& work) {
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
  LineReader reader;
  std::string line;
  bool too_long = false;
  bool lost = false;
  for (std::size_t number = 1; reader.next(line, too_long); ++number) {
    if (!too_long && is_blank(line)) continue;
    bool bad = too_long;
    const std::string result = too_long ? error_record("null", number, "is longer than 64 MiB")
                                        : answer(line, number, arguments, work, bad);
    lost = lost || bad;
    const auto written = write_standard_output(result + "\n");
    if (!written) return written.error();
  }
  if (reader.failure() != 0) {
    return Error{ErrorKind::input, "standard input",
                 "cannot be read: " + std::generic_category().message(reader.failure()),
                 "give a file or a pipe"};
  }
  return lost ? kDoneWithLoss : kDone;
}

}  // namespace readout::cli
