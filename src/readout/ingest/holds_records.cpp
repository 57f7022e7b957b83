// A .json may be an event's manifest or what a crawler or a database wrote.
#include "readout/ingest/holds_records.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <system_error>

#include "readout/ingest/ingest.hpp"
#include "readout/ingest/input_type.hpp"
#include "readout/ingest/json_keys.hpp"
#include "readout/ingest/json_reading.hpp"
#include "readout/ingest/lines.hpp"
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

std::string head_of(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return {};  // a pipe gives bytes once
  std::ifstream stream(path, std::ios::binary);
  std::string bytes(kHead, '\0');
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  return bytes;
}

bool is_json(std::string_view name) {
  return ascii_lower(name).ends_with(".json");
}

bool begins_with_records(std::string_view bytes) {
  const std::string_view head = without_blanks(without_mark(bytes.substr(0, kHead)));
  if (!head.starts_with('{')) return head.starts_with('[');
  const auto keys = top_keys(head);
  return std::ranges::none_of(keys, [](const JsonKey& key) { return key.name == "sources"; }) &&
         std::ranges::any_of(keys, [](const JsonKey& key) { return is_text_field(key.name); });
}

}  // namespace

bool holds_records(const std::filesystem::path& path) {
  return begins_with_records(head_of(path));
}

bool may_be_account(std::string_view name, std::string_view bytes) {
  if (is_json(name)) return begins_with_records(bytes);
  return !ascii_lower(name).ends_with(".xml") || begins_as_feed(bytes);
}

bool may_be_account(const std::filesystem::path& path) {
  const std::string name = ascii_lower(path.string());
  const bool by_bytes = name.ends_with(".json") || name.ends_with(".xml");
  return !by_bytes || may_be_account(name, head_of(path));
}

}  // namespace readout::ingest
