#include "readout/ingest/account_name.hpp"

#include <algorithm>
#include <filesystem>
#include <string>

#include "readout/ingest/input_format.hpp"
#include "readout/ingest/leftovers.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {

bool is_hidden_path(std::string_view path) {
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view step = path.substr(0, end);
    const bool here = step == "." || step == "..";
    if (step.starts_with('.') && !here) return true;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return false;
}

bool is_written_by_system(std::string_view path) {
  const std::string folded = text::fold(text::to_valid_utf8(path));
  const std::string file = folded.substr(folded.rfind('/') + 1);
  const auto& files = leftovers().system_files;
  return opens_with_any(folded, leftovers().system_folders) || file.starts_with("._") ||
         std::ranges::find(files, file) != files.end();
}

std::string_view why_no_account(std::string_view file_name) {
  const std::string name =
      text::fold(text::to_valid_utf8(std::filesystem::path(file_name).filename().string()));
  if (name.starts_with('.')) return "is a hidden file";
  if (opens_with_any(name, leftovers().notes)) return "tells of the folder";
  return input_type_of_suffix(name) ? "" : "is of no kind that is read";
}

}  // namespace readout::ingest
