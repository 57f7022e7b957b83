#include <algorithm>
#include <array>
#include <string>
#include <system_error>

#include "readout/ingest/bytes.hpp"
#include "readout/ingest/ingest.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/manifest.hpp"

namespace readout::ingest {
namespace {

namespace fs = std::filesystem;

bool is_source(const fs::directory_entry& entry) {
  constexpr std::array<std::string_view, 6> kSuffixes = {".txt",  ".md",  ".markdown",
                                                         ".html", ".htm", ".xhtml"};
  std::error_code code;
  const std::string suffix = ascii_lower(entry.path().extension().string());
  return entry.is_regular_file(code) &&
         std::find(kSuffixes.begin(), kSuffixes.end(), suffix) != kSuffixes.end();
}

/// Every readable source of a folder, by name; the event is known by the folder's name only.
Result<Manifest> read_folder(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code code;
  for (fs::directory_iterator entry(folder, code), end; !code && entry != end;
       entry.increment(code)) {
    if (is_source(*entry)) files.push_back(entry->path());
  }
  if (code) {
    return Error{ErrorKind::input, folder.string(), "cannot be listed: " + code.message(),
                 "check its permissions"};
  }
  if (files.empty()) {
    return Error{ErrorKind::input, folder.string(),
                 "holds neither an event.json nor a .txt, .md or .html file",
                 "put the sources into it, or name them one by one"};
  }
  std::sort(files.begin(), files.end());
  Manifest manifest;
  manifest.event.id = fs::weakly_canonical(folder, code).filename().string();
  for (fs::path& file : files) manifest.sources.push_back({std::move(file), {}});
  return manifest;
}

}  // namespace

Result<Manifest> read_manifest(const fs::path& path, const IngestOptions& options) {
  std::error_code code;
  fs::path file = path;
  if (fs::is_directory(path, code)) {
    file = path / "event.json";
    if (!fs::exists(file, code)) return read_folder(path);
  }
  const Result<std::string> bytes = read_bytes(file, options.max_bytes);
  if (!bytes) return bytes.error();
  return parse_manifest(bytes.value(), file);
}

}  // namespace readout::ingest
