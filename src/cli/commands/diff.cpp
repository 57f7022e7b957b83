#include "readout/diff/diff.hpp"

#include <algorithm>
#include <filesystem>

#include "readout/ingest/ingest.hpp"
#include "readout/report/text_diff.hpp"
#include "readout/text/analysis.hpp"

#include "cli/commands/commands.hpp"
#include "cli/losses.hpp"
#include "cli/output.hpp"
#include "cli/sources.hpp"

namespace readout::cli {
namespace {

/// git gives /dev/null for a file that was added or removed.
bool is_empty(const std::string& file) {
  std::error_code failure;
  return file == "/dev/null" || (std::filesystem::is_regular_file(file, failure) &&
                                 std::filesystem::file_size(file, failure) == 0);
}

/// The text of a file with all its blocks: a diff leaves no boilerplate out.
Result<Document> read_text(const std::string& file, const Arguments& arguments) {
  if (is_empty(file)) {
    Document nothing;
    nothing.file = file;
    return nothing;
  }
  ingest::IngestOptions options;
  options.keep_all = true;
  return ingest::ingest_file(file, common_hints(arguments), options);
}

bool is_change(const Edit& edit) {
  const bool spelling = edit.changes.size() == 1 && edit.changes.front() == Change::orthography;
  return edit.op != EditOp::keep && !spelling;
}

std::string print(const report::TextDiff& diff, const Target& target, const Terminal& terminal) {
  if (target.format == "html") return report::text_diff_to_html(diff);
  if (target.format == "json") return report::text_diff_to_json(diff);
  return report::text_diff_to_text(diff, target.path.empty() && terminal.colour_out());
}

}  // namespace

CommandResult diff_command(const Arguments& arguments, const Terminal& terminal) {
  if (arguments.operands.size() != 2) {
    return Error{ErrorKind::usage, "readout diff", "takes two files", "see readout diff --help"};
  }
  const auto targets = find_targets(arguments, {"diff", "txt", {"html", "json", "txt"}, {"html"}});
  if (!targets) return targets.error();
  const auto lexicon = choose_lexicon(arguments);
  if (!lexicon) return lexicon.error();
  const auto a = read_text(arguments.operands[0], arguments);
  if (!a) return a.error();
  const auto b = read_text(arguments.operands[1], arguments);
  if (!b) return b.error();

  Losses losses(arguments, terminal);
  losses.add(a.value(), false);
  losses.add(b.value(), false);
  if (const auto error = losses.strict_error()) return *error;

  const text::Analysis words_a = text::analyse(a.value());
  const text::Analysis words_b = text::analyse(b.value());
  diff::DiffOptions options;
  options.replace_threshold =
      0;  // two texts of one's own choice are shown word by word, come what may
  const diff::Diff result =
      diff::diff({a.value().text, words_a.tokens, words_a.language},
                 {b.value().text, words_b.tokens, words_b.language}, *lexicon.value(), options);
  const report::TextDiff shown{a.value(), b.value(), result.edits, result.approximate};
  for (const Target& target : targets.value()) {
    const auto written = write_to(target, print(shown, target, terminal));
    if (!written) return written.error();
  }
  const bool differs = std::ranges::any_of(result.edits, is_change);
  return arguments.has("exit-code") && differs ? kDoneWithLoss : kDone;
}

}  // namespace readout::cli
