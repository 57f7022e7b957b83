/// Reads the raw bytes of a file or of standard input.
///
/// In: a path ("-" is standard input) and a limit. Out: the bytes, or an Error that says what the
/// path is (missing, a folder, unreadable, empty, too large) and what to do. Reads at most
/// `max_bytes` + 1 bytes, so a pipe without end is stopped.
#pragma once
#include <cstddef>
#include <filesystem>
#include <string>

#include "readout/model/result.hpp"

namespace readout::ingest {

[[nodiscard]] Result<std::string> read_bytes(const std::filesystem::path& path,
                                             std::size_t max_bytes);

/// The Error of a source of more than `max_bytes`.
[[nodiscard]] Error too_large(std::string place, std::size_t max_bytes);
/// The Error of a source without a word in it.
[[nodiscard]] Error no_text(std::string place);
/// The Error of a source whose every word was left out.
[[nodiscard]] Error only_furniture(std::string place);

}  // namespace readout::ingest
