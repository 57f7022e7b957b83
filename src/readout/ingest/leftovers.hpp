/// What programs and systems write where nobody wrote a title, a name or a text.
///
/// From data/leftovers.json, folded (text::fold), as what is looked up must be. Loaded at the first
/// call, then constant. Shared with the reader of binary formats.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace readout::ingest {

struct Leftovers {
  std::vector<std::string> titles;          ///< of documents: how they begin
  std::vector<std::string> users;           ///< without a name of their own
  std::vector<std::string> notes;           ///< files that tell of a folder: how their names begin
  std::vector<std::string> system_files;    ///< beside the files that a user packed
  std::vector<std::string> system_folders;  ///< how their paths begin
};

[[nodiscard]] const Leftovers& leftovers();

[[nodiscard]] bool opens_with_any(std::string_view text, const std::vector<std::string>& openings);

}  // namespace readout::ingest
