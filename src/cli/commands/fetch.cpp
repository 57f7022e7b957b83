#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <fmt/format.h>
#include <optional>
#include <system_error>
#include <utility>

#include "cli/commands/commands.hpp"
#include "cli/fetch/event_file.hpp"
#include "cli/fetch/fetch_plan.hpp"
#include "cli/fetch/fetch_run.hpp"
#include "cli/fetch/interruption.hpp"
#include "cli/fetch/url.hpp"
#include "cli/output.hpp"

namespace readout::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kEventFile = "event.json";

Error usage(std::string place, std::string message, std::string remedy) {
  return {ErrorKind::usage, std::move(place), std::move(message), std::move(remedy)};
}

struct Operands {
  std::vector<std::string> urls;
  std::optional<fs::path> event;  ///< an event.json or its folder
};

Result<Operands> sort_operands(const std::vector<std::string>& typed) {
  Operands operands;
  for (const std::string& operand : typed) {
    std::error_code code;
    if (is_url(operand)) {
      operands.urls.push_back(operand);
    } else if (!fs::path(operand).extension().string().ends_with("json") &&
               !fs::is_directory(operand, code)) {
      return usage(without_credentials(operand), "is neither an address nor an event.json",
                   "write an address as https://HOST/PATH");
    } else if (operands.event) {
      return usage(operand, "is a second event", "fetch one event at a time");
    } else {
      operands.event = operand;
    }
  }
  if (typed.empty())
    return usage("", "no address is given", "name addresses, or an event.json that holds some");
  return operands;
}

/// "2.5": seconds of at least `least`.
Result<std::chrono::duration<double>> parse_seconds(std::string_view option,
                                                    const Arguments& arguments,
                                                    std::string_view otherwise, double least) {
  constexpr double kMost = 3600;
  const std::string typed = arguments.value_or(option, otherwise);
  double seconds = 0;
  const char* const end = typed.data() + typed.size();
  const auto [rest, failure] = std::from_chars(typed.data(), end, seconds);
  if (failure != std::errc() || rest != end || !(seconds >= least && seconds <= kMost)) {
    return usage(fmt::format("--{}", option), fmt::format("does not take \"{}\"", typed),
                 fmt::format("give seconds from {} to {}", least, kMost));
  }
  return std::chrono::duration<double>(seconds);
}

Result<FetchSettings> read_settings(const Arguments& arguments) {
  constexpr double kShortestTimeout = 0.1;
  constexpr std::size_t kMostMebibytes = 1024;
  FetchSettings settings;
  settings.http.allow_private = arguments.has("allow-private");
  settings.all_or_nothing = arguments.has("strict");
  const auto pause = parse_seconds("pause", arguments, "1", 0);
  if (!pause) return pause.error();
  settings.pause = pause.value();
  const auto timeout = parse_seconds("timeout", arguments, "60", kShortestTimeout);
  if (!timeout) return timeout.error();
  settings.http.timeout = timeout.value();
  const auto size = parse_count("max-size", arguments.value_or("max-size", "64"), 1);
  if (!size) return size.error();
  if (size.value() > kMostMebibytes)
    return usage("--max-size", "is too large", "a page is held in memory: give at most 1024 MiB");
  settings.max_bytes = size.value() << 20U;
  return settings;
}

/// The folder that -o names. Its parent has to be there: a whole path that is not is a slip of the
/// pen.
Result<fs::path> make_folder(const std::string& typed) {
  fs::path folder = typed;
  if (!folder.has_filename()) folder = folder.parent_path();  // "event/" is "event"
  std::error_code code;
  if (fs::is_directory(folder, code) || fs::create_directory(folder, code)) return folder;
  const bool is_file = fs::exists(folder, code);
  return Error{ErrorKind::output, typed, is_file ? "is no folder" : "cannot be made a folder",
               "name the event's folder, in a folder that exists"};
}

Result<EventFile> open_event(const Arguments& arguments, const Operands& operands) {
  std::error_code code;
  const auto output = arguments.value("output");
  if (output && operands.event)
    return usage("--output", "is given beside an event", "an event's pages go into its own folder");
  if (operands.event) {
    const bool folder = fs::is_directory(*operands.event, code);
    const fs::path place = folder ? *operands.event / kEventFile : *operands.event;
    const bool begins = folder && !operands.urls.empty() && !fs::exists(place, code);
    return begins ? Result<EventFile>(EventFile(place)) : EventFile::read(place);
  }
  if (!output) {
    return usage("", "no folder is given for the pages",
                 "name one with -o DIR/; it becomes the event's folder");
  }
  const auto folder = make_folder(*output);
  if (!folder) return folder.error();
  const fs::path place = folder.value() / kEventFile;
  return fs::exists(place, code) ? EventFile::read(place) : Result<EventFile>(EventFile(place));
}

/// The first failure is the error when no page is there; the others are only named.
CommandResult conclude(const FetchResult& result, const Arguments& arguments,
                       const Terminal& terminal) {
  if (!arguments.has("quiet") && !result.listing.empty()) {
    const auto written = write_standard_output(result.listing);
    if (!written) return written.error();
  }
  const bool none = result.there == 0 && !result.failures.empty();
  for (std::size_t i = none ? 1 : 0; i < result.failures.size(); ++i)
    terminal.error(result.failures[i]);
  if (none) return result.failures.front();
  return result.failures.empty() ? kDone : kDoneWithLoss;
}

}  // namespace

CommandResult fetch_command(const Arguments& arguments, const Terminal& terminal) {
  const auto operands = sort_operands(arguments.operands);
  if (!operands) return operands.error();
  const auto settings = read_settings(arguments);
  if (!settings) return settings.error();
  auto event = open_event(arguments, operands.value());
  if (!event) return event.error();
  const auto steps = plan_fetch(event.value(), operands.value().urls);
  if (steps.empty())
    terminal.say(fmt::format("{} names no address", event.value().place().string()));

  const Interruption interruption;
  const auto result = run_fetch(std::move(event).value(), steps, settings.value(), terminal);
  if (!result) return result.error();
  CommandResult code = conclude(result.value(), arguments, terminal);
  if (!result.value().interrupted) return code;
  terminal.say("interrupted; run the same command again to go on");
  Interruption::pass_on();
  return kDoneWithLoss;
}

}  // namespace readout::cli
