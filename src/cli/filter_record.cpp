#include "cli/filter_record.hpp"

#include <array>
#include <fmt/format.h>
#include <optional>
#include <string_view>

#include "readout/ingest/ingest.hpp"

#include "cli/sources.hpp"

namespace readout::cli {
namespace {

using nlohmann::json;

constexpr int kDeepest = 64;

Error bad_record(std::string message, std::string remedy = {}) {
  return {ErrorKind::input, "", std::move(message), std::move(remedy)};
}

/// The value of a key; null is none.
const json* find(const json& record, std::string_view key) {
  const auto it = record.find(key);
  return it == record.end() || it->is_null() ? nullptr : &*it;
}

/// What a record may say of its document, each a string.
std::optional<Error> wrong_value(const json& record) {
  constexpr std::array<std::string_view, 8> kTexts = {"outlet", "language", "kind", "published",
                                                      "date",   "title",    "url",  "text"};
  for (const std::string_view key : kTexts) {
    const json* value = find(record, key);
    if (value == nullptr || value->is_string()) continue;
    return bad_record(fmt::format("\"{}\" is no string", key), "put it in quotation marks");
  }
  const json* kind = find(record, "kind");
  if (kind == nullptr || kind->get_ref<const std::string&>().empty()) return std::nullopt;
  auto error = bad_choice(*find_option("kind"), kind->get_ref<const std::string&>());
  if (error) {
    return bad_record(fmt::format("\"kind\" {}", error->message), std::move(error->remedy));
  }
  return std::nullopt;
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

/// A file's name stands in for an outlet; a record has no name.
void forget_name(Document& document, const std::string& place) {
  constexpr std::string_view kOfNoName = "Unnamed source";
  if (document.outlet == kOfNoName) document.outlet.clear();
  document.file = place;
  for (Warning& warning : document.warnings) warning.source = place;
}

}  // namespace

Result<json> parse_record(const std::string& line) {
  bool deep = false;
  json value = json::parse(
      line,
      [&](int depth, json::parse_event_t, json&) {
        deep = deep || depth > kDeepest;
        return !deep;
      },
      false);
  if (deep) return bad_record(fmt::format("is nested deeper than {}", kDeepest));
  if (value.is_discarded()) return bad_record("is no JSON");
  if (!value.is_object()) return bad_record("is no JSON object");
  return value;
}

Result<Document> document_of(const json& record, const Arguments& arguments, std::size_t number) {
  const json* html = find(record, "html");
  const json* content = html != nullptr ? html : find(record, "text");
  if (content == nullptr || !content->is_string()) {
    return bad_record("has no \"text\" or \"html\"", "give one of them as a string");
  }
  if (auto error = wrong_value(record)) return *std::move(error);
  ingest::SourceHints hints = hints_of(record, arguments);
  if (hints.type == ingest::InputType::detect) {
    hints.type = html != nullptr ? ingest::InputType::html : ingest::InputType::text;
  }
  auto document = ingest::ingest_bytes(content->get_ref<const std::string&>(), "-", hints,
                                       ingest_options(arguments));
  if (document) forget_name(document.value(), fmt::format("line {}", number));
  return document;
}

}  // namespace readout::cli
