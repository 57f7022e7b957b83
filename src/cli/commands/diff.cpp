#include "readout/diff/diff.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <future>

#include "readout/ingest/bytes.hpp"
#include "readout/ingest/ingest.hpp"
#include "readout/report/text_diff.hpp"
#include "readout/text/analysis.hpp"

#include "cli/commands/commands.hpp"
#include "cli/losses.hpp"
#include "cli/output.hpp"
#include "cli/sources.hpp"

namespace readout::cli {
namespace {

bool is_file(const std::string& path) {
  std::error_code failure;
  return std::filesystem::is_regular_file(path, failure);
}

/// git gives /dev/null for a file that was added or removed.
bool is_empty(const std::string& file) {
  std::error_code failure;
  return file == "/dev/null" || (is_file(file) && std::filesystem::file_size(file, failure) == 0);
}

/// The text that `compare` sees. A file of nothing but what is left out is shown in full: there is
/// no other text in it.
Result<Document> read_text(const std::string& file, const Arguments& arguments) {
  if (is_empty(file)) {
    Document nothing;
    nothing.file = file;
    return nothing;
  }
  const ingest::SourceHints hints = common_hints(arguments);
  ingest::IngestOptions options = ingest_options(arguments);
  auto document = ingest::ingest_file(file, hints, options);
  const bool nothing_kept =
      !document && document.error().message == ingest::only_furniture(file).message;
  if (!nothing_kept || !is_file(file)) return document;
  options.keep_all = true;
  return ingest::ingest_file(file, hints, options);
}

/// One side of the diff; both are read at once.
struct Side {
  Result<Document> document;
  std::vector<text::Token> tokens;
};

Side read_side(const std::string& file, const Arguments& arguments, bool with_stems) {
  Side side{read_text(file, arguments), {}};
  if (!side.document) return side;
  const Document& document = side.document.value();
  side.tokens = with_stems ? text::analyse(document).tokens : text::tokens_of(document);
  return side;
}

/// Whether it matters what kind of change an edit is: JSON tells it, and spelling alone is no
/// difference to an exit code. The other forms show words, which cost a fraction of it.
bool needs_kinds(const Arguments& arguments, const std::vector<Target>& targets) {
  return arguments.has("exit-code") ||
         std::ranges::find(targets, "json", &Target::format) != targets.end();
}

Result<std::shared_ptr<const lexicon::Lexicon>> lexicon_for(const Arguments& arguments, bool kinds,
                                                            const Document& a, const Document& b) {
  if (kinds || arguments.has("lexicon")) return choose_lexicon(arguments);
  const std::array languages{a.language, b.language};
  return std::shared_ptr<const lexicon::Lexicon>(
      std::make_shared<lexicon::Lexicon>(lexicon::shipped_grammars(languages)));
}

bool is_change(const Edit& edit) {
  const bool spelling = edit.changes.size() == 1 && edit.changes.front() == Change::orthography;
  return edit.op != EditOp::keep && !spelling;
}

/// A reader who sees no mark in the text wants to be told that there is none to see.
std::string sameness(const report::TextDiff& diff) {
  std::string same = diff.a.text == diff.b.text
                         ? "the texts are identical"
                         : "the texts differ in spelling, marks or spaces only";
  if (diff.a.left_out.empty() && diff.b.left_out.empty()) return same;
  return same + "; --keep all also compares what was left out of them";
}

std::string print(const report::TextDiff& diff, const Target& target, const Terminal& terminal) {
  if (target.format == "html") return report::text_diff_to_html(diff);
  if (target.format == "json") return report::text_diff_to_json(diff);
  return report::text_diff_to_text(diff, target.path.empty() && terminal.colour_out());
}

}  // namespace

CommandResult diff_command(const Arguments& arguments, const Terminal& terminal) {
  if (arguments.operands.size() != 2) {
    return Error{ErrorKind::usage, "diff", "takes two files", "see readout diff --help"};
  }
  const auto targets = find_targets(arguments, {"diff", "txt", {"html", "json", "txt"}, {"html"}});
  if (!targets) return targets.error();
  const bool kinds = needs_kinds(arguments, targets.value());
  const std::string& file_a = arguments.operands[0];
  const std::string& file_b = arguments.operands[1];
  // What is no regular file may be one pipe under two names: it is read in turn.
  const auto policy = is_file(file_a) && is_file(file_b)
                          ? std::launch::async | std::launch::deferred
                          : std::launch::deferred;
  auto reading = std::async(policy, read_side, std::cref(file_b), std::cref(arguments), kinds);
  const Side a = read_side(file_a, arguments, kinds);
  const Side b = reading.get();
  if (!a.document) return a.document.error();
  if (!b.document) return b.document.error();
  const Document& document_a = a.document.value();
  const Document& document_b = b.document.value();
  const auto lexicon = lexicon_for(arguments, kinds, document_a, document_b);
  if (!lexicon) return lexicon.error();

  terminal.note("both files read");
  Losses losses(arguments, terminal);
  losses.add(document_a, nullptr);
  losses.add(document_b, nullptr);
  if (const auto error = losses.strict_error()) return *error;

  diff::DiffOptions options;
  options.replace_threshold =
      0;  // two texts of one's own choice are shown word by word, come what may
  options.classify = kinds;
  const diff::Diff result =
      diff::diff({document_a.text, a.tokens, document_a.language},
                 {document_b.text, b.tokens, document_b.language}, *lexicon.value(), options);
  const report::TextDiff shown{document_a, document_b, result.edits, result.approximate};
  terminal.note("compared");
  for (const Target& target : targets.value()) {
    const auto written = write_to(target, print(shown, target, terminal));
    if (!written) return written.error();
  }
  const bool differs = std::ranges::any_of(result.edits, is_change);
  if (!differs) terminal.say(sameness(shown));
  return arguments.has("exit-code") && differs ? kDoneWithLoss : kDone;
}

}  // namespace readout::cli
