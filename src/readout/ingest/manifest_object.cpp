#include "readout/ingest/manifest_object.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "readout/ingest/clean_text.hpp"
#include "readout/ingest/dates.hpp"

namespace readout::ingest {
namespace {

using nlohmann::json;

/// More would bury the rest, and finding the place of each reads the manifest again.
constexpr std::size_t kMostUnknown = 10;

}  // namespace

ManifestObject::ManifestObject(const json& value, JsonPath path)
    : value_(value), path_(std::move(path)) {
  if (!value.is_object()) fault(path_, "must be an object, { ... }");
}

void ManifestObject::note_unknown(std::initializer_list<std::string_view> keys,
                                  UnknownKeys& unknown) const {
  for (auto member = value_.begin(); member != value_.end(); ++member) {
    if (std::find(keys.begin(), keys.end(), member.key()) != keys.end()) continue;
    if (unknown.paths.size() < kMostUnknown) unknown.paths.push_back(path_of(member.key()));
    ++unknown.count;
  }
}

std::string ManifestObject::raw_text(const char* key) const {
  const auto found = value_.find(key);
  if (found == value_.end() || found->is_null()) return {};
  if (!found->is_string()) fault(path_of(key), fmt::format("\"{}\" must be a text", key));
  return found->get<std::string>();
}

std::string ManifestObject::text(const char* key) const {
  return clean_line(raw_text(key));
}

std::filesystem::path ManifestObject::file(const char* key) const {
  const std::string stated = raw_text(key);
  if (stated.empty()) return {};
  const auto refuse = [&](std::string_view what) {
    fault(path_of(key), fmt::format("\"{}\" {}: {}", key, what, clean_line(stated)),
          "put the file into the manifest's folder and name it from there");
  };
  const bool odd = std::any_of(stated.begin(), stated.end(),
                               [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  if (odd) refuse("holds control characters");
  std::filesystem::path file = std::filesystem::path(stated).lexically_normal();
  if (file.has_root_path()) refuse("is an absolute path");
  if (*file.begin() == "..") refuse("leads out of the manifest's folder");
  return file;
}

bool ManifestObject::flag(const char* key) const {
  const auto found = value_.find(key);
  if (found == value_.end() || found->is_null()) return false;
  if (!found->is_boolean()) fault(path_of(key), fmt::format("\"{}\" must be true or false", key));
  return found->get<bool>();
}

std::string ManifestObject::date(const char* key) const {
  std::string stated = text(key);
  if (stated.empty()) return stated;
  std::string iso = to_iso_date(stated);
  if (iso.empty()) {
    fault(path_of(key), fmt::format("\"{}\" is no date: \"{}\"", key, stated),
          "write it as 2031-03-12");
  }
  return iso;
}

std::vector<std::pair<const json*, JsonPath>> ManifestObject::array(const char* key) const {
  std::vector<std::pair<const json*, JsonPath>> out;
  const auto found = value_.find(key);
  if (found == value_.end() || found->is_null()) return out;
  if (!found->is_array()) fault(path_of(key), fmt::format("\"{}\" must be a list", key));
  for (std::size_t i = 0; i < found->size(); ++i) {
    JsonPath path = path_of(key);
    path.push_back(std::to_string(i));
    out.emplace_back(&(*found)[i], std::move(path));
  }
  return out;
}

JsonPath ManifestObject::path_of(std::string_view key) const {
  JsonPath path = path_;
  path.emplace_back(key);
  return path;
}

void ManifestObject::fault(JsonPath path, std::string message, std::string remedy) {
  throw ManifestFault(std::move(path), std::move(message), std::move(remedy));
}

}  // namespace readout::ingest
