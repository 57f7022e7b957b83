#include "readout/compare/compare.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <future>

#include "readout/compare/ids.hpp"
#include "readout/ingest/corrections.hpp"
#include "readout/ingest/outlets.hpp"
#include "readout/report/graphml.hpp"
#include "readout/report/report.hpp"
#include "readout/text/language.hpp"

#include "cli/base_option.hpp"
#include "cli/commands/commands.hpp"
#include "cli/encoder_choice.hpp"
#include "cli/losses.hpp"
#include "cli/output.hpp"
#include "cli/sources.hpp"

namespace readout::cli {
namespace {

/// Fewer than two accounts: the fault of the input where one could not be read.
Error nothing_to_compare(const LoadedSources& sources, std::size_t usable) {
  std::string message = fmt::format("{} source{} to compare", usable, usable == 1 ? "" : "s");
  for (const Document& document : sources.documents) {
    if (text::is_supported(document.language)) continue;
    message += fmt::format(", {} is in a language ({}) that readout does not read", document.file,
                           document.language);
  }
  std::string remedy = "give at least two accounts in English, Russian or Chinese";
  const auto unfetched = std::ranges::count(sources.warnings, "not-fetched", &Warning::code);
  if (unfetched > 0) {
    message +=
        fmt::format(", and {} address{} without a file", unfetched, unfetched == 1 ? "" : "es");
    remedy = "fetch the event with readout fetch, or " + remedy;
  }
  const ErrorKind kind = sources.unreadable ? ErrorKind::input : ErrorKind::nothing;
  return {kind, "", std::move(message), std::move(remedy)};
}

/// A file name of the event's id, which comes from a manifest: no path, no control characters, not
/// too long.
std::string stem_of(const LoadedSources& sources) {
  constexpr std::size_t kLongest = 100;
  std::string stem;
  for (const char c : sources.event.id.substr(0, kLongest)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    stem += plain || c == '-' || c == '_' ? c : '-';
  }
  return stem.empty() ? "comparison" : stem;
}

std::string print(const Comparison& comparison, const Target& target, const Terminal& terminal) {
  if (target.format == "html") return report::to_html(comparison);
  if (target.format == "graphml") return report::to_graphml(comparison);
  if (target.format == "json") return report::to_json(comparison);
  report::SummaryOptions options;
  options.colour = target.path.empty() && terminal.colour_out();
  options.width = terminal.width();
  return report::to_summary(comparison, options);
}

/// The headline findings and the paths, for a run that wrote files and has standard output free.
Result<Done> print_summary(const Comparison& comparison, const std::vector<Target>& targets,
                           const Terminal& terminal) {
  const bool used = std::ranges::any_of(targets, [](const Target& t) { return t.path.empty(); });
  if (used || terminal.quiet()) return Done{};
  std::string summary = print(comparison, {{}, "txt"}, terminal) + "\n";
  for (const Target& target : targets) summary += harmless(target.path.string()) + "\n";
  return write_standard_output(summary);
}

const ingest::Outlet* known_outlet(const Document& document) {
  const ingest::Outlet* outlet = ingest::outlet_of_url(document.url);
  return outlet != nullptr ? outlet : ingest::outlet_of_name(document.outlet);
}

/// By the name that the outlet has in English; "" for one that is not known.
std::string publisher_of(const Document& document) {
  const ingest::Outlet* outlet = known_outlet(document);
  return outlet == nullptr ? "" : outlet->name;
}

/// Of an outlet that speaks for its state, its agency included; "" for the rest of the press.
std::string country_of(const Document& document) {
  const ingest::Outlet* outlet = known_outlet(document);
  const bool of_state =
      outlet != nullptr && (!ingest::is_press(*outlet) || outlet->kind == "state agency");
  return of_state ? outlet->country : "";
}

/// The corrections of all files, one behind the other; warnings of the files go to `sources`.
Result<std::vector<Correction>> read_corrections(const Arguments& arguments,
                                                 LoadedSources& sources) {
  std::vector<Correction> all;
  for (const std::string& file : arguments.values("corrections")) {
    auto corrections = ingest::read_corrections(file);
    if (!corrections) return corrections.error();
    std::ranges::move(corrections.value().list, std::back_inserter(all));
    std::ranges::move(corrections.value().warnings, std::back_inserter(sources.warnings));
  }
  return all;
}

}  // namespace

CommandResult compare_command(const Arguments& arguments, const Terminal& terminal) {
  const auto encoder = choose_encoder(arguments, terminal);
  if (!encoder) return encoder.error();
  compare::CompareOptions options;
  options.encoder = encoder.value().get();
  options.discover_phrases = !arguments.has("no-discover");
  options.publisher_of = publisher_of;
  options.country_of = country_of;
  const auto jobs = parse_jobs(arguments);
  if (!jobs) return jobs.error();
  options.jobs = jobs.value();
  const auto policy =
      options.jobs == 1 ? std::launch::deferred : std::launch::async | std::launch::deferred;
  auto loading = std::async(policy, [&] { return choose_lexicon(arguments); });
  auto loaded = load_sources(arguments, terminal, Use::analysis);
  const auto lexicon = loading.get();
  if (!lexicon) return lexicon.error();
  if (!loaded) return loaded.error();
  LoadedSources& sources = loaded.value();
  auto corrections = read_corrections(arguments, sources);
  if (!corrections) return corrections.error();
  options.corrections = std::move(corrections).value();
  cut_long_texts(sources.documents);
  const auto targets = find_targets(
      arguments, {stem_of(sources), "txt", {"html", "json", "graphml", "txt"}, {"html", "json"}});
  if (!targets) return targets.error();
  const auto usable = static_cast<std::size_t>(std::ranges::count_if(
      sources.documents, [](const Document& d) { return text::is_supported(d.language); }));
  if (usable < 2) return nothing_to_compare(sources, usable);

  compare::name_documents(sources.documents);
  const auto base = choose_base(arguments, sources.documents);
  if (!base) return base.error();
  options.base = base.value();
  options.progress = [&](std::string_view step, double done) {
    terminal.progress(step, done);
    terminal.note(step);
  };
  Comparison comparison = compare::compare(std::move(sources.event), std::move(sources.documents),
                                           *lexicon.value(), options);
  if (const auto error = encoder_error(comparison.warnings, arguments)) return *error;
  Losses losses(arguments, terminal);
  losses.add(sources);
  losses.add(comparison);
  std::ranges::move(sources.warnings, std::back_inserter(comparison.warnings));
  if (const auto error = losses.strict_error()) return *error;
  for (const Target& target : targets.value()) {
    const auto written = write_to(target, print(comparison, target, terminal));
    if (!written) return written.error();
    terminal.note(
        fmt::format("{} written", target.path.empty() ? "standard output" : target.path.string()));
  }
  const auto shown = print_summary(comparison, targets.value(), terminal);
  if (!shown) return shown.error();
  return losses.exit_code();
}

}  // namespace readout::cli
