/// Whether a file that nobody named, of a folder or an archive, may be an account, by how it
/// begins: what is called .json or .xml is mostly something else.
///
/// In: its name and its bytes, of which 64 KiB are looked at. Out: false for a .json that is
/// neither a list nor a record, and for an .xml that is no feed. The question by name alone is
/// account_name.hpp's; whether a .json is a manifest or records is ingest.hpp's.
#pragma once
#include <filesystem>
#include <string_view>

namespace readout::ingest {

[[nodiscard]] bool may_be_account(std::string_view name, std::string_view bytes);
[[nodiscard]] bool may_be_account(const std::filesystem::path& path);

}  // namespace readout::ingest
