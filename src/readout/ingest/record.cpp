#include "readout/ingest/record.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unordered_map>
#include <utility>
#include <vector>

#include "readout/ingest/clean_text.hpp"
#include "readout/ingest/json_fault.hpp"
#include "readout/ingest/json_place.hpp"
#include "readout/ingest/kind.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/outlets.hpp"
#include "readout/ingest/record_fields.hpp"

namespace readout::ingest {
namespace {

using nlohmann::json;

RecordFault not_json(std::optional<text::Place> place, const json::exception& error,
                     std::string remedy) {
  return {place, fmt::format("not JSON: {}", json_complaint(error)), std::move(remedy)};
}

bool is_address(std::string_view value) {
  return value.starts_with("http://") || value.starts_with("https://");
}

/// A string, or the "name" of an object that stands for a person or a medium.
const std::string* string_in(const json& value) {
  if (value.is_string()) return value.get_ptr<const std::string*>();
  const auto name = value.is_object() ? value.find("name") : value.end();
  return value.is_object() && name != value.end() ? name->get_ptr<const std::string*>() : nullptr;
}

/// The persons of a list: "A, B"; nothing when one of them is none.
std::optional<std::string> joined(const json& list) {
  std::vector<std::string> names;
  for (const json& value : list) {
    const std::string* name = string_in(value);
    if (name == nullptr) return std::nullopt;
    names.push_back(*name);
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string as_id(const json& value) {
  constexpr std::size_t kLongest = 200;  // bytes
  std::string id = value.is_string() ? value.get<std::string>() : value.dump();
  return clean_line(std::string_view(id).substr(0, kLongest));
}

/// A host is as good as the outlet's name; that of an unknown one is all there is.
std::string as_outlet(const std::string& value) {
  const bool one_word = value.find_first_of(" \t\n") == std::string::npos;
  const Outlet* known =
      one_word ? outlet_of_url(is_address(value) ? value : "https://" + value) : nullptr;
  if (known != nullptr) return known->name;
  return is_address(value) ? host_of(value) : value;
}

/// The fields of one record by their names. Stops at the first fault.
class RecordReader {
 public:
  RecordReader(const json& record, std::string_view text) : record_(record), text_(text) {
    for (auto member = record.begin(); member != record.end(); ++member) {
      if (member->is_null()) continue;
      members_.try_emplace(field_name(member.key()), Member{&member.key(), &*member});
    }
  }

  std::variant<Part, RecordFault> read() {
    Part part;
    part.name = id();
    const std::string html = text(RecordField::html);
    const std::string plain = html.empty() ? text(RecordField::text) : std::string();
    read_metadata(part.metadata);
    if (!fault_ && html.empty() && plain.empty()) fault_ = nothing_to_read();
    if (fault_) return *std::move(fault_);
    part.type = html.empty() ? InputType::text : InputType::html;
    part.bytes = html.empty() ? plain : html;
    return part;
  }

 private:
  struct Member {
    const std::string* key;
    const json* value;
  };

  void read_metadata(Metadata& data) {
    data.title = text(RecordField::title);
    data.author = author();
    data.outlet = as_outlet(text(RecordField::outlet));
    data.language = text(RecordField::language);
    data.kind = kind();
    data.published = text(RecordField::published);
    data.url = url();
  }

  [[nodiscard]] const Member* find(std::string_view name) const {
    const auto found = members_.find(std::string(name));
    return found == members_.end() ? nullptr : &found->second;
  }

  /// The first of the field's names that says something.
  std::string text(RecordField field) {
    for (const std::string& name : names_of(field)) {
      const Member* member = find(name);
      if (member == nullptr) continue;
      const bool named = field == RecordField::outlet;
      const std::string* value =
          named ? string_in(*member->value) : member->value->get_ptr<const std::string*>();
      if (value == nullptr) return wrong(*member, "is no string", "put it in quotation marks");
      if (!value->empty()) return *value;
    }
    return {};
  }

  std::string author() {
    for (const std::string& name : names_of(RecordField::author)) {
      const Member* member = find(name);
      if (member == nullptr) continue;
      const json& value = *member->value;
      const std::string* one = string_in(value);
      const auto several = value.is_array() ? joined(value) : std::nullopt;
      if (one == nullptr && !several) {
        return wrong(*member, "is no string", "write a name, or a list of names");
      }
      if (const std::string& found = one != nullptr ? *one : *several; !found.empty()) return found;
    }
    return {};
  }

  std::string kind() {
    std::string stated = text(RecordField::kind);
    if (stated.empty() || is_kind(stated)) return stated;
    const Member* member = find(names_of(RecordField::kind).front());
    return wrong(*member, fmt::format("does not take \"{}\"", shortened(stated)),
                 fmt::format("one of {}", fmt::join(kinds(), ", ")));
  }

  /// Names behind the first are believed only where an address stands: a "source" may be a medium.
  std::string url() {
    const auto names = names_of(RecordField::url);
    for (const std::string& name : names) {
      const Member* member = find(name);
      if (member == nullptr) continue;
      const bool first = name == names.front();
      const auto* value = member->value->get_ptr<const std::string*>();
      if (value == nullptr && first) {
        return wrong(*member, "is no string", "put it in quotation marks");
      }
      if (value != nullptr && !value->empty() && (first || is_address(*value))) return *value;
    }
    return {};
  }

  [[nodiscard]] std::string id() const {
    for (const std::string& name : names_of(RecordField::id)) {
      const Member* member = find(name);
      if (member == nullptr || member->value->is_structured()) continue;
      if (std::string found = as_id(*member->value); !found.empty()) return found;
    }
    return {};
  }

  std::string wrong(const Member& member, std::string_view what, std::string remedy) {
    if (fault_) return {};
    fault_.emplace();
    if (!text_.empty()) fault_->place = place_of(text_, {*member.key});
    fault_->message = fmt::format("\"{}\" {}", shortened(*member.key), what);
    fault_->remedy = std::move(remedy);
    return {};
  }

  /// A field that could hold the text but says nothing, by its own name.
  [[nodiscard]] const std::string* empty_text() const {
    for (const RecordField field : {RecordField::text, RecordField::html}) {
      for (const std::string& name : names_of(field)) {
        if (const Member* member = find(name)) return member->key;
      }
    }
    return nullptr;
  }

  [[nodiscard]] RecordFault nothing_to_read() const {
    if (const std::string* key = empty_text()) {
      return {std::nullopt, fmt::format("\"{}\" is empty", shortened(*key)),
              "give the text, or leave the record out"};
    }
    constexpr std::size_t kNamed = 12;
    std::vector<std::string> seen;
    for (auto member = record_.begin(); member != record_.end() && seen.size() < kNamed; ++member) {
      seen.push_back(fmt::format("\"{}\"", shortened(member.key())));
    }
    std::string among = fmt::format("{}", fmt::join(seen, ", "));
    if (record_.size() > kNamed) among += ", ...";
    return {std::nullopt,
            seen.empty() ? "has no \"text\" or \"html\""
                         : fmt::format("has no \"text\" or \"html\" among {}", among),
            "give one of them as a string"};
  }

  const json& record_;
  std::string_view text_;
  std::unordered_map<std::string, Member> members_;
  std::optional<RecordFault> fault_;
};

}  // namespace

std::variant<json, RecordFault> parse_record(std::string_view text, std::size_t max_depth) {
  if (nests_deeper(text, max_depth)) {
    return RecordFault{std::nullopt, fmt::format("nested deeper than {}", max_depth),
                       "raise --max-json-depth, or give the document's keys at the top"};
  }
  try {
    json value = json::parse(text);
    if (value.is_object()) return value;
    return RecordFault{text::place_at(text, std::min(text.find_first_not_of(" \t"), text.size())),
                       "not a JSON object", R"(write {"text": "..."})"};
  } catch (const json::parse_error& error) {
    return not_json(text::place_at(text, error.byte > 0 ? error.byte - 1 : 0), error,
                    "correct it at this place");
  } catch (const json::exception& error) {
    return not_json(std::nullopt, error, "correct this value");
  }
}

std::variant<Part, RecordFault> part_of_record(const json& record, std::string_view text) {
  return RecordReader(record, text).read();
}

}  // namespace readout::ingest
