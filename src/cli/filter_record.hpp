/// One line of a filter's input as a document.
///
/// In: a line of bytes. Out: the JSON object in it, then the document that its keys tell of, or an
/// Error whose place is line and, where known, column. A key of another kind than it asks for is an
/// error, never left aside; null is as good as no key, and an unknown key is passed over;
/// record.hpp of ingest reads it. A record without an outlet has none, unless its text names one.
/// Depth is bounded, nothing recurses.
#pragma once
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "readout/ingest/ingest.hpp"
#include "readout/ingest/record.hpp"
#include "readout/model/document.hpp"
#include "readout/model/result.hpp"

#include "cli/arguments.hpp"

namespace readout::cli {

/// "line 3": what stands for a file's name, blank lines counted.
[[nodiscard]] std::string place_of_line(std::size_t number);

struct RecordLine {
  std::string_view text;
  std::size_t number = 1;
  const ingest::IngestOptions& options;

  [[nodiscard]] Result<nlohmann::json> parse() const;
  /// Of the parsed line. What is typed beats what the record says.
  [[nodiscard]] Result<Document> document(const nlohmann::json& record,
                                          const Arguments& arguments) const;

 private:
  [[nodiscard]] Error error_of(const ingest::RecordFault& fault) const;
};

}  // namespace readout::cli
