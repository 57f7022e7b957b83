#include <algorithm>
#include <fmt/format.h>

#include "readout/compare/compare.hpp"
#include "readout/ingest/ingest.hpp"
#include "readout/report/errors_page.hpp"

#include "cli/commands/commands.hpp"
#include "cli/commands/evaluate_pairs.hpp"
#include "cli/encoder_choice.hpp"
#include "cli/evaluate/change_gold.hpp"
#include "cli/evaluate/evaluation_setting.hpp"
#include "cli/evaluate/find_errors.hpp"
#include "cli/evaluate/gold.hpp"
#include "cli/evaluate/gold_files.hpp"
#include "cli/evaluate/gold_statements.hpp"
#include "cli/evaluate/score_changes.hpp"
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

/// What is scored: the program gets what a user has: the files, the date and, where there is one,
/// the manifest. The names that the gold lists only if asked for.
struct Task {
  Gold gold;
  Event event;
  std::vector<Document> documents;
};

Result<Task> read_task(const std::filesystem::path& file, const Arguments& arguments) {
  auto gold = read_gold(file);
  if (!gold) return gold.error();
  Task task{std::move(gold).value(), {}, {}};
  task.event.id = task.gold.event.id;
  task.event.date = task.gold.event.date;
  task.event.participants =
      arguments.has("participants") ? task.gold.event.participants : participants_beside(file);
  for (const GoldSource& source : task.gold.sources) {
    ingest::SourceHints hints;
    hints.outlet = source.outlet;
    auto document = ingest::ingest_file(source.file, hints);
    if (!document) return document.error();
    document.value().id = source.id;
    task.documents.push_back(std::move(document).value());
  }
  return task;
}

struct Evaluated {
  EventScores scores;
  report::ErrorEvent errors;  ///< empty unless asked for
};

/// The alignment alone, on the gold's own statements.
Result<Evaluated> evaluate_alignment(const Task& task, const Arguments& arguments,
                                     const EvaluationSetting& setting) {
  const lexicon::Lexicon& lexicon = *setting.lexicon;
  GoldStatements statements = gold_statements(task.gold, task.documents, task.event, lexicon);
  compare::CompareOptions options = setting.options();
  options.given = std::move(statements.by_document);
  const Comparison comparison = compare::compare(task.event, task.documents, lexicon, options);
  if (auto error = encoder_error(comparison.warnings, arguments)) return *std::move(error);
  return Evaluated{score_own(task.gold, comparison, statements.own),
                   find_own_errors(task.gold, comparison, statements.own)};
}

Result<Evaluated> evaluate_one(const std::filesystem::path& file, const Arguments& arguments,
                               const EvaluationSetting& setting) {
  const lexicon::Lexicon& lexicon = *setting.lexicon;
  const auto task = read_task(file, arguments);
  if (!task) return task.error();
  auto own = evaluate_alignment(task.value(), arguments, setting);
  if (!own || arguments.value("statements") == "gold") return own;
  const Comparison comparison =
      compare::compare(task.value().event, task.value().documents, lexicon, setting.options());
  if (auto error = encoder_error(comparison.warnings, arguments)) return *std::move(error);
  Evaluated evaluated{score_event(task.value().gold, comparison, lexicon), {}};
  evaluated.scores.scores.pairs_of_gold = own.value().scores.scores.pairs_of_gold;
  if (arguments.has("errors")) {
    evaluated.errors = find_errors(task.value().gold, comparison, lexicon);
  }
  return evaluated;
}

report::Reliability reliability_of(const std::string& name, const Calibration& calibration) {
  report::Reliability reliability{name, calibration.brier(), {}};
  for (const ScoreBin& bin : calibration.bins) {
    reliability.bins.push_back({bin.count, bin.mean_score(), bin.share_right()});
  }
  return reliability;
}

/// Of all events; what has no pair has no diagram.
std::vector<report::Reliability> reliability_of(const std::vector<EventScores>& events) {
  const Scores all = sum_of(events);
  std::vector<report::Reliability> diagrams;
  if (all.calibration_same.count() > 0) {
    diagrams.push_back(reliability_of("same language", all.calibration_same));
  }
  if (all.calibration_across.count() > 0) {
    diagrams.push_back(reliability_of("across languages", all.calibration_across));
  }
  return diagrams;
}

