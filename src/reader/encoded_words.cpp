#include "reader/encoded_words.hpp"

#include <fmt/format.h>
#include <glib.h>
#include <memory>

namespace readout::reader {
namespace {

constexpr std::string_view kBegin = "=?";
constexpr std::string_view kEnd = "?=";

std::string quoted(std::string_view base64) {
  struct Free {
    void operator()(guchar* bytes) const { g_free(bytes); }
  };
  gsize size = 0;
  const std::string text(base64);
  const std::unique_ptr<guchar, Free> bytes(g_base64_decode(text.c_str(), &size));
  std::string out;
  for (gsize i = 0; i < size; ++i) out += fmt::format("={:02X}", bytes.get()[i]);
  return out;
}

/// A word in base64 at the beginning of `text`: its parts, and how long it is.
struct Word {
  std::string_view charset;
  std::string_view payload;
  std::size_t length = 0;  ///< 0 when none stands there
};

Word word_at(std::string_view text) {
  const std::size_t charset_end = text.find('?', kBegin.size());
  if (charset_end == std::string_view::npos) return {};
  const std::string_view encoding = text.substr(charset_end, 3);
  if (encoding != "?B?" && encoding != "?b?") return {};
  const std::size_t begin = charset_end + encoding.size();
  const std::size_t end = text.find('?', begin);
  if (end == std::string_view::npos || !text.substr(end).starts_with(kEnd)) return {};
  return {text.substr(kBegin.size(), charset_end - kBegin.size()), text.substr(begin, end - begin),
          end + kEnd.size()};
}

}  // namespace

std::string with_quoted_words(std::string_view value) {
  std::string out;
  while (!value.empty()) {
    const std::size_t at = value.find(kBegin);
    out += value.substr(0, at);
    if (at == std::string_view::npos) break;
    value.remove_prefix(at);
    const Word word = word_at(value.substr(0, 2048));
    if (word.length == 0) {
      out += kBegin;
      value.remove_prefix(kBegin.size());
    } else {
      out += fmt::format("=?{}?Q?{}?=", word.charset, quoted(word.payload));
      value.remove_prefix(word.length);
    }
  }
  return out;
}

}  // namespace readout::reader
