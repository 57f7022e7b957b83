/// What the fields of a record are called, by the tools and databases that write records.
///
/// From data/record_fields.json: for each thing that is known of a text, the names that it goes by,
/// in order of belief. Case, spaces and hyphens of a name do not count. Loaded at the first call,
/// then constant.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace readout::ingest {

enum class RecordField { id, html, text, title, author, outlet, language, kind, published, url };

/// The names of a field, as field_name() spells them, the best first.
[[nodiscard]] std::span<const std::string> names_of(RecordField field);

/// "Publish Date" and "publish-date" are "publish_date".
[[nodiscard]] std::string field_name(std::string_view name);

/// Whether some field is called so; `name` as field_name() spells it.
[[nodiscard]] bool is_record_field(std::string_view name);

}  // namespace readout::ingest
