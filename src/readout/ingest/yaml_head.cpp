#include "readout/ingest/yaml_head.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <vector>

#include "readout/ingest/dates.hpp"
#include "readout/ingest/lines.hpp"
#include "readout/ingest/yaml_scalar.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kMostHeadLines = 500;

/// Lines between the two rules; nothing when the text has no whole head.
std::optional<std::vector<std::string_view>> head_lines(std::string_view text, std::size_t& body) {
  std::vector<std::string_view> lines;
  std::size_t at = 0;
  while (at < text.size() && lines.size() < kMostHeadLines) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trim_right(text.substr(at, end - at));
    at = std::min(end + 1, text.size());
    if (lines.empty() && line != "---") return std::nullopt;
    if (!lines.empty() && (line == "---" || line == "...")) {
      body = at;
      lines.erase(lines.begin());
      return lines;
    }
    lines.push_back(line);
  }
  return std::nullopt;
}

bool is_key(std::string_view key) {
  return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.' || c == ':';
  });
}

/// "key: value" or "key:" at the margin.
std::optional<std::string_view> key_of(std::string_view line) {
  std::size_t colon = line.find(": ");
  if (colon == std::string_view::npos && line.ends_with(':')) colon = line.size() - 1;
  if (colon == std::string_view::npos || !is_key(line.substr(0, colon))) return std::nullopt;
  return line.substr(0, colon);
}

std::string first_of(const YamlHead& head, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    const auto found = head.values.find(key);
    if (found != head.values.end() && !found->second.empty()) return one_line(found->second);
  }
  return {};
}

}  // namespace

YamlHead read_yaml_head(std::string_view text) {
  YamlHead head;
  const auto lines = head_lines(text, head.body);
  if (!lines) return head;
  for (std::size_t i = 0; i < lines->size();) {
    const auto key = key_of((*lines)[i]);
    std::vector<std::string_view> value;
    if (key) value.push_back((*lines)[i].substr(std::min(key->size() + 1, (*lines)[i].size())));
    for (++i; i < lines->size() && !key_of((*lines)[i]); ++i) value.push_back((*lines)[i]);
    if (key) head.values.emplace(ascii_lower(*key), yaml_scalar(value));
  }
  return head;
}

Metadata to_metadata(const YamlHead& head) {
  Metadata data;
  data.title = first_of(head, {"title", "headline", "og:title"});
  data.author = first_of(head, {"author", "authors", "byline", "creator", "by"});
  data.outlet = first_of(head, {"outlet", "site", "site_name", "sitename", "publisher",
                                "publication", "og:site_name", "source", "website"});
  data.url = first_of(head, {"source_url", "url", "link", "original_url", "canonical", "permalink",
                             "canonical_url"});
  data.language = first_of(head, {"language", "lang", "locale"});
  data.published = to_iso_date(
      first_of(head, {"published_time", "published", "published_at", "publish_date",
                      "date_published", "datepublished", "pubdate", "date", "datetime"}));
  return data;
}

}  // namespace readout::ingest
