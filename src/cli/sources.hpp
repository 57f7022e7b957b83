/// From operands to documents: files, folders and manifests are ingested, corrected by options, and
/// bad ones are named.
///
/// Nothing is lost when one source of five is bad: it is left out with a message, the others go on,
/// and `input_lost` makes the program end with 1. With --strict the first bad one is the error.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "readout/ingest/ingest.hpp"
#include "readout/lexicon/lexicon.hpp"
#include "readout/model/document.hpp"

#include "cli/arguments.hpp"
#include "cli/terminal.hpp"

namespace readout::cli {

struct LoadedSources {
  Event event;
  std::vector<Document> documents;
  std::vector<std::filesystem::path> files;  ///< of each document: the file that holds it
  std::vector<Warning> warnings;             ///< of sources that were left out
  bool input_lost = false;
  bool unreadable = false;  ///< one at least could not be read; it is named already
};

/// What the command will do with the texts. An analysis needs the dictionaries of their languages,
/// which are loaded beside the reading.
enum class Use { text, analysis };

[[nodiscard]] Result<LoadedSources> load_sources(const Arguments& arguments,
                                                 const Terminal& terminal, Use use);

/// No operand at all, or standard input twice.
[[nodiscard]] std::optional<Error> bad_operands(const Arguments& arguments);

/// Whether an operand is an event: a folder, or a .json that holds no records.
[[nodiscard]] bool is_manifest(const std::filesystem::path& path, const Arguments& arguments);

/// Reads what a manifest names, corrected by the options; --title, --date and --place are of its
/// event.
[[nodiscard]] Result<LoadedSources> read_prepared(ingest::Manifest manifest,
                                                  const Arguments& arguments,
                                                  const Terminal& terminal, Use use);

/// A file, or with "r.jsonl/2" a text of r.jsonl, where there is no such folder.
[[nodiscard]] ingest::ManifestSource source_of(const std::string& operand);

/// Cuts a text of more than 2 MiB, with a warning: no account of an event is longer, and all of a
/// text is held in memory as words with their stems.
void cut_long_text(Document& document);
void cut_long_texts(std::vector<Document>& documents);

/// The hints that --outlet, --kind, --language, --type give to every source.
[[nodiscard]] ingest::SourceHints common_hints(const Arguments& arguments);
[[nodiscard]] ingest::IngestOptions ingest_options(const Arguments& arguments);

/// The shipped lexicon, or with --lexicon on top.
[[nodiscard]] Result<std::shared_ptr<const lexicon::Lexicon>> choose_lexicon(
    const Arguments& arguments);

}  // namespace readout::cli
