#include "readout/ingest/account_name.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>

#include "readout/ingest/input_format.hpp"
#include "readout/ingest/lines.hpp"

namespace readout::ingest {

std::string_view why_no_account(std::string_view file_name) {
  constexpr std::array<std::string_view, 4> kAbout = {"readme", "license", "licence", "copying"};
  const std::string name = ascii_lower(std::filesystem::path(file_name).filename().string());
  if (name.starts_with('.')) return "is a hidden file";
  const bool about =
      std::ranges::any_of(kAbout, [&](std::string_view word) { return name.starts_with(word); });
  if (about) return "tells of the folder";
  return input_type_of_suffix(name) ? "" : "is of no kind that is read";
}

}  // namespace readout::ingest
