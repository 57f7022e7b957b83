/// One line of a filter's input as a document.
///
/// In: a line of bytes. Out: the JSON object in it, then the document that its keys tell of, or an
/// Error whose message needs no place. A key of another kind than it asks for is an error, never
/// left aside; null is as good as no key, and an unknown key is passed over. A record without an
/// outlet has none, unless its text names one. Depth is bounded, nothing recurses.
#pragma once
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>

#include "readout/model/document.hpp"
#include "readout/model/result.hpp"

#include "cli/arguments.hpp"

namespace readout::cli {

[[nodiscard]] Result<nlohmann::json> parse_record(const std::string& line);

/// `number`: the line, which stands for the file's name. What is typed beats what the record says.
[[nodiscard]] Result<Document> document_of(const nlohmann::json& record, const Arguments& arguments,
                                           std::size_t number);

}  // namespace readout::cli
