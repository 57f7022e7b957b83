/// The event.json of a folder that pages are fetched into: what it names, and what is written down
/// of each page.
///
/// In: the manifest's file, or a folder that has none yet. Out: its sources in order; after
/// `record`, the same manifest with the keys of the page set (file, url, final_url where the page
/// came from another address, accessed, sha256, content_type) and every other key as it was.
/// Written whole or not at all. Errors name line and column, as everywhere a manifest is read.
#pragma once
#include <cstddef>
#include <filesystem>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "readout/model/result.hpp"

#include "cli/output.hpp"

namespace readout::cli {

struct EventSource {
  std::filesystem::path file;  ///< from the folder; empty when there is none yet
  std::string url;             ///< as the manifest has it; "" when it has none
  std::string final_url;
  std::string sha256;
};

struct PageRecord {
  std::string file;
  std::string url;
  std::string final_url;
  std::string accessed;
  std::string sha256;
  std::string content_type;
};

/// Stands for a source that the event does not have yet.
inline constexpr std::size_t kNewSource = std::numeric_limits<std::size_t>::max();

class EventFile {
 public:
  /// One that names nothing yet; written by the first `write`.
  explicit EventFile(std::filesystem::path place);
  [[nodiscard]] static Result<EventFile> read(std::filesystem::path place);

  [[nodiscard]] const std::filesystem::path& place() const { return place_; }
  [[nodiscard]] std::filesystem::path folder() const;
  [[nodiscard]] const std::vector<EventSource>& sources() const { return sources_; }

  /// Of the source with this number, or of kNewSource, which becomes the last.
  void record(std::size_t source, const PageRecord& page);
  [[nodiscard]] Result<Done> write() const;

 private:
  std::filesystem::path place_;
  nlohmann::ordered_json root_;
  std::vector<EventSource> sources_;
};

}  // namespace readout::cli
