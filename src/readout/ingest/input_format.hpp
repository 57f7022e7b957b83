/// The formats that a source can have: their names on the command line, the suffixes of their
/// files, and who reads them.
///
/// A table, so that --type, the suffixes of a folder's sources and the reader's protocol agree.
#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "readout/ingest/ingest.hpp"

namespace readout::ingest {

/// Who makes texts of a format.
enum class ReadBy {
  program,  ///< this process: text formats
  reader,   ///< the child process (reader_process.hpp): binary formats, mail, XML
};

struct InputFormat {
  InputType type;
  std::string_view name;      ///< as typed behind --type
  std::string_view suffixes;  ///< ".a .b"
  ReadBy read_by;
};

[[nodiscard]] std::span<const InputFormat> input_formats();

/// By a name of the table; nothing for one that it lacks.
[[nodiscard]] std::optional<InputType> input_type_named(std::string_view name);
/// By the suffix of a file's name, in any case; nothing for one that says nothing.
[[nodiscard]] std::optional<InputType> input_type_of_suffix(std::string_view file_name);

[[nodiscard]] std::string_view name_of(InputType type);
[[nodiscard]] ReadBy read_by(InputType type);
/// What the reader makes, and no file is.
[[nodiscard]] bool is_block_list(InputType type);

}  // namespace readout::ingest
