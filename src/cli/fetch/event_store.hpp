/// Puts a fetched page into the event's folder: the bytes as published, beside them in
/// text/NAME.txt the main text that readout takes from them, and in the event.json what is known.
///
/// In: a page and which source of the event it is. Out: the names of the files. Each file is
/// written whole or not at all, the event.json last, after every page: whenever the program is
/// ended, what the event.json names is there. A file that somebody else put into the folder is not
/// written over, a text that is there never, since somebody may have mended it, and nothing is
/// written through a link that leads out of the folder. A page whose text cannot be read is kept
/// all the same, with the reason.
#pragma once
#include <cstddef>
#include <filesystem>
#include <string>

#include "readout/ingest/ingest.hpp"
#include "readout/model/result.hpp"

#include "cli/fetch/event_file.hpp"
#include "cli/fetch/page_fetcher.hpp"

namespace readout::cli {

struct KeptPage {
  std::string file;         ///< from the event's folder
  std::string no_text{};    ///< why there is no text beside it; empty when there is one
  bool other_text = false;  ///< the text beside it is not the one that readout takes from it
};

/// Where the text of a page is kept; both from the event's folder.
[[nodiscard]] std::filesystem::path text_file(const std::filesystem::path& page);

class EventStore {
 public:
  /// `options`: how the text is taken from a page.
  explicit EventStore(EventFile event, const ingest::IngestOptions& options = {})
      : event_(std::move(event)), options_(options) {}

  [[nodiscard]] const EventFile& event() const { return event_; }
  /// `url`: the address as the event.json has it or the user typed it. `source`: its number in the
  /// event, or kNewSource.
  [[nodiscard]] Result<KeptPage> keep(std::size_t source, const std::string& url,
                                      const FetchedPage& page);
  /// Writes the text of a page that was kept before.
  [[nodiscard]] Result<KeptPage> keep_text(std::size_t source) const;

 private:
  [[nodiscard]] std::filesystem::path name_for(std::size_t source, const FetchedPage& page) const;
  [[nodiscard]] bool is_taken(const std::string& name, const std::string& bytes) const;
  [[nodiscard]] Result<Done> write(const std::filesystem::path& name, std::string_view bytes) const;
  [[nodiscard]] Result<KeptPage> write_text(const std::filesystem::path& name) const;

  EventFile event_;
  ingest::IngestOptions options_;
};

}  // namespace readout::cli
