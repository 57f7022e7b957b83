#include <fmt/format.h>

#include "readout/compare/compare.hpp"
#include "readout/ingest/ingest.hpp"

#include "cli/commands/commands.hpp"
#include "cli/evaluate/gold.hpp"
#include "cli/evaluate/score_event.hpp"
#include "cli/evaluate/score_report.hpp"
#include "cli/output.hpp"
#include "cli/sources.hpp"

namespace readout::cli {
namespace {

/// The participants of the event.json beside the gold: a user who compares that folder has them
/// too.
std::vector<Participant> participants_beside(const std::filesystem::path& gold) {
  const std::filesystem::path manifest = gold.parent_path() / "event.json";
  std::error_code failure;
  if (!std::filesystem::exists(manifest, failure)) return {};
  auto read = ingest::read_manifest(manifest);
  return read ? std::move(read.value().event.participants) : std::vector<Participant>{};
}

/// The program gets what a user has: the files, the date and, where there is one, the manifest. The
/// names that the gold lists only if asked for.
Result<EventScores> evaluate_one(const std::filesystem::path& file, const Arguments& arguments,
                                 const lexicon::Lexicon& lexicon, std::size_t jobs) {
  const auto gold = read_gold(file);
  if (!gold) return gold.error();
  Event event;
  event.id = gold.value().event.id;
  event.date = gold.value().event.date;
  event.participants =
      arguments.has("participants") ? gold.value().event.participants : participants_beside(file);
  std::vector<Document> documents;
  for (const GoldSource& source : gold.value().sources) {
    ingest::SourceHints hints;
    hints.outlet = source.outlet;
    auto document = ingest::ingest_file(source.file, hints);
    if (!document) return document.error();
    document.value().id = source.id;
    documents.push_back(std::move(document).value());
  }
  compare::CompareOptions options;
  options.discover_phrases = false;
  options.jobs = jobs;
  return score_event(gold.value(),
                     compare::compare(std::move(event), std::move(documents), lexicon, options),
                     lexicon);
}

}  // namespace

CommandResult evaluate_command(const Arguments& arguments, const Terminal& terminal) {
  const auto targets = find_targets(arguments, {"evaluation", "txt", {"json", "txt"}, {"json"}});
  if (!targets) return targets.error();
  const auto jobs = parse_jobs(arguments);
  if (!jobs) return jobs.error();
  const auto lexicon = choose_lexicon(arguments);
  if (!lexicon) return lexicon.error();
  const auto files = find_gold(arguments.operands);
  if (!files) return files.error();
  std::vector<EventScores> events;
  for (const std::filesystem::path& file : files.value()) {
    const double done =
        static_cast<double>(events.size()) / static_cast<double>(files.value().size());
    terminal.progress(file.parent_path().filename().string(), done);
    terminal.note(fmt::format("scoring {}", file.string()));
    auto scores = evaluate_one(file, arguments, *lexicon.value(), jobs.value());
    if (!scores) return scores.error();
    events.push_back(std::move(scores).value());
  }
  terminal.progress("", 1);
  for (const Target& target : targets.value()) {
    const auto written =
        write_to(target, target.format == "json" ? scores_json(events)
                                                 : scores_table(events, arguments.has("verbose")));
    if (!written) return written.error();
  }
  return kDone;
}

}  // namespace readout::cli
