// A .json may be an event's manifest or what a crawler or a database wrote.
#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <system_error>

#include "readout/ingest/ingest.hpp"
#include "readout/ingest/json_keys.hpp"
#include "readout/ingest/json_reading.hpp"
#include "readout/ingest/record_fields.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kHead = std::size_t{64} << 10U;

bool is_text_field(std::string_view key) {
  const std::string name = field_name(key);
  return std::ranges::any_of(
      std::array{RecordField::text, RecordField::html}, [&](RecordField field) {
        return std::ranges::find(names_of(field), name) != names_of(field).end();
      });
}

}  // namespace

bool holds_records(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return false;  // a pipe gives bytes once
  std::ifstream stream(path, std::ios::binary);
  std::string bytes(kHead, '\0');
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  const std::string_view head = without_blanks(without_mark(bytes));
  if (!head.starts_with('{')) return head.starts_with('[');
  const auto keys = top_keys(head);
  return std::ranges::none_of(keys, [](const JsonKey& key) { return key.name == "sources"; }) &&
         std::ranges::any_of(keys, [](const JsonKey& key) { return is_text_field(key.name); });
}

}  // namespace readout::ingest
