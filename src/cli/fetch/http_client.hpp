/// One GET, under limits.
///
/// In: an address and what the answer may cost. Out: what the server answered, or what went wrong
/// on the way. Only http and https; no redirect is followed (the next address is told, since each
/// has to be judged), no proxy, cookie, netrc or credential takes part. The address of the network
/// is judged when the socket is opened (address_policy.hpp): whatever a name resolves to, no
/// connection leaves for a place that is not public. Limits: seconds to connect and in all, a
/// lowest speed, bytes as sent and again as decompressed. An answer that ends before its announced
/// end is a fault. Not promised: that a page is whole whose server announces no length, sends it
/// uncompressed over HTTP/1.0 and hangs up. One object a thread.
#pragma once
#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <variant>

#include "cli/fetch/url.hpp"

namespace readout::cli {

struct HttpLimits {
  std::size_t max_bytes = std::size_t{64} << 20U;
  bool beginning_will_do = false;  ///< keep the first `max_bytes` of a longer answer
};

struct HttpSettings {
  bool allow_private = false;
  std::chrono::duration<double> timeout{60};  ///< the whole of one request
};

struct HttpAnswer {
  long status = 0;
  std::string body;  ///< of status 200 only, decompressed
  std::string content_type;
  std::string redirect;                 ///< where a 3xx points, absolute
  std::chrono::seconds retry_after{0};  ///< 0: not said
};

enum class FaultKind {
  refused,      ///< leads to a place that is not public
  unreachable,  ///< no name, no connection, no trust
  slow,
  too_large,
  cut_off,
  unreadable,  ///< not HTTP, or coded in a way that was not asked for
  interrupted,
};

struct HttpFault {
  FaultKind kind = FaultKind::unreachable;
  std::string message;
  std::string remedy;
};

using HttpOutcome = std::variant<HttpAnswer, HttpFault>;

class HttpClient {
 public:
  explicit HttpClient(const HttpSettings& settings);
  HttpClient(HttpClient&&) = delete;
  HttpClient& operator=(HttpClient&&) = delete;
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;
  ~HttpClient();

  [[nodiscard]] HttpOutcome get(const Url& url, const HttpLimits& limits);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace readout::cli
