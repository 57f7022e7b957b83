/// Asks each host once what it allows, and remembers it for the run.
///
/// In: the address of a page. Out: nothing when it may be fetched, else why not. By RFC 9309: a
/// robots.txt that is not there (4xx) allows everything; one that cannot be had (5xx, 429, no
/// connection, too slow) forbids everything, since nobody knows what it says; five redirects are
/// followed. A Crawl-delay lengthens the pause between requests, up to kLongestDelay.
#pragma once
#include <map>
#include <optional>
#include <string>

#include "cli/fetch/polite_client.hpp"
#include "cli/fetch/robots.hpp"

namespace readout::cli {

class RobotsCache {
 public:
  static constexpr PoliteClient::Seconds kLongestDelay{30};

  explicit RobotsCache(PoliteClient& client) : client_(client) {}

  [[nodiscard]] std::optional<HttpFault> refusal(const Url& page);

 private:
  struct Entry {
    RobotsRules rules;
    std::optional<HttpFault> fault;
  };

  Entry load(const Url& page);
  Entry read(const HttpAnswer& answer, const Url& page);

  PoliteClient& client_;
  std::map<std::string, Entry> by_origin_;
};

}  // namespace readout::cli
