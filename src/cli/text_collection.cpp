#include "cli/text_collection.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

#include "readout/ingest/ingest.hpp"

#include "cli/source_reading.hpp"

namespace readout::cli {
namespace {

namespace fs = std::filesystem;

/// What is read together.
struct Part {
  ingest::Manifest manifest;
  std::string name;       ///< of the folder
  bool is_event = false;  ///< its texts are accounts of one event
};

bool is_folder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

std::vector<fs::path> folders_in(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored)) {
    const bool hidden = entry.path().filename().string().starts_with('.');
    if (!hidden && !entry.is_symlink(ignored) && entry.is_directory(ignored)) {
      found.push_back(entry.path());
    }
  }
  std::ranges::sort(found);
  return found;
}

bool has_manifest(const fs::path& folder) {
  std::error_code ignored;
  return fs::exists(folder / "event.json", ignored);
}

std::string name_of(const fs::path& folder) {
  const fs::path name = folder.filename().empty() ? folder.parent_path() : folder;
  return name.filename().string();
}

class Gatherer {
 public:
  explicit Gatherer(const Arguments& arguments)
      : arguments_(arguments), options_(ingest_options(arguments)) {
    options_.takes_folders = true;
  }

  [[nodiscard]] std::optional<Error> add(const std::string& operand) {
    if (is_folder(operand)) return add_named_folder(operand);
    if (is_manifest(operand, arguments_)) return add_manifest(operand, true);
    loose_.manifest.sources.push_back(source_of(operand));
    return std::nullopt;
  }

  std::vector<Part> take() {
    if (!loose_.manifest.sources.empty()) parts_.insert(parts_.begin(), std::move(loose_));
    return std::move(parts_);
  }

 private:
  std::optional<Error> add_manifest(const fs::path& path, bool is_event) {
    auto manifest = ingest::read_manifest(path, options_);
    if (!manifest) return manifest.error();
    parts_.push_back({std::move(manifest).value(), name_of(path), is_event});
    return std::nullopt;
  }

  /// An event only by its manifest. An error where there is nothing to read in it at all.
  std::optional<Error> add_named_folder(const fs::path& folder) {
    if (has_manifest(folder)) return add_manifest(folder, true);
    const std::size_t before = parts_.size();
    auto own = add_manifest(folder, false);
    if (auto below = add_folders_in(folder, 1)) return below;
    return parts_.size() == before ? own : std::nullopt;
  }

  /// Each is an event; one without a text, pictures perhaps, is none. A manifest that cannot be
  /// read is an error.
  std::optional<Error> add_folders_in(const fs::path& folder, std::size_t depth) {
    if (depth == kFolderDepth) return std::nullopt;
    for (const fs::path& next : folders_in(folder)) {
      const bool known = has_manifest(next);
      auto error = add_manifest(next, true);
      if (error && known) return error;
      if (known) continue;
      if (auto below = add_folders_in(next, depth + 1)) return below;
    }
    return std::nullopt;
  }

  const Arguments& arguments_;
  ingest::IngestOptions options_;
  Part loose_;
  std::vector<Part> parts_;
};

/// All parts as one manifest, and which part each file is of.
struct Joined {
  ingest::Manifest manifest;
  std::map<fs::path, std::size_t> part_of;
};

Joined join(std::vector<Part>& parts) {
  Joined joined;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    ingest::Manifest& manifest = parts[i].manifest;
    for (ingest::ManifestSource& source : manifest.sources) {
      source.hints.event_date = manifest.event.date;
      joined.part_of.emplace(source.file, i);
      joined.manifest.sources.push_back(std::move(source));
    }
    std::ranges::move(manifest.warnings, std::back_inserter(joined.manifest.warnings));
    if (manifest.event.id.empty()) manifest.event.id = parts[i].name;
  }
  if (parts.size() == 1) joined.manifest.event = parts.front().manifest.event;
  return joined;
}

}  // namespace

Result<TextCollection> load_collection(const Arguments& arguments, const Terminal& terminal) {
  if (auto error = bad_operands(arguments)) return *error;
  Gatherer gatherer(arguments);
  for (const std::string& operand : arguments.operands) {
    if (auto error = gatherer.add(operand)) return *error;
  }
  std::vector<Part> parts = gatherer.take();
  Joined joined = join(parts);
  auto loaded = read_prepared(std::move(joined.manifest), arguments, terminal, Use::analysis);
  if (!loaded) return loaded.error();
  TextCollection collection;
  LoadedSources& read = loaded.value();
  cut_long_texts(read.documents);
  for (std::size_t i = 0; i < read.documents.size(); ++i) {
    const auto part = joined.part_of.find(read.files[i]);
    collection.texts.event_of.push_back(part == joined.part_of.end() ? 0 : part->second);
  }
  collection.texts.documents = std::move(read.documents);
  for (const Part& part : parts) {
    collection.texts.events.push_back(part.manifest.event);
    collection.texts.is_event.push_back(part.is_event);
  }
  if (parts.size() == 1) collection.texts.events.front() = read.event;
  read.documents.clear();
  collection.losses = std::move(read);
  return collection;
}

}  // namespace readout::cli
