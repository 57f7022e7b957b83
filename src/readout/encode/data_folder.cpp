#include "readout/encode/data_folder.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <system_error>

#include "readout/encode/weights.hpp"

namespace readout::encode {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kUse = "encoder/use-multilingual-3";  // in any folder of data

/// The value of a variable of the environment; empty where it is not set.
std::string_view variable(const char* name) {
  const char* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nobody sets one
  return value == nullptr ? std::string_view() : value;
}

std::vector<fs::path> data_folders() {
  std::vector<fs::path> folders;
  std::error_code code;
  const fs::path program = fs::read_symlink("/proc/self/exe", code);
  if (!code) {
    const fs::path beside = program.parent_path();
    folders.push_back(beside / "data");
    folders.push_back(beside.parent_path() / "share" / "readout");
  }
  folders.emplace_back(READOUT_SOURCE_DATA);
  if (const auto own = variable("XDG_DATA_HOME"); !own.empty())
    folders.push_back(fs::path(own) / "readout");
  else if (const auto home = variable("HOME"); !home.empty())
    folders.push_back(fs::path(home) / ".local" / "share" / "readout");
  return folders;
}

}  // namespace

std::vector<fs::path> use_folders() {
  const std::string_view told = variable("READOUT_DATA");
  std::vector<fs::path> folders = told.empty() ? data_folders() : std::vector<fs::path>{told};
  for (fs::path& folder : folders) folder /= kUse;
  return folders;
}

std::optional<fs::path> find_use() {
  for (fs::path& folder : use_folders()) {
    std::error_code code;
    if (fs::exists(folder / kWeightsName, code)) return std::move(folder);
  }
  return std::nullopt;
}

}  // namespace readout::encode
