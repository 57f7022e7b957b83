#include "cli/fetch/url.hpp"

#include <algorithm>
#include <memory>
#include <optional>

#include "readout/encode/curl_library.hpp"
#include "readout/text/idna.hpp"
#include "readout/text/unicode.hpp"

#include "cli/trimmed.hpp"

namespace readout::cli {
namespace {

using encode::curl_library;

struct FreeUrl {
  void operator()(CURLU* url) const { curl_library()->url_cleanup(url); }
};
using Handle = std::unique_ptr<CURLU, FreeUrl>;

Error bad(std::string_view typed, std::string message, std::string remedy) {
  return {ErrorKind::input, without_credentials(typed), std::move(message), std::move(remedy)};
}

/// "" for a part that is not there.
std::string part(const Handle& url, CURLUPart which, unsigned flags = 0) {
  char* text = nullptr;
  if (curl_library()->url_get(url.get(), which, &text, flags) != CURLUE_OK) return {};
  std::string out(text);
  curl_library()->free(text);
  return out;
}

bool set(const Handle& url, CURLUPart which, const char* value) {
  return curl_library()->url_set(url.get(), which, value, 0) == CURLUE_OK;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

/// The host as names are looked up; false when it can be none.
bool name_host(const Handle& url) {
  std::string host = part(url, CURLUPART_HOST);
  if (host.empty()) return false;
  if (is_ascii(host)) {
    std::ranges::transform(host, host.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return set(url, CURLUPART_HOST, host.c_str());
  }
  const auto ascii = text::ascii_host(host);
  return ascii && set(url, CURLUPART_HOST, ascii->c_str());
}

Url parts_of(const Handle& url) {
  Url out;
  out.host = part(url, CURLUPART_HOST);
  out.target = part(url, CURLUPART_PATH);
  if (const std::string query = part(url, CURLUPART_QUERY); !query.empty())
    out.target += "?" + query;
  out.origin = part(url, CURLUPART_SCHEME) + "://" + out.host;
  if (const std::string port = part(url, CURLUPART_PORT, CURLU_NO_DEFAULT_PORT); !port.empty())
    out.origin += ":" + port;
  out.whole = out.origin + out.target;
  return out;
}

/// What is wrong with an address that can be read, if anything is.
std::optional<Error> refuse(const Handle& url, std::string_view typed) {
  const std::string scheme = part(url, CURLUPART_SCHEME);
  if (scheme != "http" && scheme != "https")
    return bad(typed, "is no address of http or https", "only those are fetched");
  if (!part(url, CURLUPART_USER).empty() || !part(url, CURLUPART_PASSWORD).empty()) {
    return bad(typed, "was given with a user's name or password, which is never sent or kept",
               "leave it away; save a page that needs it from your browser");
  }
  return std::nullopt;
}

}  // namespace

Result<Url> parse_url(std::string_view typed) {
  typed = trimmed(typed);
  if (typed.size() > kLongestUrl) {
    return bad(typed.substr(0, 80), "is an address of more than 8192 bytes",
               "check where it begins and ends");
  }
  if (curl_library() == nullptr) {
    return bad(typed, "cannot be fetched: libcurl cannot be loaded",
               "install it (apt-get install libcurl4)");
  }
  const Handle url(curl_library()->url());
  const std::string text(typed);
  const bool readable =
      text::is_valid_utf8(text) && text.find('\0') == std::string::npos &&
      curl_library()->url_set(url.get(), CURLUPART_URL, text.c_str(), CURLU_URLENCODE) == CURLUE_OK;
  if (!readable) return bad(typed, "cannot be read as an address", "write it as https://HOST/PATH");
  if (auto error = refuse(url, typed)) return *std::move(error);
  if (!name_host(url)) return bad(typed, "names no host", "write it as https://HOST/PATH");
  return parts_of(url);
}

bool is_url(std::string_view typed) {
  const std::size_t colon = typed.find("://");
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '-' || c == '.';
  };
  return colon != std::string_view::npos && colon > 0 &&
         std::ranges::all_of(typed.substr(0, colon), is_letter);
}

std::string without_credentials(std::string_view url) {
  const std::size_t slashes = url.find("//");
  if (slashes == std::string_view::npos) return std::string(url);
  const std::size_t begin = slashes + 2;
  const std::size_t end = std::min(url.find_first_of("/?#", begin), url.size());
  const std::size_t at = url.substr(0, end).rfind('@');
  if (at == std::string_view::npos || at < begin) return std::string(url);
  return std::string(url.substr(0, begin)).append(url.substr(at + 1));
}

}  // namespace readout::cli