/// With --errors a target in HTML takes the page of mistakes; without one nothing would.
Result<std::vector<Target>> evaluation_targets(const Arguments& arguments, const GoldFiles& files) {
  if (!arguments.has("errors")) {
    const char* stem = files.events.empty() ? "changes" : "evaluation";
    return find_targets(arguments, {stem, "txt", {"json", "txt"}, {"json"}});
  }
  if (files.events.empty()) {
    return Error{ErrorKind::usage, "--errors",
                 "shows accounts of an event, and no gold of one is named",
                 "use --verbose, which lists the mistakes of changes"};
  }
  auto targets =
      find_targets(arguments, {"evaluation", "html", {"html", "json", "txt"}, {"html", "json"}});
  if (targets &&
      std::ranges::find(targets.value(), "html", &Target::format) == targets.value().end()) {
    return Error{ErrorKind::usage, "--errors", "no output takes the page of mistakes",
                 "add -o errors.html"};
  }
  return targets;
}

/// Both kinds of gold; either may be empty.
struct Results {
  std::vector<EventScores> events;
  report::ErrorPage errors;
  std::vector<ScoredChanges> changes;
};

std::string printed(const std::string& format, const Results& results, bool verbose) {
  if (format == "html") return report::errors_to_html(results.errors);
  if (format == "json") return scores_json(results.events, results.changes);
  return scores_table(results.events, verbose) + changes_table(results.changes, verbose);
}

Result<Done> score_events(const std::vector<std::filesystem::path>& files,
                          const Arguments& arguments, const Terminal& terminal, Results& results) {
  if (files.empty()) return Done{};
  const auto setting = read_evaluation_setting(arguments, terminal);
  if (!setting) return setting.error();
  for (const std::filesystem::path& file : files) {
    const double done =
        static_cast<double>(results.events.size()) / static_cast<double>(files.size());
    terminal.progress(file.parent_path().filename().string(), done);
    terminal.note(fmt::format("scoring {}", file.string()));
    auto evaluated = evaluate_one(file, arguments, setting.value());
    if (!evaluated) return evaluated.error();
    results.events.push_back(std::move(evaluated.value().scores));
    results.errors.counts += evaluated.value().errors.counts;
    results.errors.events.push_back(std::move(evaluated.value().errors));
  }
  terminal.progress("", 1);
  results.errors.reliability = reliability_of(results.events);
  return Done{};
}

Result<Done> score_changes_of(const std::vector<std::filesystem::path>& files,
                              const Arguments& arguments, Results& results) {
  if (files.empty()) return Done{};
  const auto lexicon = choose_lexicon(arguments);
  if (!lexicon) return lexicon.error();
  for (const std::filesystem::path& file : files) {
    const auto gold = read_change_gold(file);
    if (!gold) return gold.error();
    results.changes.push_back(score_changes(gold.value(), *lexicon.value()));
  }
  return Done{};
}

}  // namespace

CommandResult evaluate_command(const Arguments& arguments, const Terminal& terminal) {
  if (arguments.has("pairs")) return evaluate_pairs(arguments, terminal);
  if (arguments.has("find")) {
    return Error{ErrorKind::usage, "--find", "ranks the sentences of a file of pairs",
                 "add --pairs FILE"};
  }
  const auto files = find_gold(arguments.operands);
  if (!files) return files.error();
  const auto targets = evaluation_targets(arguments, files.value());
  if (!targets) return targets.error();
  Results results;
  const auto events = score_events(files.value().events, arguments, terminal, results);
  if (!events) return events.error();
  const auto changes = score_changes_of(files.value().changes, arguments, results);
  if (!changes) return changes.error();
  for (const Target& target : targets.value()) {
    const auto written =
        write_to(target, printed(target.format, results, arguments.has("verbose")));
    if (!written) return written.error();
  }
  return kDone;
}

}  // namespace readout::cli
