#include "cli/fetch/event_file.hpp"

#include <utility>

#include "readout/ingest/bytes.hpp"
#include "readout/ingest/json_reading.hpp"

namespace readout::cli {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::size_t kMostBytes = std::size_t{64} << 20U;

EventSource read_source(const ingest::ManifestObject& object) {
  EventSource source;
  source.file = object.file("file");
  source.url = object.text("url");
  source.final_url = object.text("final_url");
  source.sha256 = object.text("sha256");
  return source;
}

std::vector<EventSource> read_sources(const json& root) {
  std::vector<EventSource> sources;
  for (const auto& [value, path] : ingest::ManifestObject(root, {}).array("sources"))
    sources.push_back(read_source(ingest::ManifestObject(*value, path)));
  return sources;
}

void set(ordered_json& source, const char* key, const std::string& value) {
  if (value.empty()) {
    source.erase(key);
  } else {
    source[key] = value;
  }
}

}  // namespace

EventFile::EventFile(std::filesystem::path place)
    : place_(std::move(place)), root_(ordered_json::object()) {}

std::filesystem::path EventFile::folder() const {
  return place_.has_parent_path() ? place_.parent_path() : std::filesystem::path(".");
}

Result<EventFile> EventFile::read(std::filesystem::path place) {
  const auto bytes = ingest::read_bytes(place, kMostBytes);
  if (!bytes) return bytes.error();
  const std::string_view text = ingest::without_mark(bytes.value());
  auto sources = ingest::read_json(text, place,
                                   "a manifest needs four: the event, its sources, a "
                                   "source, its values",
                                   read_sources);
  if (!sources) return sources.error();
  EventFile event(std::move(place));
  event.root_ = ordered_json::parse(text);
  event.sources_ = std::move(sources).value();
  return event;
}

void EventFile::record(std::size_t source, const PageRecord& page) {
  ordered_json& list = root_["sources"];
  if (!list.is_array()) list = ordered_json::array();
  if (source == kNewSource) {
    source = sources_.size();
    list.push_back(ordered_json::object());
    sources_.emplace_back();
  }
  ordered_json& object = list[source];
  set(object, "file", page.file);
  set(object, "url", page.url);
  set(object, "final_url", page.final_url);
  set(object, "accessed", page.accessed);
  set(object, "sha256", page.sha256);
  set(object, "content_type", page.content_type);
  sources_[source] = {page.file, page.url, page.final_url, page.sha256};
}

Result<Done> EventFile::write() const {
  return write_file(place_,
                    root_.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n");
}

}  // namespace readout::cli
