/// Whether a file that nobody named, of a folder or an archive, may be an account, by its name.
///
/// In: a file name or path. Out: why it is none, for a message ("tells of the folder"); empty when
/// it may be one. The suffixes are those of input_format.hpp.
#pragma once
#include <string_view>

namespace readout::ingest {

[[nodiscard]] std::string_view why_no_account(std::string_view file_name);

}  // namespace readout::ingest
