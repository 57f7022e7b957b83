/// Requests as a guest makes them: to one host one at a time, with a pause before the next, and
/// again only when the host itself says that it may help.
///
/// In: an address and its limits. Out: what http_client.hpp gives. A host that is busy or broken
/// (429, 500, 502, 503, 504) or a connection that breaks is tried kAttempts times, after pauses
/// that double, or that Retry-After names; one that asks for more than kLongestWait is left alone.
/// Takes the time that its pauses take; an interruption ends them.
#pragma once
#include <chrono>
#include <map>
#include <string>

#include "cli/fetch/http_client.hpp"
#include "cli/terminal.hpp"

namespace readout::cli {

class PoliteClient {
 public:
  using Seconds = std::chrono::duration<double>;
  static constexpr int kAttempts = 3;
  static constexpr Seconds kLongestWait{60};

  /// `pause`: between the end of a request and the next one to the same host.
  PoliteClient(const HttpSettings& settings, Seconds pause, const Terminal& terminal);

  [[nodiscard]] HttpOutcome get(const Url& url, const HttpLimits& limits);

  /// A host may ask for a longer pause; never for a shorter one.
  void lengthen_pause(const std::string& host, Seconds pause);

 private:
  struct Host {
    Seconds pause;
    std::chrono::steady_clock::time_point free_at;
  };

  Host& host(const std::string& name);
  void wait_for(const Host& host) const;
  void wait(Seconds seconds, const Url& url) const;

  HttpClient client_;
  Seconds pause_;
  const Terminal& terminal_;
  std::map<std::string, Host> hosts_;
};

}  // namespace readout::cli
