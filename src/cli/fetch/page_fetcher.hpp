/// A page from its address, through redirects, as far as its hosts allow.
///
/// In: an address as typed. Out: the bytes as published, decompressed, with where they came from in
/// the end and when; or an Error that shows the address, without a user's name or password, and
/// says what to do. Each address on the way is judged like the first: http or https, robots.txt of
/// its host, a public place. Only status 200 with a body is a page.
#pragma once
#include <cstddef>
#include <string>
#include <variant>

#include "readout/model/result.hpp"

#include "cli/fetch/polite_client.hpp"
#include "cli/fetch/robots_cache.hpp"

namespace readout::cli {

struct FetchedPage {
  std::string bytes;
  Url url;                   ///< where the bytes came from
  std::string content_type;  ///< as sent, valid UTF-8; may be empty
  std::string accessed;      ///< ISO 8601 in UTC, to the second
};

class PageFetcher {
 public:
  static constexpr int kMostRedirects = 10;

  PageFetcher(PoliteClient& client, std::size_t max_bytes)
      : client_(client), robots_(client), max_bytes_(max_bytes) {}

  [[nodiscard]] Result<FetchedPage> fetch(const std::string& typed);

 private:
  struct Redirect {
    std::string to;
  };
  using Step = std::variant<FetchedPage, Redirect, Error>;

  Step visit(const Url& url);

  PoliteClient& client_;
  RobotsCache robots_;
  std::size_t max_bytes_;
};

}  // namespace readout::cli
