#include "readout/ingest/html_vocabulary.hpp"

#include <nlohmann/json.hpp>

#include "readout/ingest/data.hpp"

namespace readout::ingest {
namespace {

using nlohmann::json;

NameReasons by_name(const json& by_reason) {
  NameReasons out;
  for (const auto& [reason, names] : by_reason.items()) {
    for (const auto& name : names) out.emplace(name.get<std::string>(), reason);
  }
  return out;
}

NameReasons reasons(const json& object) {
  NameReasons out;
  for (const auto& [name, reason] : object.items()) out.emplace(name, reason.get<std::string>());
  return out;
}

NameSet names(const json& list) {
  NameSet out;
  for (const auto& name : list) out.insert(name.get<std::string>());
  return out;
}

HtmlVocabulary parse(std::string_view bytes) {
  const json data = json::parse(bytes);
  HtmlVocabulary out;
  out.skipped_tags = names(data.at("skipped_tags"));
  out.tag_reasons = reasons(data.at("tag_reasons"));
  out.role_reasons = reasons(data.at("role_reasons"));
  out.class_reasons = by_name(data.at("class_reasons"));
  out.small_class_reasons = by_name(data.at("small_class_reasons"));
  out.anywhere_reasons = by_name(data.at("anywhere_reasons"));
  out.whole_names = names(data.at("whole_names"));
  out.first_part_reasons = names(data.at("first_part_reasons"));
  out.pull_quote_classes = names(data.at("pull_quote_classes"));
  out.standfirst_classes = names(data.at("standfirst_classes"));
  out.content_classes = names(data.at("content_classes"));
  out.publication_date_parts = names(data.at("publication_date_parts"));
  out.change_date_parts = names(data.at("change_date_parts"));
  return out;
}

HtmlVocabulary load() {
  for (const embedded::File& file : embedded::ingest_data()) {
    if (file.name == "html_roles.json") return parse(file.bytes);
  }
  return {};
}

}  // namespace

const HtmlVocabulary& html_vocabulary() {
  static const HtmlVocabulary kVocabulary = load();
  return kVocabulary;
}

std::string_view reason_of(const NameReasons& reasons, std::string_view name) {
  const auto found = reasons.find(name);
  return found == reasons.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace readout::ingest
