/// One JSON object of an event manifest or another file that a user wrote, read key by key with
/// checks.
///
/// In: a JSON value and the path to it. Out: clean texts, flags, dates, lists; a ManifestFault
/// where a value is not what its key asks for. read_json turns it into an Error: neither leaves
/// the files that read.
#pragma once
#include <cstddef>
#include <exception>
#include <filesystem>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace readout::ingest {

/// Steps from the root to a value, as json_place.hpp takes them.
using JsonPath = std::vector<std::string>;

/// Stops the reading of a manifest.
class ManifestFault : public std::exception {
 public:
  ManifestFault(JsonPath path, std::string message, std::string remedy)
      : path_(std::move(path)), message_(std::move(message)), remedy_(std::move(remedy)) {}
  [[nodiscard]] const char* what() const noexcept override { return message_.c_str(); }
  [[nodiscard]] const JsonPath& path() const { return path_; }
  [[nodiscard]] const std::string& remedy() const { return remedy_; }

 private:
  JsonPath path_;
  std::string message_;
  std::string remedy_;
};

/// Paths of keys that mean nothing, the first of them; `count` is of all.
struct UnknownKeys {
  std::vector<JsonPath> paths;
  std::size_t count = 0;
};

class ManifestObject {
 public:
  ManifestObject(const nlohmann::json& value, JsonPath path);

  /// Notes every key that is not one of `keys`.
  void note_unknown(std::initializer_list<std::string_view> keys, UnknownKeys& unknown) const;

  /// "" when the key is absent or null, as below.
  [[nodiscard]] std::string text(const char* key) const;
  /// As written: names of files need not be NFC.
  [[nodiscard]] std::string raw_text(const char* key) const;
  /// The name of a file in the manifest's folder or below it, "" as above: a manifest that came
  /// from elsewhere must not put other files of this machine into a report, nor write over them.
  [[nodiscard]] std::filesystem::path file(const char* key) const;
  [[nodiscard]] bool flag(const char* key) const;
  [[nodiscard]] std::string date(const char* key) const;
  /// The members of the array `key`, with their paths.
  [[nodiscard]] std::vector<std::pair<const nlohmann::json*, JsonPath>> array(
      const char* key) const;

  [[nodiscard]] const JsonPath& path() const { return path_; }
  [[nodiscard]] JsonPath path_of(std::string_view key) const;
  [[noreturn]] static void fault(JsonPath path, std::string message,
                                 std::string remedy = "correct this value");

 private:
  const nlohmann::json& value_;
  JsonPath path_;
};

}  // namespace readout::ingest
