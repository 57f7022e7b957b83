#include "cli/event_manifest.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <system_error>
#include <utility>

#include "readout/ingest/dateline_place.hpp"

#include "cli/terminal.hpp"

namespace readout::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;  // the order of the keys is the reader's

fs::path real_path(const fs::path& path) {
  std::error_code ignored;
  return fs::weakly_canonical(path.empty() ? fs::path(".") : path, ignored);
}

/// Of a file, links followed, from the folder.
Result<std::string> path_from(const fs::path& folder, const fs::path& file) {
  const fs::path relative = real_path(file).lexically_relative(real_path(folder));
  if (!relative.empty() && *relative.begin() != "..") return relative.generic_string();
  return Error{ErrorKind::input, file.string(),
               fmt::format("lies outside {}, and a manifest names files of its own folder or below",
                           folder.empty() ? std::string("this folder") : folder.string()),
               "copy it there, or write the manifest above all files with -o"};
}

/// Each file with its documents, in the order of their first ones.
std::vector<std::pair<fs::path, std::vector<const Document*>>> by_file(
    const LoadedSources& sources) {
  std::vector<std::pair<fs::path, std::vector<const Document*>>> files;
  for (std::size_t i = 0; i < sources.documents.size(); ++i) {
    const fs::path& file = sources.files[i];
    auto known = std::ranges::find(files, file, &decltype(files)::value_type::first);
    if (known == files.end()) known = files.insert(files.end(), {file, {}});
    known->second.push_back(&sources.documents[i]);
  }
  return files;
}

/// The name of a text within its file; "" when it is all of it.
std::string part_of(const Document& document, const fs::path& file) {
  const std::string whole = file.string() + "/";
  return document.file.starts_with(whole) ? document.file.substr(whole.size()) : "";
}

/// What two datelines at least and most of them name.
std::string common_place(const std::vector<Document>& documents) {
  std::map<std::string, std::size_t> counts;
  std::size_t all = 0;
  for (const Document& document : documents) {
    const auto dateline = std::ranges::find(document.left_out, "dateline", &LeftOut::reason);
    if (dateline == document.left_out.end()) continue;
    const std::string place = ingest::place_of_dateline(dateline->text);
    if (place.empty()) continue;
    ++counts[place];
    ++all;
  }
  for (const auto& [place, count] : counts) {
    if (count > 1 && 2 * count > all) return place;
  }
  return {};
}

class Writer {
 public:
  Writer(const LoadedSources& sources, const fs::path& folder)
      : sources_(sources), folder_(folder) {}

  Result<EventManifest> write() {
    const Event& event = sources_.event;
    const std::string place = event.place.empty() ? common_place(sources_.documents) : event.place;
    note_open("title", event.title, "the titles share too little: name the event");
    note_open("date", event.date, "no source says when it was published");
    note_open("place", place, "no two datelines agree on one");
    Json json = {{"id", event.id}, {"title", event.title}, {"date", event.date}, {"place", place}};
    json["participants"] = participants();
    json["sources"] = Json::array();
    for (const auto& [file, documents] : by_file(sources_)) {
      const auto name = path_from(folder_, file);
      if (!name) return name.error();
      for (const Document* document : documents) {
        json["sources"].push_back(source(name.value(), part_of(*document, file), *document));
      }
    }
    made_.json = json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    return std::move(made_);
  }

 private:
  void note_open(const std::string& what, const std::string& value, std::string_view why) {
    if (value.empty()) made_.open.push_back(fmt::format("{}: {}", what, why));
  }

  /// None is inferred: those of a manifest that was given are kept.
  [[nodiscard]] Json participants() const {
    Json list = Json::array();
    for (const Participant& person : sources_.event.participants) {
      list.push_back({{"name", person.name},
                      {"title", person.title},
                      {"country", person.country},
                      {"aliases", person.aliases}});
    }
    return list;
  }

  Json source(const std::string& name, const std::string& part, const Document& document) {
    Json json = {{"file", name}};
    if (!part.empty()) json["part"] = part;
    json["outlet"] = document.outlet_is_file_name ? "" : document.outlet;
    json["language"] = document.language == "und" ? "" : document.language;
    json["kind"] = document.kind;
    json["published"] = document.published;
    json["title"] = document.title;
    json["url"] = document.url;
    std::string unknown;
    for (const auto& [key, value] : json.items()) {
      if (value == "" && key != "url") unknown += (unknown.empty() ? "" : ", ") + key;
    }
    if (!unknown.empty())
      made_.open.push_back(fmt::format("{}{}{}: {}", name, part.empty() ? "" : "/", part, unknown));
    return json;
  }

  const LoadedSources& sources_;
  const fs::path& folder_;
  EventManifest made_;
};

}  // namespace

Result<fs::path> folder_of_files(const LoadedSources& sources) {
  std::optional<fs::path> folder;
  for (const fs::path& file : sources.files) {
    const fs::path parent = file.parent_path();
    if (folder && real_path(*folder) != real_path(parent)) {
      return Error{
          ErrorKind::usage, "readout event init", "the files lie in several folders",
          "say where the manifest goes with -o; it names files of its own folder or below"};
    }
    folder = parent;
  }
  return folder.value_or(fs::path());
}

Result<EventManifest> describe_event(const LoadedSources& sources, const fs::path& folder) {
  return Writer(sources, folder).write();
}

}  // namespace readout::cli
