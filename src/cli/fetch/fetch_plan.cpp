#include "cli/fetch/fetch_plan.hpp"

#include <set>
#include <system_error>

#include "readout/ingest/bytes.hpp"
#include "readout/ingest/digest.hpp"

#include "cli/fetch/event_store.hpp"
#include "cli/fetch/url.hpp"

namespace readout::cli {
namespace {

/// More than any page that was kept.
constexpr std::size_t kMostBytes = std::size_t{1} << 32U;

Need need_of(const EventSource& source, const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / source.file;
  std::error_code code;
  if (source.file.empty() || !std::filesystem::exists(file, code)) return Need::fetch;
  if (source.sha256.empty()) return Need::there;
  if (!std::filesystem::is_regular_file(file, code)) return Need::changed;
  const auto bytes = ingest::read_bytes(file, kMostBytes);
  if (!bytes || ingest::sha256(bytes.value()) != source.sha256) return Need::changed;
  const auto text = std::filesystem::symlink_status(folder / text_file(source.file), code);
  return std::filesystem::exists(text) ? Need::there : Need::text;
}

/// One spelling of an address, so that the same page is fetched once.
std::string plain(const std::string& url) {
  const auto parsed = parse_url(url);
  return parsed ? parsed.value().whole : url;
}

}  // namespace

std::vector<FetchStep> plan_fetch(const EventFile& event, const std::vector<std::string>& urls) {
  std::vector<FetchStep> steps;
  std::set<std::string> known;
  for (std::size_t i = 0; i < event.sources().size(); ++i) {
    const EventSource& source = event.sources()[i];
    if (source.url.empty()) continue;
    known.insert(plain(source.url));
    if (!source.final_url.empty()) known.insert(plain(source.final_url));
    steps.push_back({i, source.url, need_of(source, event.folder())});
  }
  for (const std::string& url : urls) {
    if (known.insert(plain(url)).second) steps.push_back({kNewSource, url, Need::fetch});
  }
  return steps;
}

}  // namespace readout::cli
