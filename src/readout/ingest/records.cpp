#include "readout/ingest/records.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>
#include <utility>

#include "readout/ingest/charset.hpp"
#include "readout/ingest/json_elements.hpp"
#include "readout/ingest/record.hpp"
#include "readout/ingest/record_list.hpp"
#include "readout/ingest/table_records.hpp"

namespace readout::ingest {
namespace {

constexpr std::string_view kBlank = " \t\r\n";

std::variant<Part, RecordFault> read_object(std::string_view text, std::size_t depth) {
  auto object = parse_record(text, depth);
  if (auto* fault = std::get_if<RecordFault>(&object)) return std::move(*fault);
  return part_of_record(std::get<nlohmann::json>(object), text);
}

void read_lines(std::string_view text, std::size_t depth, RecordList& records) {
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(kBlank) == std::string_view::npos) continue;
    if (!records.add(read_object(line, depth), {number, 1})) return;
  }
}

void read_array(std::string_view text, std::size_t depth, RecordList& records) {
  JsonElements elements(text);
  while (const auto element = elements.next()) {
    if (!records.add(read_object(element->text, depth), element->place)) return;
  }
  if (!elements.closed()) {
    records.lose_file("the list of records is cut off, or something stands behind it",
                      "export it again, whole, or put each record on a line of its own");
  }
}

void read_json(std::string_view text, std::size_t depth, RecordList& records) {
  const std::size_t first = text.find_first_not_of(kBlank);
  if (first != std::string_view::npos && text[first] == '[') {
    read_array(text, depth, records);
  } else if (is_one_object(text)) {
    records.add(read_object(text, depth), {});
  } else {
    read_lines(text, depth, records);
  }
}

}  // namespace

Parts read_records(std::string_view bytes, InputType type, const std::string& name,
                   const RecordLimits& limits) {
  const DecodedText decoded = decode(bytes);
  RecordList records(limits.entries);
  if (type == InputType::csv) {
    read_table(decoded.text, records);
  } else {
    read_json(decoded.text, limits.json_depth, records);
  }
  Parts parts = records.take();
  parts.warnings = charset_warnings(decoded, name);
  return parts;
}

}  // namespace readout::ingest
