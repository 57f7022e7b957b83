/// A file or standard input becomes a Document: charset, main text, metadata, left-out blocks with
/// their reasons.
///
/// In: a path (or bytes), and what the user or a manifest says of it. Out: a Document, or an Error
/// that names the file and the remedy. Kinds: plain text, Markdown with a YAML head, HTML, records
/// (JSON Lines, CSV); and by a child process (reader_process.hpp) mail, PDF, office documents,
/// feeds, archives. Limits: those of IngestOptions; of HTML 32 MiB (and 2 s and 192 MiB to parse
/// it); one layer of compression. Reads files; writes none.
#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "readout/model/document.hpp"
#include "readout/model/result.hpp"

namespace readout::ingest {

/// input_format.hpp has their names. `blocks` is what the reader makes of an office document or a
/// PDF, `printed` what it makes of a page that a browser printed: no file is one.
enum class InputType {
  detect,
  text,
  markdown,
  html,
  mail,  ///< MHTML and .eml
  pdf,
  docx,
  odt,
  feed,  ///< RSS and Atom
  jsonl,
  csv,
  warc,
  wacz,
  zip,
  gzip,
  blocks,
  printed,
};

/// What is known beforehand; an empty field is inferred. Order of belief: options and manifest,
/// metadata inside the file, the text's own dateline, the file name.
struct SourceHints {
  std::string outlet;
  std::string language;
  std::string kind;
  std::string published;
  std::string title;
  std::string url;
  std::string charset;     ///< as the server named it in Content-Type
  std::string event_date;  ///< ISO 8601; the year of a dateline that has none
  InputType type = InputType::detect;
};

struct IngestOptions {
  /// Of a source, and of all its parts decompressed.
  std::size_t max_bytes = std::size_t{64} << 20U;
  std::size_t max_ratio = 200;       ///< decompressed to compressed
  std::size_t max_entries = 1000;    ///< of an archive, a feed, a file of records
  std::size_t max_html_depth = 512;  ///< levels of elements in a page
  std::size_t max_json_depth = 64;   ///< of a record
  bool keep_all = false;             ///< keep boilerplate blocks in the text
  /// For who compares words alone: they are not counted (Document::words), and only the first
  /// blocks of a long text are asked for a language of their own (languages.hpp).
  bool words_alone = false;
  bool takes_folders = false;  ///< whoever asks reads the folders in a folder: they are no loss
  /// The program that reads binary formats and mail (src/reader); empty: the one named by
  /// READOUT_READER, else the one that is installed beside this program.
  std::filesystem::path reader;
};

/// What stands in one file: usually one document, but as many as an archive or a feed has.
struct Ingested {
  std::vector<Document> documents;
  std::vector<Error> lost;        ///< parts that could not be read; each names itself
  std::vector<Warning> warnings;  ///< of the source as a whole; `source` is its name
};

/// What is known of one text of a file that holds several.
struct PartHints {
  std::string part;  ///< its name within the file: "2", "pages/a.html"
  SourceHints hints;
};

/// Which texts of a file are meant. One that is not in the file is among those lost.
struct PartChoice {
  std::vector<PartHints> known;
  bool only_these = false;  ///< the others are passed over
};

/// Every text of a file; `path` "-" reads standard input. An Error when nothing of it can be read.
[[nodiscard]] Result<Ingested> ingest_all(const std::filesystem::path& path,
                                          const SourceHints& hints = {},
                                          const IngestOptions& options = {},
                                          const PartChoice& choice = {});
/// The same from bytes; `name` stands for the file in messages.
[[nodiscard]] Result<Ingested> ingest_all_bytes(std::string bytes, std::string_view name,
                                                const SourceHints& hints = {},
                                                const IngestOptions& options = {},
                                                const PartChoice& choice = {});

/// A file that holds one text; an Error names how many it has otherwise.
[[nodiscard]] Result<Document> ingest_file(const std::filesystem::path& path,
                                           const SourceHints& hints = {},
                                           const IngestOptions& options = {});
/// The same from bytes of a text format; `name` stands for the file in messages, and is empty for
/// bytes of no file: their outlet is then not made of a name.
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

/// Whether a .json holds records and is no manifest: a list, or an object with a text and without
/// "sources", by its first 64 KiB.
[[nodiscard]] bool holds_records(const std::filesystem::path& path);

struct ManifestSource {
  /// In the manifest's folder or below it; empty for a source that has an address alone and is
  /// not fetched yet.
  std::filesystem::path file;
  SourceHints hints;
  // What readout fetch wrote down, each "" where it did not.
  std::string accessed = {};  ///< when the page was fetched, ISO 8601
  std::string sha256 = {};    ///< of its bytes then
  PartChoice parts = {};      ///< of a file that holds several texts
};

struct Manifest {
  Event event;
  std::vector<ManifestSource> sources;
  /// "unknown-key": a key that means nothing, or is misspelt; "no-account": a file of the folder
  /// that was left aside; "link-out-of-folder", "no-file", "not-fetched": a source that was.
  std::vector<Warning> warnings;
};

/// Reads an event.json, or the one in a folder; a folder without one is every readable source in
/// it, by name, but for README and licence files, hidden files and readout's own reports. No link
/// is followed out of the folder. Errors give line and column.
[[nodiscard]] Result<Manifest> read_manifest(const std::filesystem::path& path,
                                             const IngestOptions& options = {});

}  // namespace readout::ingest
