#include "cli/source_reading.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <optional>
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

/// One text under two outlets is a finding, not a mistake; otherwise the same bytes count once.
class Twins {
 public:
  /// The place of an earlier document with the same text; nothing for a new one, which then has
  /// `place`.
  std::optional<std::size_t> find_or_add(const Document& document, std::size_t place) {
    const std::string outlet = document.outlet_is_file_name ? "" : document.outlet;
    auto& seen = seen_[document.sha256];
    for (const Seen& other : seen) {
      if (outlet.empty() || other.outlet.empty() || outlet == other.outlet) return other.place;
    }
    seen.push_back({outlet, place});
    return std::nullopt;
  }

 private:
  struct Seen {
    std::string outlet;  ///< "" where nothing tells it
    std::size_t place;
  };
  std::unordered_map<std::string, std::vector<Seen>> seen_;  ///< by sha256
};

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
    return finish();
  }

 private:
  void take(ingest::Ingested&& ingested, const ingest::ManifestSource& source) {
    for (const Error& error : ingested.lost) leave_out(error);
    loaded_.unreadable = loaded_.unreadable || ingested.documents.empty();
    for (Warning& warning : ingested.warnings) loaded_.warnings.push_back(std::move(warning));
    for (Document& document : ingested.documents) {
      if (const auto twin = twins_.find_or_add(document, loaded_.documents.size())) {
        leave_out(duplicate(document.file, loaded_.documents[*twin]));
      } else {
        loaded_.documents.push_back(std::move(document));
        loaded_.files.push_back(source.file);
      }
    }
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

  static Error duplicate(const std::string& file, const Document& twin) {
    return {ErrorKind::input, file, fmt::format("is the same file as {}", twin.file),
            "it counts once"};
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
  Twins twins_;
  std::vector<Error> errors_;
};

}  // namespace

Result<LoadedSources> read_sources(ingest::Manifest manifest, const ReadingSettings& settings,
                                   const Terminal& terminal) {
  return Loader(settings, terminal).load(std::move(manifest));
}

}  // namespace readout::cli
