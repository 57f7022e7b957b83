/// A file or standard input becomes a Document: charset, main text, metadata, left-out blocks with
/// their reasons.
///
/// In: a path (or bytes), and what the user or a manifest says of it. Out: a Document, or an Error
/// that names the file and the remedy. Kinds: plain text, Markdown with a YAML head, HTML. Limits:
/// 64 MiB a source, of HTML 32 MiB and depth 512 (and 2 s and 192 MiB to parse it), JSON depth 64.
/// Reads files; writes none.
#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "readout/model/document.hpp"
#include "readout/model/result.hpp"

namespace readout::ingest {

enum class InputType { detect, text, markdown, html };

/// What is known beforehand; an empty field is inferred. Order of belief: options and manifest,
/// metadata inside the file, the text's own dateline, the file name.
struct SourceHints {
  std::string outlet;
  std::string language;
  std::string kind;
  std::string published;
  std::string title;
  std::string url;
  std::string event_date;  ///< ISO 8601; the year of a dateline that has none
  InputType type = InputType::detect;
};

struct IngestOptions {
  std::size_t max_bytes = std::size_t{64} << 20U;
  std::size_t max_html_depth = 512;  ///< levels of elements in a page
  bool keep_all = false;             ///< keep boilerplate blocks in the text
};

/// `path` "-" reads standard input.
[[nodiscard]] Result<Document> ingest_file(const std::filesystem::path& path,
                                           const SourceHints& hints = {},
                                           const IngestOptions& options = {});
/// The same from bytes; `name` stands for the file in messages, and is empty for bytes of no file:
/// their outlet is then not made of a name.
[[nodiscard]] Result<Document> ingest_bytes(std::string_view bytes, std::string_view name,
                                            const SourceHints& hints = {},
                                            const IngestOptions& options = {});

/// A file of one sentence a line: every line is text, nothing is judged or left out; each line with
/// text is a block, white space at its ends left away.
[[nodiscard]] Result<Document> ingest_lines(const std::filesystem::path& path,
                                            const SourceHints& hints = {},
                                            const IngestOptions& options = {});

/// Whether a file is a report that readout wrote, by its first 2 KiB: no account of an event.
[[nodiscard]] bool is_own_report(const std::filesystem::path& path);

struct ManifestSource {
  std::filesystem::path file;  ///< in the manifest's folder or below it
  SourceHints hints;
};

struct Manifest {
  Event event;
  std::vector<ManifestSource> sources;
  /// "unknown-key": a key that means nothing, or is misspelt; "no-account": a file of the folder
  /// that was left aside; "link-out-of-folder": a source that was.
  std::vector<Warning> warnings;
};

/// Reads an event.json, or the one in a folder; a folder without one is every readable source in
/// it, by name, but for README and licence files, hidden files and readout's own reports. No link
/// is followed out of the folder. Errors give line and column.
[[nodiscard]] Result<Manifest> read_manifest(const std::filesystem::path& path,
                                             const IngestOptions& options = {});

}  // namespace readout::ingest
