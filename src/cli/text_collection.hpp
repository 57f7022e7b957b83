/// Files, folders and events, in any number and mixed, become the texts of one study.
///
/// A folder with an event.json is one event, as `readout compare` reads it. Of any other folder
/// every text is read, as of an event without a manifest, and so are the folders in it, each as an
/// event of its own, kFolderDepth deep; no link to a folder is followed. Files named one by one,
/// and those that lie right in a folder that was named, stand alone. Nothing is lost when one is
/// bad: it is named, and the run ends with 1, or with --strict in an error.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "readout/compare/phrase_study.hpp"

#include "cli/arguments.hpp"
#include "cli/sources.hpp"
#include "cli/terminal.hpp"

namespace readout::cli {

inline constexpr std::size_t kFolderDepth = 16;

struct TextCollection {
  compare::StudyTexts texts;
  LoadedSources losses;  ///< without documents: what was lost, for Losses
};

[[nodiscard]] Result<TextCollection> load_collection(const Arguments& arguments,
                                                     const Terminal& terminal);

}  // namespace readout::cli
