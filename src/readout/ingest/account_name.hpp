/// Whether a file that nobody named, of a folder or an archive, may be an account, by its name.
///
/// In: a file name or path. Out: why it is none, for a message ("tells of the folder"); empty when
/// it may be one. The suffixes are those of input_format.hpp.
#pragma once
#include <string>
#include <string_view>

namespace readout::ingest {

/// Whether a path within an archive leads through a hidden folder or to a hidden file.
[[nodiscard]] bool is_hidden_path(std::string_view path);
/// What a system writes beside the files that a user packed.
[[nodiscard]] bool is_written_by_system(std::string_view path);

/// The saved page that a file was saved along with: "a.html" for "a_files/frame.html", as browsers
/// name the folder of what a page shows; "" when the folder is called otherwise.
[[nodiscard]] std::string page_of_companion(std::string_view path);

[[nodiscard]] std::string_view why_no_account(std::string_view file_name);

}  // namespace readout::ingest
