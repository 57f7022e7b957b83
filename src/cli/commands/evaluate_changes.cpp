#include "cli/commands/evaluate_changes.hpp"

#include "cli/evaluate/score_changes.hpp"
#include "cli/output.hpp"
#include "cli/sources.hpp"

namespace readout::cli {

CommandResult evaluate_changes(const std::vector<std::filesystem::path>& files,
                               const Arguments& arguments) {
  const auto targets = find_targets(arguments, {"changes", "txt", {"json", "txt"}, {"json"}});
  if (!targets) return targets.error();
  const auto lexicon = choose_lexicon(arguments);
  if (!lexicon) return lexicon.error();
  std::vector<ScoredChanges> scored;
  for (const std::filesystem::path& file : files) {
    const auto gold = read_change_gold(file);
    if (!gold) return gold.error();
    scored.push_back(score_changes(gold.value(), *lexicon.value()));
  }
  for (const Target& target : targets.value()) {
    const bool json = target.format == "json";
    const auto written = write_to(
        target, json ? changes_json(scored) : changes_table(scored, arguments.has("verbose")));
    if (!written) return written.error();
  }
  return kDone;
}

}  // namespace readout::cli
