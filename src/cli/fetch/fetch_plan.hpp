/// What of an event is to be fetched, and what is there.
///
/// In: an event's file and the addresses that were typed. Out: a step for each source that has an
/// address, in the manifest's order, then for each new address, once. A source whose file is there
/// is not fetched again; one whose file is no longer what was fetched is not either, since somebody
/// may have mended it by hand. A page that is there without its text needs the text alone. Reads
/// the files that a sha256 stands beside.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "cli/fetch/event_file.hpp"

namespace readout::cli {

enum class Need { fetch, text, there, changed };

struct FetchStep {
  std::size_t source = kNewSource;  ///< its number in the event, if it is there
  std::string url;
  Need need = Need::fetch;
};

[[nodiscard]] std::vector<FetchStep> plan_fetch(const EventFile& event,
                                                const std::vector<std::string>& urls);

}  // namespace readout::cli
