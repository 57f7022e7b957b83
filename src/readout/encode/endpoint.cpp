#include "readout/encode/endpoint.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fmt/format.h>

namespace readout::encode {
namespace {

constexpr std::array<std::string_view, 2> kSchemes{"http://", "https://"};

bool has_scheme(std::string_view text) {
  return std::ranges::any_of(kSchemes, [&](std::string_view s) { return text.starts_with(s); });
}

Error no_address(std::string_view which) {
  return {ErrorKind::usage, "--encoder", fmt::format("\"{}\" holds no address", which),
          "write http:http://HOST:PORT or http:https://HOST, with /v1/embeddings and #MODEL behind "
          "it where needed"};
}

std::string with_path(std::string url, std::size_t host) {
  constexpr std::string_view kLast = "/embeddings";
  const std::size_t query = std::min(url.find('?'), url.size());
  std::string path = url.substr(0, query);
  while (path.size() > host && path.back() == '/') path.pop_back();
  if (path.find('/', host) == std::string::npos)
    path += "/v1/embeddings";
  else if (!path.ends_with(kLast))
    path += kLast;
  return path + url.substr(query);
}

}  // namespace

Result<Endpoint> parse_endpoint(std::string_view which) {
  constexpr std::string_view kPrefix = "http:";
  constexpr unsigned char kSpace = ' ';
  std::string_view address = which;
  if (!has_scheme(address) && address.starts_with(kPrefix)) address.remove_prefix(kPrefix.size());
  const auto unprintable = [](char c) { return static_cast<unsigned char>(c) <= kSpace; };
  if (!has_scheme(address) || std::ranges::any_of(address, unprintable)) return no_address(which);

  Endpoint endpoint;
  if (const std::size_t mark = address.find('#'); mark != std::string_view::npos) {
    endpoint.model = address.substr(mark + 1);
    address = address.substr(0, mark);
  } else if (const char* const model = std::getenv("READOUT_MODEL")) {  // NOLINT: nobody sets one
    endpoint.model = model;
  }
  const std::size_t host = address.find("//") + 2;
  const std::size_t end = std::min(address.find_first_of("/?", host), address.size());
  if (end == host) return no_address(which);
  endpoint.url = with_path(std::string(address), host);
  // What a report shows holds no key: neither in front of the host nor behind the path.
  endpoint.shown = endpoint.url.substr(0, endpoint.url.find('?'));
  if (const std::size_t at = address.substr(0, end).rfind('@'); at != std::string_view::npos)
    endpoint.shown.erase(host, at + 1 - host);
  return endpoint;
}

}  // namespace readout::encode
