#include "readout/ingest/json_fault.hpp"

#include <fmt/format.h>

#include "readout/ingest/clean_text.hpp"
#include "readout/text/place.hpp"

namespace readout::ingest {
namespace {

std::string syntax_message(const nlohmann::json::exception& error) {
  const std::string complaint = json_complaint(error);
  return complaint.empty() ? "is no valid JSON" : "is no valid JSON: " + complaint;
}

}  // namespace

/// nlohmann says "[json.exception...] parse error at line 3, column 5: syntax error while parsing
/// value - unexpected ...; expected ...": the reader needs the last part.
std::string json_complaint(const nlohmann::json::exception& error) {
  constexpr std::size_t kLongest = 300;  // it quotes the whole string that it stopped in
  const std::string_view what = error.what();
  for (const std::string_view mark : {" - ", ": ", "] "}) {
    const std::size_t found = what.find(mark);
    if (found != std::string_view::npos)
      return shortened(what.substr(found + mark.size()), kLongest);
  }
  return {};
}

Error json_fault(const nlohmann::json::parse_error& error, std::string_view text,
                 const std::filesystem::path& file) {
  const text::Place place = text::place_at(text, error.byte > 0 ? error.byte - 1 : 0);
  return {ErrorKind::input, fmt::format("{}:{}:{}", file.string(), place.line, place.column),
          syntax_message(error), "correct it at this place"};
}

Error json_fault(const nlohmann::json::exception& error, const std::filesystem::path& file) {
  return {ErrorKind::input, file.string(), syntax_message(error), "correct this value"};
}

}  // namespace readout::ingest
