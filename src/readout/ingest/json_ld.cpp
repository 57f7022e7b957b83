#include "readout/ingest/json_ld.hpp"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "readout/ingest/dates.hpp"
#include "readout/ingest/json_place.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

using nlohmann::json;

constexpr std::size_t kMostBytes = std::size_t{1} << 20U;
constexpr std::size_t kDeepest = 32;

std::string clean(const std::string& text) {
  return one_line(text::to_nfc(text));
}

/// A text, or the "name" of an object, or these of each member of a list, joined.
std::string names(const json& value) {
  if (value.is_string()) return clean(value.get<std::string>());
  if (value.is_object()) {
    const auto name = value.find("name");
    return name != value.end() && name->is_string() ? clean(name->get<std::string>()) : "";
  }
  std::string out;
  if (!value.is_array()) return out;
  for (const json& member : value) {
    if (member.is_array()) continue;
    const std::string name = names(member);
    if (name.empty()) continue;
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

std::string names(const json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? std::string() : names(*found);
}

/// NewsArticle, Article, ReportageNewsArticle, BlogPosting, ...
bool is_article(const json& object) {
  const std::string type = names(object, "@type");
  return type.find("Article") != std::string::npos || type.find("Posting") != std::string::npos ||
         type.find("Report") != std::string::npos;
}

std::string address(const json& object) {
  if (std::string url = names(object, "url"); !url.empty()) return url;
  const auto page = object.find("mainEntityOfPage");
  if (page == object.end()) return {};
  if (page->is_string()) return page->get<std::string>();
  return page->is_object() ? names(*page, "@id") : std::string();
}

Metadata of_article(const json& object) {
  Metadata data;
  data.title = names(object, "headline");
  data.author = names(object, "author");
  data.outlet = names(object, "publisher");
  data.published = to_iso_date(names(object, "datePublished"));
  data.url = address(object);
  data.language = names(object, "inLanguage");
  return data;
}

}  // namespace

Metadata json_ld_metadata(std::string_view text) {
  Metadata data;
  if (text.size() > kMostBytes || nests_deeper(text, kDeepest)) return data;
  const json root = json::parse(text, nullptr, false);
  std::vector<const json*> open = {&root};
  while (!open.empty()) {
    const json* value = open.back();
    open.pop_back();
    if (value->is_object() && is_article(*value)) fill_gaps(data, of_article(*value));
    if (value->is_object() && value->contains("@graph")) open.push_back(&value->at("@graph"));
    if (value->is_array()) {
      for (const json& member : *value) open.push_back(&member);
    }
  }
  return data;
}

}  // namespace readout::ingest
