#include "cli/fetch/file_name.hpp"

#include <algorithm>
#include <array>

#include "readout/text/slug.hpp"
#include "readout/text/unicode.hpp"

namespace readout::cli {
namespace {

/// What servers call a kind of file, and how its name ends. The first of a type is its suffix; the
/// others are ends of addresses that mean the same.
struct Kind {
  std::string_view type;
  std::string_view suffix;
};

constexpr std::array kKinds = std::to_array<Kind>({
    {"text/html", ".html"},
    {"text/html", ".htm"},
    {"text/html", ".shtml"},
    {"application/xhtml+xml", ".xhtml"},
    {"application/pdf", ".pdf"},
    {"application/x-pdf", ".pdf"},
    {"text/plain", ".txt"},
    {"text/markdown", ".md"},
    {"text/markdown", ".markdown"},
    {"text/csv", ".csv"},
    {"application/json", ".json"},
    {"application/ld+json", ".json"},
    {"text/json", ".json"},
    {"application/jsonl", ".jsonl"},
    {"application/x-ndjson", ".jsonl"},
    {"application/x-ndjson", ".ndjson"},
    {"application/xml", ".xml"},
    {"text/xml", ".xml"},
    {"application/rss+xml", ".rss"},
    {"application/atom+xml", ".atom"},
    {"message/rfc822", ".eml"},
    {"multipart/related", ".mhtml"},
    {"multipart/related", ".mht"},
    {"application/rtf", ".rtf"},
    {"application/msword", ".doc"},
    {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"},
    {"application/vnd.oasis.opendocument.text", ".odt"},
    {"application/zip", ".zip"},
    {"application/warc", ".warc"},
});

/// Types that servers give to whatever they do not know.
constexpr std::array<std::string_view, 5> kGeneric = {
    "", "application/octet-stream", "binary/octet-stream", "text/plain", "application/xml"};

/// How the bytes of a kind begin.
constexpr std::array kBeginnings = std::to_array<Kind>({{"%PDF-", ".pdf"},
                                                        {"PK\x03\x04", ".zip"},
                                                        {"<!doctype html", ".html"},
                                                        {"<html", ".html"},
                                                        {"<?xml", ".xml"},
                                                        {"WARC/", ".warc"}});

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

/// "text/html" of "Text/HTML; charset=utf-8".
std::string media_type(std::string_view content_type) {
  constexpr std::string_view kBlank = " \t";
  content_type = content_type.substr(0, content_type.find(';'));
  while (!content_type.empty() && kBlank.find(content_type.back()) != std::string_view::npos)
    content_type.remove_suffix(1);
  content_type.remove_prefix(std::min(content_type.find_first_not_of(kBlank), content_type.size()));
  return lower(content_type);
}

/// The kind whose suffix the path ends in, or null.
const Kind* kind_of_path(std::string_view target) {
  const std::string path = lower(target.substr(0, target.find('?')));
  const auto* const found =
      std::ranges::find_if(kKinds, [&](const Kind& kind) { return path.ends_with(kind.suffix); });
  return found == kKinds.end() ? nullptr : found;
}

std::string_view suffix_of_type(std::string_view type) {
  const auto* const found = std::ranges::find(kKinds, type, &Kind::type);
  return found == kKinds.end() ? std::string_view() : found->suffix;
}

std::string_view suffix_of_bytes(std::string_view bytes) {
  constexpr std::size_t kLookAt = 256;
  std::string_view head = bytes.substr(0, kLookAt);
  head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n\xEF\xBB\xBF"), head.size()));
  const std::string plain = lower(head);
  const auto* const found = std::ranges::find_if(
      kBeginnings, [&](const Kind& kind) { return plain.starts_with(lower(kind.type)); });
  return found == kBeginnings.end() ? std::string_view() : found->suffix;
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// Escapes undone, as a reader would see the address.
std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool whole = text[i] == '%' && i + 2 < text.size();
    const int high = whole ? hex_value(text[i + 1]) : -1;
    const int low = whole ? hex_value(text[i + 2]) : -1;
    if (high < 0 || low < 0) {
      out += text[i];
    } else {
      out += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  return text::to_valid_utf8(out);
}

void cut(std::string& name) {
  if (name.size() <= kLongestName) return;
  std::size_t end = kLongestName;
  while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) --end;
  name.resize(end);
  while (name.ends_with('-')) name.pop_back();
}

}  // namespace

std::string_view suffix_of(std::string_view content_type, const Url& url, std::string_view bytes) {
  const std::string type = media_type(content_type);
  const std::string_view by_type = suffix_of_type(type);
  const bool generic = std::ranges::find(kGeneric, type) != kGeneric.end();
  if (!generic && !by_type.empty()) return by_type;
  if (const Kind* kind = kind_of_path(url.target)) return suffix_of_type(kind->type);
  if (!by_type.empty()) return by_type;
  const std::string_view by_bytes = suffix_of_bytes(bytes);
  return by_bytes.empty() ? ".bin" : by_bytes;
}

std::string readable_name(const Url& url) {
  std::string_view host = url.host;
  if (host.starts_with("www.")) host.remove_prefix(4);
  std::string target = url.target;
  if (const Kind* kind = kind_of_path(target)) {
    const std::size_t end = std::min(target.find('?'), target.size());
    target.erase(end - kind->suffix.size(), kind->suffix.size());
  }
  std::string name = text::slug(std::string(host) + " " + unescaped(target));
  cut(name);
  return name.empty() ? "page" : name;
}

}  // namespace readout::cli
