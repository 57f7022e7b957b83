#include "readout/compare/event.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "readout/compare/event_title.hpp"

#include "cli/commands/commands.hpp"
#include "cli/event_manifest.hpp"
#include "cli/losses.hpp"
#include "cli/output.hpp"
#include "cli/sources.hpp"

namespace readout::cli {
namespace {

namespace fs = std::filesystem;

std::optional<Error> wrong_call(const Arguments& arguments) {
  const auto& words = arguments.operands;
  if (words.empty() || words.front() != "init") {
    return Error{ErrorKind::usage, "readout event",
                 words.empty() ? "needs to be told what to do"
                               : fmt::format("does not know \"{}\"", words.front()),
                 "write readout event init FILE..."};
  }
  if (std::ranges::find(words, "-") != words.end()) {
    return Error{ErrorKind::usage, "-", "standard input has no name that a manifest could give",
                 "save it as a file"};
  }
  return std::nullopt;
}

/// The title stays empty where the titles share nothing: compare then names the outlets.
Result<Event> infer(Event event, const std::vector<Document>& documents,
                    const Arguments& arguments) {
  const auto lexicon = choose_lexicon(arguments);
  if (!lexicon) return lexicon.error();
  if (event.title.empty()) event.title = compare::title_in_common(documents, *lexicon.value());
  const std::string title = event.title;
  compare::infer_event(event, documents, *lexicon.value());
  event.title = title;
  return event;
}

/// Where it goes: -o, or beside the files.
Result<Target> find_target(Arguments arguments, const LoadedSources& sources) {
  if (!arguments.has("output")) {
    const auto folder = folder_of_files(sources);
    if (!folder) return folder.error();
    arguments.options["output"] = {(folder.value() / "event.json").string()};
  }
  // A manifest may be written over the one that it was made of; a source may not.
  std::erase_if(arguments.operands, [&](const std::string& operand) {
    return std::ranges::find(sources.files, fs::path(operand)) == sources.files.end();
  });
  const auto targets = find_targets(arguments, {"event", "json", {"json"}, {"json"}});
  if (!targets) return targets.error();
  if (targets.value().size() > 1) {
    return Error{ErrorKind::usage, "--output", "a manifest has one place", "give -o once"};
  }
  const Target& target = targets.value().front();
  std::error_code ignored;
  if (!target.path.empty() && fs::exists(target.path, ignored) && !arguments.has("force")) {
    return Error{ErrorKind::output, target.path.string(), "exists already and is left as it is",
                 "give --force to replace it, or another place with -o"};
  }
  return target;
}

/// Where it is and what is left to do: on standard output, unless the manifest went there.
Result<Done> report(const EventManifest& manifest, const Target& target, const Terminal& terminal) {
  std::vector<std::string> lines;
  if (!target.path.empty()) lines.push_back(target.path.string());
  if (!manifest.open.empty()) lines.emplace_back("not inferred, to be filled in by hand:");
  for (const std::string& open : manifest.open) lines.push_back("  " + open);
  std::string text;
  for (const std::string& line : lines) {
    if (target.path.empty()) terminal.say(line);
    text += harmless(line) + "\n";
  }
  if (target.path.empty() || terminal.quiet()) return Done{};
  return write_standard_output(text);
}

}  // namespace

CommandResult event_command(const Arguments& typed, const Terminal& terminal) {
  if (const auto error = wrong_call(typed)) return *error;
  Arguments arguments = typed;
  arguments.operands.erase(arguments.operands.begin());
  auto loaded = load_sources(arguments, terminal, Use::text);
  if (!loaded) return loaded.error();
  LoadedSources& sources = loaded.value();
  auto event = infer(std::move(sources.event), sources.documents, arguments);
  if (!event) return event.error();
  sources.event = std::move(event).value();
  const auto target = find_target(arguments, sources);
  if (!target) return target.error();
  const auto manifest = describe_event(sources, target.value().path.parent_path());
  if (!manifest) return manifest.error();
  Losses losses(arguments, terminal);
  losses.add(sources);
  for (const Document& document : sources.documents) losses.add(document, nullptr);
  if (const auto error = losses.strict_error()) return *error;
  const auto written = write_to(target.value(), manifest.value().json);
  if (!written) return written.error();
  const auto shown = report(manifest.value(), target.value(), terminal);
  if (!shown) return shown.error();
  return losses.exit_code();
}

}  // namespace readout::cli
