#include <algorithm>

#include "readout/compare/compare.hpp"
#include "readout/report/report.hpp"

#include "cli/commands/commands.hpp"
#include "cli/listing.hpp"
#include "cli/losses.hpp"
#include "cli/output.hpp"
#include "cli/sources.hpp"

namespace readout::cli {

CommandResult phrases_command(const Arguments& arguments, const Terminal& terminal) {
  if (!arguments.operands.empty() && arguments.operands.front() == "check") {
    return phrases_check_command(arguments, terminal);
  }
  const auto jobs = parse_jobs(arguments);
  if (!jobs) return jobs.error();
  const auto lexicon = choose_lexicon(arguments);
  if (!lexicon) return lexicon.error();
  const auto targets = find_targets(arguments, {"phrases", "txt", {"json", "txt"}, {"json"}});
  if (!targets) return targets.error();
  compare::CompareOptions options;
  options.jobs = jobs.value();
  options.discover_phrases = arguments.has("discover");
  const auto min_sources = parse_count("min-sources", arguments.value_or("min-sources", "2"), 1);
  if (!min_sources) return min_sources.error();
  options.min_phrase_sources = min_sources.value();
  auto sources = load_sources(arguments, terminal, Use::analysis);
  if (!sources) return sources.error();
  cut_long_texts(sources.value().documents);
  Losses losses(arguments, terminal);
  losses.add(sources.value());
  options.progress = [&](std::string_view step, double done) {
    terminal.progress(step, done);
    terminal.note(step);
  };
  const Comparison comparison =
      compare::compare(std::move(sources.value().event), std::move(sources.value().documents),
                       *lexicon.value(), options);
  losses.add(comparison);
  if (const auto error = losses.strict_error()) return *error;
  for (const Target& target : targets.value()) {
    const bool colour = target.path.empty() && terminal.colour_out();
    const auto written =
        write_to(target, target.format == "json" ? report::phrases_to_json(comparison)
                                                 : list_phrases(comparison, colour));
    if (!written) return written.error();
  }
  return losses.exit_code();
}

}  // namespace readout::cli
