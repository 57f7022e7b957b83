#include "readout/ingest/json_reading.hpp"

#include "readout/ingest/clean_text.hpp"

namespace readout::ingest {

std::string at(const std::filesystem::path& file, text::Place place) {
  return fmt::format("{}:{}:{}", file.string(), place.line, place.column);
}

std::vector<Warning> warnings_of(const UnknownKeys& unknown, std::string_view text,
                                 const std::filesystem::path& file, std::string_view whole) {
  std::vector<Warning> warnings;
  for (const JsonPath& path : unknown.paths) {
    warnings.push_back(
        {at(file, place_of(text, path)), "unknown-key",
         fmt::format("\"{}\" is no key of {} and was left aside", clean_line(path.back()), whole),
         false});
  }
  if (unknown.count > unknown.paths.size()) {
    warnings.push_back(
        {file.string(), "unknown-key",
         fmt::format("{} more unknown keys were left aside", unknown.count - unknown.paths.size()),
         false});
  }
  return warnings;
}

std::string_view without_mark(std::string_view text) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (text.starts_with(kMark)) text.remove_prefix(kMark.size());
  return text;
}

}  // namespace readout::ingest
