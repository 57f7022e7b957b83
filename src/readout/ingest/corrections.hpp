/// A file of an editor's corrections becomes data; compare applies them.
///
/// In: JSON, a list of corrections (`readout --generate corrections-schema` describes it). Out: the
/// corrections in their order, with warnings for keys that mean nothing; or an Error with file,
/// line, column and remedy where the file is no JSON or of another shape. Limits: 16 MiB, 10,000
/// corrections, depth 64.
#pragma once
#include <filesystem>
#include <string_view>
#include <vector>

#include "readout/model/correction.hpp"
#include "readout/model/result.hpp"

namespace readout::ingest {

struct Corrections {
  std::vector<Correction> list;
  std::vector<Warning> warnings;
};

[[nodiscard]] Result<Corrections> read_corrections(const std::filesystem::path& file);

/// The same from bytes; `file` stands in messages.
[[nodiscard]] Result<Corrections> parse_corrections(std::string_view json,
                                                    const std::filesystem::path& file);

}  // namespace readout::ingest
