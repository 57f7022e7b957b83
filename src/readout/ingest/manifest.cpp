#include "readout/ingest/manifest.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "readout/ingest/clean_text.hpp"
#include "readout/ingest/json_reading.hpp"

namespace readout::ingest {
namespace {

using nlohmann::json;

Participant read_participant(const ManifestObject& object, UnknownKeys& unknown) {
  object.note_unknown({"name", "title", "country", "aliases"}, unknown);
  Participant person;
  person.name = object.text("name");
  person.title = object.text("title");
  person.country = object.text("country");
  if (person.name.empty()) object.fault(object.path(), "a participant needs a \"name\"");
  for (const auto& [alias, path] : object.array("aliases")) {
    if (!alias->is_string()) object.fault(path, "\"aliases\" must be a list of texts");
    person.aliases.push_back(clean_line(alias->get<std::string>()));
  }
  return person;
}

Event read_event(const ManifestObject& object, UnknownKeys& unknown) {
  object.note_unknown({"id", "title", "date", "place", "fictional", "participants", "sources"},
                      unknown);
  Event event;
  event.id = object.text("id");
  event.title = object.text("title");
  event.date = object.date("date");
  event.place = object.text("place");
  event.fictional = object.flag("fictional");
  for (const auto& [value, path] : object.array("participants")) {
    event.participants.push_back(read_participant(ManifestObject(*value, path), unknown));
  }
  return event;
}

InputType read_type(const ManifestObject& object) {
  constexpr std::array<std::pair<std::string_view, InputType>, 3> kTypes = {
      {{"text", InputType::text}, {"markdown", InputType::markdown}, {"html", InputType::html}}};
  const std::string type = object.text("type");
  if (type.empty()) return InputType::detect;
  for (const auto& [name, value] : kTypes) {
    if (name == type) return value;
  }
  object.fault(object.path_of("type"), fmt::format("\"type\" is unknown: \"{}\"", type),
               "write text, markdown or html");
}

ManifestSource read_source(const ManifestObject& object, const std::filesystem::path& folder,
                           UnknownKeys& unknown) {
  object.note_unknown({"file", "url", "final_url", "outlet", "language", "kind", "published",
                       "title", "type", "accessed", "sha256", "content_type"},
                      unknown);
  ManifestSource source;
  const std::filesystem::path file = object.file("file");
  if (!file.empty()) source.file = folder / file;
  const std::string reached = object.text("final_url");
  source.hints.url = reached.empty() ? object.text("url") : reached;
  source.hints.outlet = object.text("outlet");
  source.hints.language = object.text("language");
  source.hints.kind = object.text("kind");
  source.hints.published = object.date("published");
  source.hints.title = object.text("title");
  source.hints.type = read_type(object);
  source.accessed = object.date("accessed");
  source.sha256 = object.text("sha256");
  source.content_type = object.text("content_type");
  if (file.empty() && source.hints.url.empty()) {
    object.fault(object.path(), "a source needs a \"file\"");
  }
  return source;
}

/// A page that nobody fetched or saved yet: the others are read without it.
void drop_unfetched(Manifest& manifest, const std::filesystem::path& file) {
  std::erase_if(manifest.sources, [&](const ManifestSource& source) {
    if (!source.file.empty()) return false;
    manifest.warnings.push_back(
        {file.string(), "not-fetched",
         fmt::format("{} has an address but no \"file\" and was left out; fetch it with readout "
                     "fetch {}, or save it and name it in \"file\"",
                     source.hints.url, file.string()),
         true});
    return true;
  });
}

Manifest read(const json& root, const std::filesystem::path& folder, UnknownKeys& unknown) {
  const ManifestObject object(root, {});
  Manifest manifest;
  manifest.event = read_event(object, unknown);
  for (const auto& [value, path] : object.array("sources")) {
    manifest.sources.push_back(read_source(ManifestObject(*value, path), folder, unknown));
  }
  if (manifest.sources.empty()) object.fault({}, "the manifest names no \"sources\"");
  const bool none = std::all_of(manifest.sources.begin(), manifest.sources.end(),
                                [](const ManifestSource& source) { return source.file.empty(); });
  if (none) {
    object.fault({"sources", "0", "url"}, "a source has an address but no \"file\"",
                 "save the page as a file in this folder and name it in \"file\", or fetch it with "
                 "readout fetch");
  }
  return manifest;
}

}  // namespace

Result<Manifest> parse_manifest(std::string_view bytes, const std::filesystem::path& file) {
  const std::string_view text = without_mark(bytes);
  return read_json(text, file,
                   "a manifest needs four: the event, its sources, a source, its values",
                   [&](const json& root) {
                     UnknownKeys unknown;
                     Manifest manifest = read(root, file.parent_path(), unknown);
                     manifest.warnings = warnings_of(unknown, text, file, "a manifest");
                     drop_unfetched(manifest, file);
                     return manifest;
                   });
}

}  // namespace readout::ingest
