#include <algorithm>
#include <fmt/format.h>

#include "readout/compare/compare.hpp"
#include "readout/ingest/ingest.hpp"
#include "readout/report/errors_page.hpp"

#include "cli/commands/commands.hpp"
#include "cli/evaluate/find_errors.hpp"
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

struct Evaluated {
  EventScores scores;
  report::ErrorEvent errors;  ///< empty unless asked for
};

/// The program gets what a user has: the files, the date and, where there is one, the manifest. The
/// names that the gold lists only if asked for.
Result<Evaluated> evaluate_one(const std::filesystem::path& file, const Arguments& arguments,
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
  const Comparison comparison =
      compare::compare(std::move(event), std::move(documents), lexicon, options);
  Evaluated evaluated{score_event(gold.value(), comparison, lexicon), {}};
  if (arguments.has("errors")) evaluated.errors = find_errors(gold.value(), comparison, lexicon);
  return evaluated;
}

/// With --errors a target in HTML takes the page of mistakes; without one nothing would.
Result<std::vector<Target>> evaluation_targets(const Arguments& arguments) {
  if (!arguments.has("errors")) {
    return find_targets(arguments, {"evaluation", "txt", {"json", "txt"}, {"json"}});
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

std::string printed(const std::string& format, const std::vector<EventScores>& scores,
                    const report::ErrorPage& errors, bool verbose) {
  if (format == "html") return report::errors_to_html(errors);
  return format == "json" ? scores_json(scores) : scores_table(scores, verbose);
}

}  // namespace

CommandResult evaluate_command(const Arguments& arguments, const Terminal& terminal) {
  const auto targets = evaluation_targets(arguments);
  if (!targets) return targets.error();
  const auto jobs = parse_jobs(arguments);
  if (!jobs) return jobs.error();
  const auto lexicon = choose_lexicon(arguments);
  if (!lexicon) return lexicon.error();
  const auto files = find_gold(arguments.operands);
  if (!files) return files.error();
  std::vector<EventScores> events;
  report::ErrorPage errors;
  for (const std::filesystem::path& file : files.value()) {
    const double done =
        static_cast<double>(events.size()) / static_cast<double>(files.value().size());
    terminal.progress(file.parent_path().filename().string(), done);
    terminal.note(fmt::format("scoring {}", file.string()));
    auto evaluated = evaluate_one(file, arguments, *lexicon.value(), jobs.value());
    if (!evaluated) return evaluated.error();
    events.push_back(std::move(evaluated.value().scores));
    errors.counts += evaluated.value().errors.counts;
    errors.events.push_back(std::move(evaluated.value().errors));
  }
  terminal.progress("", 1);
  for (const Target& target : targets.value()) {
    const auto written =
        write_to(target, printed(target.format, events, errors, arguments.has("verbose")));
    if (!written) return written.error();
  }
  return kDone;
}

}  // namespace readout::cli
