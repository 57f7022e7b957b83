#include "cli/filter_record.hpp"

#include <fmt/format.h>
#include <utility>

#include "readout/ingest/ingest.hpp"
#include "readout/ingest/part.hpp"

#include "cli/sources.hpp"

namespace readout::cli {
namespace {

/// What the record says of itself holds unless something else was typed.
ingest::SourceHints hints_of(const ingest::Part& part, const Arguments& arguments) {
  ingest::SourceHints hints = common_hints(arguments);
  const ingest::Metadata& stated = part.metadata;
  if (hints.outlet.empty()) hints.outlet = stated.outlet;
  if (hints.language.empty()) hints.language = stated.language;
  if (hints.kind.empty()) hints.kind = stated.kind;
  if (hints.type == ingest::InputType::detect) hints.type = part.type;
  hints.published = stated.published;
  hints.title = stated.title;
  hints.url = stated.url;
  return hints;
}

void set_place(Document& document, const std::string& place) {
  document.file = place;
  for (Warning& warning : document.warnings) warning.source = place;
}

}  // namespace

std::string place_of_line(std::size_t number) {
  return fmt::format("line {}", number);
}

Result<nlohmann::json> RecordLine::parse() const {
  auto parsed = ingest::parse_record(text, options.max_json_depth);
  if (const auto* fault = std::get_if<ingest::RecordFault>(&parsed)) return error_of(*fault);
  return std::get<nlohmann::json>(std::move(parsed));
}

Result<Document> RecordLine::document(const nlohmann::json& record,
                                      const Arguments& arguments) const {
  const auto read = ingest::part_of_record(record, text);
  if (const auto* fault = std::get_if<ingest::RecordFault>(&read)) return error_of(*fault);
  const auto& part = std::get<ingest::Part>(read);
  auto document = ingest::ingest_bytes(part.bytes, "", hints_of(part, arguments), options);
  if (!document) {
    Error error = document.error();
    error.place = place_of_line(number);
    return error;
  }
  if (!part.metadata.author.empty()) document.value().author = part.metadata.author;
  set_place(document.value(), place_of_line(number));
  return document;
}

Error RecordLine::error_of(const ingest::RecordFault& fault) const {
  std::string place = place_of_line(number);
  if (fault.place) place += fmt::format(", column {}", fault.place->column);
  return {ErrorKind::input, std::move(place), fault.message, fault.remedy};
}

}  // namespace readout::cli
