/// A file of records becomes its texts: JSON Lines, an array of JSON objects, CSV and other tables.
///
/// In: bytes of any charset and the limits. Out: a part for each record that holds a text, in
/// order, named by its id or its number; what could not be read of the others, with the line and,
/// where it is known, the column. An Error-like loss without a name when nothing can be read of the
/// whole. Blank lines are nothing. Linear.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "readout/ingest/part.hpp"

namespace readout::ingest {

struct RecordLimits {
  std::size_t entries = 1000;  ///< records read or lost; the rest is lost together
  std::size_t json_depth = 64;
};

/// Of `InputType::jsonl` or `InputType::csv`; `name` stands for the file in warnings.
[[nodiscard]] Parts read_records(std::string_view bytes, InputType type, const std::string& name,
                                 const RecordLimits& limits);

}  // namespace readout::ingest
