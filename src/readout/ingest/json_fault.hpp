/// A JSON text that does not parse as an Error with file, line and column.
///
/// In: nlohmann's exception, the text and the file's name. Out: "file:line:column", what is wrong
/// in the words that a reader needs, and the remedy.
#pragma once
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "readout/model/result.hpp"

namespace readout::ingest {

/// What is wrong, in the words that a reader needs; "" when nlohmann says nothing of use.
[[nodiscard]] std::string json_complaint(const nlohmann::json::exception& error);

[[nodiscard]] Error json_fault(const nlohmann::json::parse_error& error, std::string_view text,
                               const std::filesystem::path& file);
/// A number beyond all limits and the like: no place is known.
[[nodiscard]] Error json_fault(const nlohmann::json::exception& error,
                               const std::filesystem::path& file);

}  // namespace readout::ingest
