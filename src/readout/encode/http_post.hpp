/// One request to an endpoint, patiently: sent again, after a growing pause, where the server says
/// that it is busy or broken (429, 5xx) or the connection breaks.
///
/// In: an Endpoint and a body of JSON. Out: the body of the answer with status 200, or an error
/// that names the address, what happened and what to do. The variable READOUT_API_KEY, where it is
/// set, is sent as a bearer token and never shown. Bounded: kAttempts attempts, kMostSeconds each,
/// an answer of kMostAnswer bytes. Redirections are not followed, as the key would go along. One
/// object a thread: it keeps the connection.
#pragma once
#include <cstddef>
#include <memory>
#include <string>

#include "readout/encode/endpoint.hpp"
#include "readout/model/result.hpp"

namespace readout::encode {

class HttpPost {
 public:
  static constexpr int kAttempts = 5;
  static constexpr long kMostSeconds = 120;
  static constexpr std::size_t kMostAnswer = std::size_t{64} << 20U;

  explicit HttpPost(const Endpoint& endpoint);
  HttpPost(HttpPost&&) noexcept;
  HttpPost& operator=(HttpPost&&) = delete;
  HttpPost(const HttpPost&) = delete;
  HttpPost& operator=(const HttpPost&) = delete;
  ~HttpPost();

  [[nodiscard]] Result<std::string> send(const std::string& body);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace readout::encode
