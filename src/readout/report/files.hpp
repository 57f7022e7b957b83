/// The templates, the schemas and the pages' styles and scripts built into the program.
///
/// In: of `report_files` a path below the room's folder ("templates/row.mustache"), of
/// `report_assets` the name of a style, a script or a digest ("style.css", "style.css.sha256").
/// Out: the bytes; empty when there is no such file.
#pragma once
#include <span>
#include <string_view>

#include "readout/model/embedded.hpp"

namespace readout::embedded {

[[nodiscard]] std::span<const File> report_files();
[[nodiscard]] std::span<const File> report_assets();

}  // namespace readout::embedded

namespace readout::report {

[[nodiscard]] inline std::string_view file_in(std::span<const embedded::File> files,
                                              std::string_view name) {
  for (const embedded::File& file : files) {
    if (file.name == name) return file.bytes;
  }
  return {};
}

}  // namespace readout::report
