#include "cli/source_reading.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <span>
#include <string>
#include <system_error>
#include <unordered_map>
#include <utility>
#include <vector>

#include "readout/ingest/bytes.hpp"
#include "readout/ingest/digest.hpp"
#include "readout/text/analysis.hpp"
#include "readout/text/language.hpp"
#include "readout/text/unicode.hpp"

namespace readout::cli {
namespace {

/// Which documents say nothing new: each the place of the one that it repeats. One text under two
/// outlets is a finding, not a mistake; of one whose outlet nothing tells, and one that has it, the
/// latter counts.
std::unordered_map<std::size_t, std::size_t> twins_among(const std::vector<Document>& documents) {
  std::unordered_map<std::string, std::vector<std::size_t>> by_sum;
  for (std::size_t i = 0; i < documents.size(); ++i) by_sum[documents[i].sha256].push_back(i);
  std::unordered_map<std::size_t, std::size_t> twins;
  for (const auto& [sum, same] : by_sum) {
    const auto named = std::ranges::find_if(
        same, [&](std::size_t i) { return !documents[i].outlet_is_file_name; });
    const std::size_t first = named == same.end() ? same.front() : *named;
    std::unordered_map<std::string, std::size_t> of_outlet = {{documents[first].outlet, first}};
    for (const std::size_t i : same) {
      if (i == first) continue;
      if (documents[i].outlet_is_file_name) {
        twins.emplace(i, first);
      } else if (const auto [kept, is_new] = of_outlet.emplace(documents[i].outlet, i); !is_new) {
        twins.emplace(i, kept->second);
      }
    }
  }
  return twins;
}

/// Starts loading the dictionaries of the languages that the first files begin in, beside the
/// reading of the files: it takes longer than all the rest. A language that comes later is loaded
/// when it is met.
void warm_up_for(std::span<const ingest::ManifestSource> sources) {
  constexpr std::size_t kOpening = 4096;  // bytes
  constexpr std::size_t kFiles = 12;
  std::string opening;
  for (const ingest::ManifestSource& source : sources.first(std::min(kFiles, sources.size()))) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(source.file, ignored)) continue;
    std::ifstream stream(source.file, std::ios::binary);
    opening.resize(kOpening);
    stream.read(opening.data(), static_cast<std::streamsize>(kOpening));
    opening.resize(static_cast<std::size_t>(stream.gcount()));
    text::warm_up(text::detect_language(text::to_valid_utf8(opening)));
  }
}

class Loader {
 public:
  Loader(const ReadingSettings& settings, const Terminal& terminal)
      : settings_(settings), terminal_(terminal) {}

  Result<LoadedSources> load(ingest::Manifest manifest) {
    loaded_.event = std::move(manifest.event);
    loaded_.warnings = std::move(manifest.warnings);
    if (settings_.use == Use::analysis) warm_up_for(manifest.sources);
    double done = 0;
    for (const ingest::ManifestSource& source : manifest.sources) {
      const std::string name = source.file.empty() ? source.hints.url : source.file.string();
      terminal_.progress(std::filesystem::path(name).filename().string(),
                         done++ / static_cast<double>(manifest.sources.size()));
      terminal_.note(fmt::format("reading {}", name));
      const std::size_t first = loaded_.documents.size();
      auto ingested = read(source);
      if (!ingested) {
        leave_out(ingested.error(), source.file.empty() ? "not-fetched" : "source-left-out");
        loaded_.unreadable = loaded_.unreadable || !source.file.empty();
      } else {
        take(std::move(ingested).value(), source);
      }
      note_fetch(source, first);
      if (settings_.strict && !errors_.empty()) break;
    }
    terminal_.progress("", 1);
    drop_twins();
    return finish();
  }

 private:
  void take(ingest::Ingested&& ingested, const ingest::ManifestSource& source) {
    for (const Error& error : ingested.lost) leave_out(error);
    loaded_.unreadable = loaded_.unreadable || ingested.documents.empty();
    for (Warning& warning : ingested.warnings) loaded_.warnings.push_back(std::move(warning));
    for (Document& document : ingested.documents) {
      loaded_.documents.push_back(std::move(document));
      loaded_.files.push_back(source.file);
    }
  }

  void drop_twins() {
    const auto twins = twins_among(loaded_.documents);
    if (twins.empty()) return;
    std::vector<Document> documents;
    std::vector<std::filesystem::path> files;
    for (std::size_t i = 0; i < loaded_.documents.size(); ++i) {
      if (const auto twin = twins.find(i); twin != twins.end()) {
        leave_out(duplicate(loaded_.documents[i].file, loaded_.documents[twin->second].file));
        continue;
      }
      documents.push_back(loaded_.documents[i]);
      files.push_back(loaded_.files[i]);
    }
    loaded_.documents = std::move(documents);
    loaded_.files = std::move(files);
  }

  [[nodiscard]] Result<ingest::Ingested> read(const ingest::ManifestSource& source) const {
    if (source.file.empty()) {
      return Error{ErrorKind::input, source.hints.url, "is not fetched yet",
                   "run readout fetch with the event"};
    }
    if (ingest::is_own_report(source.file)) {
      return Error{ErrorKind::input, source.file.string(), "is a report that readout wrote",
                   "name the accounts themselves"};
    }
    return ingest::ingest_all(source.file, source.hints, settings_.options, source.parts);
  }

  /// What readout fetch wrote down of the source that gave the documents from `first` on. Bytes
  /// that are no longer those are read all the same: an editor may have cleaned the page by hand.
  void note_fetch(const ingest::ManifestSource& source, std::size_t first) {
    if (first == loaded_.documents.size()) return;
    for (std::size_t i = first; i < loaded_.documents.size(); ++i) {
      if (!source.accessed.empty()) loaded_.documents[i].accessed = source.accessed;
    }
    if (source.sha256.empty() || loaded_.documents[first].sha256 == source.sha256) return;
    // What the file holds may be wrapped: then the sums are those of its parts.
    const auto bytes = ingest::read_bytes(source.file, settings_.options.max_bytes);
    if (!bytes || ingest::sha256(bytes.value()) == source.sha256) return;
    loaded_.warnings.push_back({source.file.string(), "changed-since-fetched",
                                "is no longer what was fetched: its sha256 is not that of the "
                                "event.json; delete it and run readout fetch to have it again",
                                false});
  }

  static Error duplicate(const std::string& file, const std::string& twin) {
    return {ErrorKind::input, file, fmt::format("is the same file as {}", twin), "it counts once"};
  }

  void leave_out(const Error& error, const char* code = "source-left-out") {
    errors_.push_back(error);
    loaded_.input_lost = true;
    loaded_.warnings.push_back({"", code, one_line(error), true});
  }

  /// The first error is the result when nothing is left or --strict asks for it; the others are
  /// only named.
  Result<LoadedSources> finish() {
    const bool fatal = !errors_.empty() && (settings_.strict || loaded_.documents.empty());
    for (std::size_t i = fatal ? 1 : 0; i < errors_.size(); ++i) terminal_.error(errors_[i]);
    if (fatal) return errors_.front();
    return std::move(loaded_);
  }

  ReadingSettings settings_;
  const Terminal& terminal_;
  LoadedSources loaded_;
  std::vector<Error> errors_;
};

}  // namespace

Result<LoadedSources> read_sources(ingest::Manifest manifest, const ReadingSettings& settings,
                                   const Terminal& terminal) {
  return Loader(settings, terminal).load(std::move(manifest));
}

}  // namespace readout::cli
