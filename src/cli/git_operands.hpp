/// What git gives to an external diff, and what is printed above the words.
///
/// In: PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE; of a renamed file also its new
/// path and what git says of it; of an unmerged one PATH alone. A file that was added or removed is
/// /dev/null on its other side. Out: the two files, or a usage Error. A file that git calls "-" is
/// a file.
#pragma once
#include <span>
#include <string>

#include "readout/model/result.hpp"

namespace readout::cli {

struct GitFile {
  std::string file;  ///< where its content lies: a copy of git's, or in the work tree
  std::string path;  ///< in the repository
  std::string mode;  ///< "." where there is none
};

struct GitChange {
  GitFile before;
  GitFile after;
  bool unmerged = false;
  bool same_content = false;  ///< renamed, or another mode, and nothing else
  std::string renaming;       ///< git's own lines of it
};

[[nodiscard]] Result<GitChange> git_change(std::span<const std::string> operands);

/// "diff --readout a/PATH b/PATH" and what else became of the file, a line each.
[[nodiscard]] std::string git_header(const GitChange& change, bool colour);

}  // namespace readout::cli
