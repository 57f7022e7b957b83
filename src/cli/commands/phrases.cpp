#include <algorithm>

#include "readout/compare/compare.hpp"
#include "readout/report/report.hpp"

#include "cli/commands/commands.hpp"
#include "cli/listing.hpp"
#include "cli/output.hpp"
#include "cli/sources.hpp"

namespace readout::cli {

CommandResult phrases_command(const Arguments& arguments, const Terminal& terminal) {
  const auto lexicon = choose_lexicon(arguments);
  if (!lexicon) return lexicon.error();
  const auto targets = find_targets(arguments, {"phrases", "txt", {"json", "txt"}, {"json"}});
  if (!targets) return targets.error();
  compare::CompareOptions options;
  options.discover_phrases = arguments.has("discover");
  const auto min_sources = parse_count("min-sources", arguments.value_or("min-sources", "2"), 1);
  if (!min_sources) return min_sources.error();
  options.min_phrase_sources = min_sources.value();
  auto sources = load_sources(arguments, terminal);
  if (!sources) return sources.error();
  const bool lost = sources.value().input_lost;
  const Comparison comparison =
      compare::compare(std::move(sources.value().event), std::move(sources.value().documents),
                       *lexicon.value(), options);
  for (const Target& target : targets.value()) {
    const auto written =
        write_to(target, target.format == "json" ? report::phrases_to_json(comparison)
                                                 : list_phrases(comparison, terminal.colour_out()));
    if (!written) return written.error();
  }
  return lost ? kDoneWithLoss : kDone;
}

}  // namespace readout::cli
