#include "readout/compare/compare.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <future>

#include "readout/report/report.hpp"
#include "readout/text/language.hpp"

#include "cli/commands/commands.hpp"
#include "cli/output.hpp"
#include "cli/sources.hpp"

namespace readout::cli {
namespace {

Error nothing_to_compare(std::size_t usable) {
  return {ErrorKind::nothing, "",
          fmt::format("{} source{} to compare", usable, usable == 1 ? "" : "s"),
          "give at least two accounts in English, Russian or Chinese"};
}

std::string stem_of(const LoadedSources& sources) {
  return sources.event.id.empty() ? "comparison" : sources.event.id;
}

/// Whatever the program lost on the way is named, and makes the run end with 1.
bool report_losses(const Comparison& comparison, const Terminal& terminal) {
  bool lost = false;
  for (Warning warning : comparison.warnings) {
    lost = lost || warning.input_lost;
    if (warning.code == "source-left-out") continue;  // named already
    for (const Source& source : comparison.sources) {
      if (source.document.id == warning.source) warning.source = source.document.file;
    }
    terminal.warning(warning);
  }
  return lost;
}

std::string print(const Comparison& comparison, const std::string& format,
                  const Terminal& terminal) {
  if (format == "html") return report::to_html(comparison);
  if (format == "json") return report::to_json(comparison);
  report::SummaryOptions options;
  options.colour = terminal.colour_out();
  options.width = terminal.width();
  return report::to_summary(comparison, options);
}

/// The headline findings and the paths, for a run that wrote files and has standard output free.
Result<Done> print_summary(const Comparison& comparison, const std::vector<Target>& targets,
                           const Terminal& terminal) {
  const bool used = std::ranges::any_of(targets, [](const Target& t) { return t.path.empty(); });
  if (used || terminal.quiet()) return Done{};
  std::string summary = print(comparison, "txt", terminal) + "\n";
  for (const Target& target : targets) summary += fmt::format("{}\n", target.path.string());
  return write_standard_output(summary);
}

}  // namespace

CommandResult compare_command(const Arguments& arguments, const Terminal& terminal) {
  auto loading = std::async(std::launch::async, [&] { return choose_lexicon(arguments); });
  compare::CompareOptions options;
  options.discover_phrases = !arguments.has("no-discover");
  if (const auto typed = arguments.value("jobs")) {
    const auto jobs = parse_count("jobs", *typed, 1);
    if (!jobs) return jobs.error();
    options.jobs = jobs.value();
  }
  auto loaded = load_sources(arguments, terminal);
  const auto lexicon = loading.get();
  if (!lexicon) return lexicon.error();
  if (!loaded) return loaded.error();
  LoadedSources& sources = loaded.value();
  const auto targets =
      find_targets(arguments, {stem_of(sources), "txt", {"html", "json", "txt"}, {"html", "json"}});
  if (!targets) return targets.error();
  const auto usable = static_cast<std::size_t>(std::ranges::count_if(
      sources.documents, [](const Document& d) { return text::is_supported(d.language); }));
  if (usable < 2) return nothing_to_compare(usable);

  options.progress = [&](std::string_view step, double done) { terminal.progress(step, done); };
  Comparison comparison = compare::compare(std::move(sources.event), std::move(sources.documents),
                                           *lexicon.value(), options);
  std::ranges::move(sources.warnings, std::back_inserter(comparison.warnings));
  const bool lost = report_losses(comparison, terminal);
  if (lost && arguments.has("strict")) {
    return Error{ErrorKind::input, "--strict", "an input was left out or cut",
                 "mend it, or leave --strict away"};
  }
  for (const Target& target : targets.value()) {
    const auto written = write_to(target, print(comparison, target.format, terminal));
    if (!written) return written.error();
  }
  const auto shown = print_summary(comparison, targets.value(), terminal);
  if (!shown) return shown.error();
  return lost ? kDoneWithLoss : kDone;
}

}  // namespace readout::cli
