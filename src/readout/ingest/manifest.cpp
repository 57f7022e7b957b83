#include "readout/ingest/manifest.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "readout/ingest/clean_text.hpp"
#include "readout/ingest/declared_charset.hpp"
#include "readout/ingest/input_format.hpp"
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
  const std::string type = object.text("type");
  if (type.empty()) return InputType::detect;
  const auto known = input_type_named(type);
  if (known && !is_block_list(*known)) return *known;
  object.fault(object.path_of("type"), fmt::format("\"type\" is unknown: \"{}\"", type),
               "write text, markdown, html or another format that --type takes");
}

/// What is fetched may come from anywhere on the net, and from nowhere else.
void check_address(const ManifestObject& object) {
  const std::string url = object.text("url");
  if (url.starts_with("https://") || url.starts_with("http://")) return;
  object.fault(object.path_of("url"),
               fmt::format("a source without a \"file\" has no web address: \"{}\"", url),
               "write it as https://..., or name the file in \"file\"");
}

SourceHints read_hints(const ManifestObject& object) {
  SourceHints hints;
  const std::string reached = object.text("final_url");
  hints.url = reached.empty() ? object.text("url") : reached;
  hints.outlet = object.text("outlet");
  hints.language = object.text("language");
  hints.kind = object.text("kind");
  hints.published = object.date("published");
  hints.title = object.text("title");
  return hints;
}

ManifestSource read_source(const ManifestObject& object, const std::filesystem::path& folder,
                           UnknownKeys& unknown) {
  object.note_unknown({"file", "part", "url", "final_url", "outlet", "language", "kind",
                       "published", "title", "type", "accessed", "sha256", "content_type"},
                      unknown);
  ManifestSource source;
  const std::filesystem::path file = object.file("file");
  if (!file.empty()) source.file = folder / file;
  if (file.empty() && !object.text("url").empty()) check_address(object);
  const std::string part = object.text("part");
  SourceHints known = read_hints(object);
  if (file.empty() && known.url.empty()) {
    object.fault(object.path(), "a source needs a \"file\" or a \"url\"");
  }
  if (file.empty() && !part.empty()) {
    object.fault(object.path_of("part"), "\"part\" is of a \"file\", and there is none");
  }
  source.hints = part.empty() ? known : SourceHints{};
  if (!part.empty()) source.parts = {{{part, std::move(known)}}, true};
  source.hints.type = read_type(object);
  source.accessed = object.date("accessed");
  source.sha256 = object.text("sha256");
  source.hints.charset = charset_of_content_type(object.text("content_type"));
  return source;
}

Manifest read(const json& root, const std::filesystem::path& folder, UnknownKeys& unknown) {
  const ManifestObject object(root, {});
  Manifest manifest;
  manifest.event = read_event(object, unknown);
  for (const auto& [value, path] : object.array("sources")) {
    manifest.sources.push_back(read_source(ManifestObject(*value, path), folder, unknown));
  }
  if (manifest.sources.empty())
    object.fault({}, "the manifest names no \"sources\"",
                 "name them; or, if these are texts, make records of them: a JSON array, or JSON "
                 "Lines, with a \"text\" each");
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
                     return manifest;
                   });
}

}  // namespace readout::ingest
