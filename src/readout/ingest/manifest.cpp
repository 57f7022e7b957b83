#include "readout/ingest/manifest.hpp"

#include <array>
#include <exception>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "readout/ingest/dates.hpp"
#include "readout/ingest/json_place.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

using nlohmann::json;
using Path = std::vector<std::string>;

constexpr std::size_t kDeepest = 64;

/// Stops the reading of a manifest; never leaves this file.
class ManifestFault : public std::exception {
 public:
  ManifestFault(Path path, std::string message, std::string remedy)
      : path_(std::move(path)), message_(std::move(message)), remedy_(std::move(remedy)) {}
  [[nodiscard]] const char* what() const noexcept override { return message_.c_str(); }
  [[nodiscard]] const Path& path() const { return path_; }
  [[nodiscard]] const std::string& remedy() const { return remedy_; }

 private:
  Path path_;
  std::string message_;
  std::string remedy_;
};

Path join(Path path, std::string step) {
  path.push_back(std::move(step));
  return path;
}

/// Typed look-ups into one object, each knowing where it stands.
class Object {
 public:
  Object(const json& value, Path path) : value_(value), path_(std::move(path)) {
    if (!value.is_object()) fault(path_, "must be an object, { ... }");
  }

  [[nodiscard]] bool has(const char* key) const { return value_.contains(key); }

  [[nodiscard]] std::string text(const char* key) const {
    const auto found = value_.find(key);
    if (found == value_.end() || found->is_null()) return {};
    if (!found->is_string()) fault(join(path_, key), fmt::format("\"{}\" must be a text", key));
    return text::to_nfc(found->get<std::string>());
  }

  [[nodiscard]] bool flag(const char* key) const {
    const auto found = value_.find(key);
    if (found == value_.end() || found->is_null()) return false;
    if (!found->is_boolean()) {
      fault(join(path_, key), fmt::format("\"{}\" must be true or false", key));
    }
    return found->get<bool>();
  }

  [[nodiscard]] std::string date(const char* key) const {
    std::string stated = text(key);
    if (stated.empty()) return stated;
    std::string iso = to_iso_date(stated);
    if (iso.empty()) {
      fault(join(path_, key), fmt::format("\"{}\" is no date: \"{}\"", key, stated),
            "write it as 2031-03-12");
    }
    return iso;
  }

  /// The members of the array `key`, with their paths; none when it is absent.
  [[nodiscard]] std::vector<std::pair<const json*, Path>> array(const char* key) const {
    std::vector<std::pair<const json*, Path>> out;
    const auto found = value_.find(key);
    if (found == value_.end() || found->is_null()) return out;
    if (!found->is_array()) fault(join(path_, key), fmt::format("\"{}\" must be a list", key));
    for (std::size_t i = 0; i < found->size(); ++i) {
      out.emplace_back(&(*found)[i], join(join(path_, key), std::to_string(i)));
    }
    return out;
  }

  [[noreturn]] void fault(Path path, std::string message, std::string remedy = {}) const {
    if (remedy.empty()) remedy = "correct the manifest";
    throw ManifestFault(std::move(path), std::move(message), std::move(remedy));
  }
  [[nodiscard]] const Path& path() const { return path_; }

 private:
  const json& value_;
  Path path_;
};

Participant read_participant(const Object& object) {
  Participant person;
  person.name = object.text("name");
  person.title = object.text("title");
  person.country = object.text("country");
  if (person.name.empty()) object.fault(object.path(), "a participant needs a \"name\"");
  for (const auto& [alias, path] : object.array("aliases")) {
    if (!alias->is_string()) object.fault(path, "\"aliases\" must be a list of texts");
    person.aliases.push_back(alias->get<std::string>());
  }
  return person;
}

Event read_event(const Object& object) {
  Event event;
  event.id = object.text("id");
  event.title = object.text("title");
  event.date = object.date("date");
  event.place = object.text("place");
  event.fictional = object.flag("fictional");
  for (const auto& [value, path] : object.array("participants")) {
    event.participants.push_back(read_participant(Object(*value, path)));
  }
  return event;
}

InputType read_type(const Object& object) {
  constexpr std::array<std::pair<std::string_view, InputType>, 3> kTypes = {
      {{"text", InputType::text}, {"markdown", InputType::markdown}, {"html", InputType::html}}};
  const std::string type = object.text("type");
  if (type.empty()) return InputType::detect;
  for (const auto& [name, value] : kTypes) {
    if (name == type) return value;
  }
  object.fault(join(object.path(), "type"), fmt::format("\"type\" is unknown: \"{}\"", type),
               "write text, markdown or html");
}

ManifestSource read_source(const Object& object, const std::filesystem::path& folder) {
  ManifestSource source;
  const std::string file = object.text("file");
  source.hints.url = object.text("url");
  if (file.empty() && !source.hints.url.empty()) {
    object.fault(join(object.path(), "url"), "a source has an address but no \"file\"",
                 "download it first (readout fetch), then add \"file\"");
  }
  if (file.empty()) object.fault(object.path(), "a source needs a \"file\"");
  source.file = folder / std::filesystem::path(file);
  source.hints.outlet = object.text("outlet");
  source.hints.language = object.text("language");
  source.hints.kind = object.text("kind");
  source.hints.published = object.date("published");
  source.hints.title = object.text("title");
  source.hints.type = read_type(object);
  return source;
}

Manifest read(const json& root, const std::filesystem::path& folder) {
  const Object object(root, {});
  Manifest manifest;
  manifest.event = read_event(object);
  for (const auto& [value, path] : object.array("sources")) {
    manifest.sources.push_back(read_source(Object(*value, path), folder));
  }
  if (manifest.sources.empty()) object.fault({}, "the manifest names no \"sources\"");
  return manifest;
}

Error error_at(const std::filesystem::path& file, TextPlace place, std::string message,
               std::string remedy) {
  return {ErrorKind::input, fmt::format("{}:{}:{}", file.string(), place.line, place.column),
          std::move(message), std::move(remedy)};
}

/// nlohmann says "[json.exception...] parse error at line 3, column 5: syntax error while parsing
/// value - unexpected ...; expected ...": the reader needs the last part.
std::string syntax_message(std::string_view what) {
  const std::size_t detail = what.find(" - ");
  const std::size_t from = detail == std::string_view::npos ? what.rfind(": ") + 2 : detail + 3;
  std::string message = fmt::format("is no valid JSON: {}", what.substr(from));
  for (char& c : message) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return message;
}

}  // namespace

Result<Manifest> parse_manifest(std::string_view text, const std::filesystem::path& file) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (text.starts_with(kMark)) text.remove_prefix(kMark.size());
  if (nests_deeper(text, kDeepest)) {
    return error_at(file, {}, fmt::format("nests deeper than {} levels", kDeepest),
                    "write it as design of event.json asks");
  }
  try {
    return read(json::parse(text), file.parent_path());
  } catch (const json::parse_error& error) {
    const std::size_t at = error.byte > 0 ? error.byte - 1 : 0;
    return error_at(file, place_at(text, at), syntax_message(error.what()),
                    "correct it at this place");
  } catch (const ManifestFault& fault) {
    return error_at(file, place_of(text, fault.path()), fault.what(), fault.remedy());
  }
}

}  // namespace readout::ingest
