#include "readout/encode/http_post.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <curl/curl.h>
#include <fmt/format.h>
#include <string_view>
#include <thread>

namespace readout::encode {
namespace {

constexpr long kConnectSeconds = 10;
constexpr auto kFirstPause = std::chrono::milliseconds(250);
constexpr auto kLongestPause = std::chrono::milliseconds(8000);
constexpr long kOk = 200;
constexpr long kUnauthorized = 401;
constexpr long kForbidden = 403;
constexpr long kNotFound = 404;
constexpr long kTooMany = 429;
constexpr long kBroken = 500;  // and above

struct FreeHandle {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

std::size_t receive(const char* data, std::size_t /*one*/, std::size_t size, void* into) {
  auto& answer = *static_cast<std::string*>(into);
  if (size > HttpPost::kMostAnswer - answer.size()) return 0;  // curl ends the transfer then
  answer.append(data, size);
  return size;
}

/// What came of one attempt.
struct Outcome {
  CURLcode code = CURLE_OK;
  long status = 0;
  std::chrono::milliseconds wanted_pause{0};  ///< the server's Retry-After
};

bool worth_another(const Outcome& outcome) {
  constexpr std::array kBreaks{CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING,
                               CURLE_PARTIAL_FILE};
  if (outcome.code != CURLE_OK) return std::ranges::find(kBreaks, outcome.code) != kBreaks.end();
  return outcome.status == kTooMany || outcome.status >= kBroken;
}

/// The first line of what a server says of its own fault, made harmless.
std::string excerpt(std::string_view answer) {
  constexpr std::size_t kMost = 160;
  std::string line(answer.substr(0, std::min(answer.find('\n'), kMost)));
  std::ranges::replace_if(
      line, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; }, ' ');
  while (!line.empty() && static_cast<unsigned char>(line.back()) >= 0x80U) line.pop_back();
  return line.empty() ? line : fmt::format(" ({})", line);
}

std::string remedy_of(long status) {
  if (status == kUnauthorized || status == kForbidden)
    return "put the key into the variable READOUT_API_KEY";
  if (status == kNotFound) return "check the path of the address, and the model behind #";
  if (status == kTooMany || status >= kBroken)
    return "look at the server's log or try later, or use --encoder none";
  return "check the address and the model behind #";
}

}  // namespace

struct HttpPost::State {
  Endpoint endpoint;
  std::unique_ptr<CURL, FreeHandle> handle;
  std::unique_ptr<curl_slist, FreeList> headers;
  std::array<char, CURL_ERROR_SIZE> message{};

  void add_header(const std::string& line) {
    curl_slist* const longer = curl_slist_append(headers.get(), line.c_str());
    if (longer == nullptr) return;
    static_cast<void>(headers.release());
    headers.reset(longer);
  }

  template <class Value>
  void set(CURLoption option, Value value) {
    curl_easy_setopt(handle.get(), option, value);  // NOLINT: curl's own form
  }

  void prepare() {
    add_header("Content-Type: application/json");
    add_header("Accept: application/json");
    add_header("Expect:");                                   // no pause before a long body
    const char* const key = std::getenv("READOUT_API_KEY");  // NOLINT: nobody sets one
    if (key != nullptr && *key != '\0') add_header(fmt::format("Authorization: Bearer {}", key));
    set(CURLOPT_URL, endpoint.url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_HTTPHEADER, headers.get());
    set(CURLOPT_USERAGENT, "readout");
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    set(CURLOPT_TIMEOUT, kMostSeconds);
    set(CURLOPT_ERRORBUFFER, message.data());
    set(CURLOPT_WRITEFUNCTION, &receive);
  }

  Outcome attempt(const std::string& body, std::string& answer) {
    answer.clear();
    message[0] = '\0';
    set(CURLOPT_POSTFIELDS, body.data());
    set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
    set(CURLOPT_WRITEDATA, static_cast<void*>(&answer));
    Outcome outcome;
    outcome.code = curl_easy_perform(handle.get());
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &outcome.status);  // NOLINT: as above
    curl_off_t seconds = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RETRY_AFTER, &seconds);  // NOLINT: as above
    seconds = std::clamp<curl_off_t>(seconds, 0, kLongestPause.count());
    outcome.wanted_pause = std::chrono::seconds(seconds);
    return outcome;
  }

  [[nodiscard]] Error error_of(const Outcome& outcome, const std::string& answer) const {
    if (outcome.code == CURLE_WRITE_ERROR) {
      return {ErrorKind::input, endpoint.shown,
              fmt::format("answers with more than {} MiB", kMostAnswer >> 20U),
              "check that the address is that of an embeddings endpoint"};
    }
    if (outcome.code != CURLE_OK) {
      const std::string_view said = message.data();
      return {ErrorKind::input, endpoint.shown,
              std::string(said.empty() ? curl_easy_strerror(outcome.code) : said),
              "check that the server runs and the address is right, or use --encoder none"};
    }
    return {ErrorKind::input, endpoint.shown,
            fmt::format("answers with status {}{}", outcome.status, excerpt(answer)),
            remedy_of(outcome.status)};
  }
};

HttpPost::HttpPost(const Endpoint& endpoint) : state_(std::make_unique<State>()) {
  static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
  state_->endpoint = endpoint;
  if (ready == CURLE_OK) state_->handle.reset(curl_easy_init());
  if (state_->handle) state_->prepare();
}
HttpPost::HttpPost(HttpPost&&) noexcept = default;
HttpPost::~HttpPost() = default;

Result<std::string> HttpPost::send(const std::string& body) {
  if (!state_->handle) {
    return Error{ErrorKind::input, state_->endpoint.shown, "libcurl does not start",
                 "use --encoder none"};
  }
  std::string answer;
  auto pause = kFirstPause;
  for (int left = kAttempts - 1;; --left) {
    const Outcome outcome = state_->attempt(body, answer);
    if (outcome.code == CURLE_OK && outcome.status == kOk) return answer;
    if (left == 0 || !worth_another(outcome)) return state_->error_of(outcome, answer);
    std::this_thread::sleep_for(std::min(std::max(pause, outcome.wanted_pause), kLongestPause));
    pause *= 2;
  }
}

}  // namespace readout::encode
