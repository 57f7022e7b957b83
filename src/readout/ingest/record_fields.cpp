#include "readout/ingest/record_fields.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <vector>

#include "readout/ingest/data.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

/// In the order of RecordField.
constexpr std::array kKeys = {"id",     "html",     "text", "title",     "author",
                              "outlet", "language", "kind", "published", "url"};
using Names = std::array<std::vector<std::string>, kKeys.size()>;

Names load() {
  Names names;
  for (const embedded::File& file : embedded::ingest_data()) {
    if (file.name != "record_fields.json") continue;
    const auto fields = nlohmann::json::parse(file.bytes);
    for (std::size_t i = 0; i < kKeys.size(); ++i) {
      for (const auto& name : fields.at(kKeys[i])) {
        names[i].push_back(field_name(name.get<std::string>()));
      }
    }
  }
  return names;
}

const Names& all_names() {
  static const Names kNames = load();
  return kNames;
}

}  // namespace

std::span<const std::string> names_of(RecordField field) {
  return all_names().at(static_cast<std::size_t>(field));
}

std::string field_name(std::string_view name) {
  std::string folded = text::fold(one_line(name));
  std::ranges::replace_if(
      folded, [](char c) { return c == ' ' || c == '-'; }, '_');
  return folded;
}

bool is_record_field(std::string_view name) {
  return std::ranges::any_of(all_names(), [&](const std::vector<std::string>& names) {
    return std::ranges::find(names, name) != names.end();
  });
}

}  // namespace readout::ingest
