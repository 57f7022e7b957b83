#include "cli/filter_record.hpp"

#include <array>
#include <fmt/format.h>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "readout/ingest/ingest.hpp"
#include "readout/ingest/json_fault.hpp"
#include "readout/ingest/json_place.hpp"
#include "readout/text/place.hpp"

#include "cli/sources.hpp"

namespace readout::cli {
namespace {

using nlohmann::json;

constexpr std::size_t kDeepest = 64;

Error bad_record(std::string place, std::string message, std::string remedy) {
  return {ErrorKind::input, std::move(place), std::move(message), std::move(remedy)};
}

/// The value of a key; null is none.
const json* find(const json& record, std::string_view key) {
  const auto it = record.find(key);
  return it == record.end() || it->is_null() ? nullptr : &*it;
}

/// What is wrong with a value, and the key that it stands behind.
struct WrongValue {
  std::string_view key;
  std::string message;
  std::string remedy;
};

/// What a record may say of its document, each a string.
std::optional<WrongValue> wrong_value(const json& record) {
  constexpr std::array<std::string_view, 8> kTexts = {"outlet", "language", "kind", "published",
                                                      "date",   "title",    "url",  "text"};
  for (const std::string_view key : kTexts) {
    const json* value = find(record, key);
    if (value == nullptr || value->is_string()) continue;
    return WrongValue{key, fmt::format("\"{}\" is no string", key), "put it in quotation marks"};
  }
  const json* kind = find(record, "kind");
  if (kind == nullptr || kind->get_ref<const std::string&>().empty()) return std::nullopt;
  auto error = bad_choice(*find_option("kind"), kind->get_ref<const std::string&>());
  if (!error) return std::nullopt;
  return WrongValue{"kind", fmt::format("\"kind\" {}", error->message), std::move(error->remedy)};
}

std::string text_of(const json& record, std::string_view key) {
  const json* value = find(record, key);
  return value == nullptr ? std::string() : value->get<std::string>();
}

ingest::SourceHints hints_of(const json& record, const Arguments& arguments) {
  ingest::SourceHints hints = common_hints(arguments);
  if (hints.outlet.empty()) hints.outlet = text_of(record, "outlet");
  if (hints.language.empty()) hints.language = text_of(record, "language");
  if (hints.kind.empty()) hints.kind = text_of(record, "kind");
  hints.published = text_of(record, find(record, "published") != nullptr ? "published" : "date");
  hints.title = text_of(record, "title");
  hints.url = text_of(record, "url");
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

Result<json> RecordLine::parse() const {
  if (ingest::nests_deeper(text, kDeepest)) {
    return bad_record(place_of_line(number), fmt::format("nested deeper than {}", kDeepest),
                      "give the document's keys at the top");
  }
  try {
    json value = json::parse(text);
    if (value.is_object()) return value;
    return bad_record(place_at(text.find_first_not_of(" \t")), "not a JSON object",
                      R"(write {"text": "..."})");
  } catch (const json::parse_error& error) {
    return bad_record(place_at(error.byte > 0 ? error.byte - 1 : 0),
                      fmt::format("not JSON: {}", ingest::json_complaint(error)),
                      "correct it at this place");
  } catch (const json::exception& error) {
    return bad_record(place_of_line(number),
                      fmt::format("not JSON: {}", ingest::json_complaint(error)),
                      "correct this value");
  }
}

Result<Document> RecordLine::document(const json& record, const Arguments& arguments) const {
  const json* html = find(record, "html");
  const json* content = html != nullptr ? html : find(record, "text");
  if (auto wrong = wrong_value(record)) {
    return bad_record(place_of_value(wrong->key), std::move(wrong->message),
                      std::move(wrong->remedy));
  }
  if (content == nullptr || !content->is_string()) {
    return bad_record(place_of_line(number), "has no \"text\" or \"html\"",
                      "give one of them as a string");
  }
  ingest::SourceHints hints = hints_of(record, arguments);
  if (hints.type == ingest::InputType::detect) {
    hints.type = html != nullptr ? ingest::InputType::html : ingest::InputType::text;
  }
  auto document = ingest::ingest_bytes(content->get_ref<const std::string&>(), "", hints,
                                       ingest_options(arguments));
  if (!document) {
    Error error = document.error();
    error.place = place_of_line(number);
    return error;
  }
  set_place(document.value(), place_of_line(number));
  return document;
}

std::string RecordLine::place_at(std::size_t byte) const {
  return fmt::format("{}, column {}", place_of_line(number), text::place_at(text, byte).column);
}

std::string RecordLine::place_of_value(std::string_view key) const {
  const std::vector<std::string> path{std::string(key)};
  return fmt::format("{}, column {}", place_of_line(number), ingest::place_of(text, path).column);
}

}  // namespace readout::cli
