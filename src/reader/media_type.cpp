#include "reader/media_type.hpp"

#include <algorithm>
#include <array>

#include "reader/ascii.hpp"

namespace readout::reader {
namespace {

struct Type {
  std::string_view name;
  Media media;
  std::string_view suffix;
};

constexpr std::array kTypes = {
    Type{"text/html", Media::html, ".html"},
    Type{"application/xhtml+xml", Media::html, ".html"},
    Type{"text/plain", Media::text, ".txt"},
    Type{"text/markdown", Media::document, ".md"},
    Type{"text/csv", Media::other, ".csv"},
    Type{"message/rfc822", Media::mail, ".eml"},
    Type{"message/global", Media::mail, ".eml"},
    Type{"application/mbox", Media::mail, ".eml"},
    Type{"multipart/related", Media::mail, ".mhtml"},
    Type{"application/x-mimearchive", Media::mail, ".mhtml"},
    Type{"application/pdf", Media::document, ".pdf"},
    Type{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", Media::document,
         ".docx"},
    Type{"application/vnd.oasis.opendocument.text", Media::document, ".odt"},
    Type{"application/rss+xml", Media::other, ".rss"},
    Type{"application/atom+xml", Media::other, ".atom"},
    Type{"application/zip", Media::other, ".zip"},
    Type{"application/gzip", Media::other, ".gz"},
};

constexpr std::array<std::string_view, 4> kDecorations = {"image/", "audio/", "video/", "font/"};
constexpr std::array<std::string_view, 11> kNoTexts = {"text/css",
                                                       "text/javascript",
                                                       "application/javascript",
                                                       "application/x-javascript",
                                                       "application/json",
                                                       "application/pgp-signature",
                                                       "application/pkcs7-signature",
                                                       "application/x-pkcs7-signature",
                                                       "application/pgp-encrypted",
                                                       "message/delivery-status",
                                                       "text/rfc822-headers"};

const Type* find(std::string_view name) {
  const auto* const found = std::ranges::find(kTypes, name, &Type::name);
  return found == kTypes.end() ? nullptr : found;
}

}  // namespace

Media media_of(std::string_view type) {
  const Type* found = find(type);
  return found == nullptr ? Media::unknown : found->media;
}

std::string_view suffix_of(std::string_view type) {
  const Type* found = find(type);
  return found == nullptr ? std::string_view() : found->suffix;
}

bool is_decoration(std::string_view type) {
  return std::ranges::find(kNoTexts, type) != kNoTexts.end() ||
         std::ranges::any_of(kDecorations,
                             [&](std::string_view start) { return type.starts_with(start); });
}

ContentType content_type(std::string_view value) {
  constexpr std::string_view kCharset = "charset=";
  ContentType out;
  out.type = lower(strip(value.substr(0, value.find(';'))));
  for (std::size_t at = value.find(';'); at != std::string_view::npos;
       at = value.find(';', at + 1)) {
    std::string_view parameter = strip(value.substr(at + 1, value.find(';', at + 1) - at - 1));
    if (!begins_with(parameter, kCharset)) continue;
    parameter.remove_prefix(kCharset.size());
    const std::size_t quotes = parameter.find_first_not_of("\"'");
    parameter.remove_prefix(std::min(quotes, parameter.size()));
    out.charset = parameter.substr(0, parameter.find_first_of("\"' "));
    return out;
  }
  return out;
}

}  // namespace readout::reader
