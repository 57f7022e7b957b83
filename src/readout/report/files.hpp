/// The templates, assets and the schema built into the program.
///
/// In: a path below the room's folder ("templates/row.mustache"), or of a digest
/// ("style.css.sha256"). Out: the bytes; empty when there is no such file.
#pragma once
#include <span>
#include <string_view>

#include "readout/model/embedded.hpp"

namespace readout::embedded {

[[nodiscard]] std::span<const File> report_files();
[[nodiscard]] std::span<const File> report_digests();

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
