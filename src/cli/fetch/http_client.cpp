#include "cli/fetch/http_client.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <sys/socket.h>
#include <utility>

#include "readout/encode/curl_library.hpp"

#include "cli/fetch/address_policy.hpp"
#include "cli/fetch/content_coding.hpp"
#include "cli/fetch/http_fault.hpp"
#include "cli/fetch/interruption.hpp"

namespace readout::cli {
namespace {

using encode::curl_library;
using encode::CurlLibrary;

constexpr long kOk = 200;
constexpr long kConnectSeconds = 15;
constexpr long kLowestSpeed = 64;  // bytes a second
constexpr long kSlowSeconds = 15;  // as long as that
constexpr std::size_t kMostOfAnError = std::size_t{1} << 16U;

struct FreeHandle {
  void operator()(CURL* handle) const { curl_library()->cleanup(handle); }
};
struct FreeList {
  void operator()(curl_slist* list) const { curl_library()->slist_free_all(list); }
};

/// What comes in while a request runs.
struct Transfer {
  CURL* handle = nullptr;
  std::string body;
  std::string coding;
  std::size_t max_bytes = 0;
  bool allow_private = false;
  bool overflowed = false;
  std::string_view refused;  ///< what the address was, when a socket was not opened
};

std::size_t receive(const char* data, std::size_t /*one*/, std::size_t size, void* into) {
  auto& transfer = *static_cast<Transfer*>(into);
  long status = 0;
  curl_library()->getinfo(transfer.handle, CURLINFO_RESPONSE_CODE, &status);  // NOLINT: curl's form
  const std::size_t most =
      status == kOk ? transfer.max_bytes : std::min(transfer.max_bytes, kMostOfAnError);
  const std::size_t room = most - std::min(most, transfer.body.size());
  transfer.body.append(data, std::min(size, room));
  transfer.overflowed = size > room;
  return transfer.overflowed ? 0 : size;  // curl ends the transfer at 0
}

bool names(std::string_view line, std::string_view field) {
  return line.size() > field.size() && line[field.size()] == ':' &&
         std::ranges::equal(line.substr(0, field.size()), field, {},
                            [](char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c + 0; });
}

std::size_t read_header(const char* data, std::size_t /*one*/, std::size_t size, void* into) {
  constexpr std::string_view kField = "content-encoding";
  auto& transfer = *static_cast<Transfer*>(into);
  std::string_view line(data, size);
  if (line.starts_with("HTTP/")) transfer.coding.clear();  // behind an answer that was not the last
  if (!names(line, kField)) return size;
  line.remove_prefix(kField.size() + 1);
  while (!line.empty() && (line.back() == '\r' || line.back() == '\n')) line.remove_suffix(1);
  transfer.coding.append(transfer.coding.empty() ? "" : ",").append(line);
  return size;
}

/// Decides on the address that was resolved, right before it is connected to.
curl_socket_t open_socket(void* from, curlsocktype /*purpose*/, curl_sockaddr* address) {
  auto& transfer = *static_cast<Transfer*>(from);
  const auto what = why_not_public(address->addr, address->addrlen);
  if (what && !transfer.allow_private) {
    transfer.refused = *what;
    return CURL_SOCKET_BAD;
  }
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

int stop_when_interrupted(void* /*data*/, curl_off_t /*total*/, curl_off_t /*now*/,
                          curl_off_t /*up_total*/, curl_off_t /*up_now*/) {
  return Interruption::came() ? 1 : 0;
}

}  // namespace

struct HttpClient::State {
  HttpSettings settings;
  const CurlLibrary* curl = curl_library();
  std::unique_ptr<CURL, FreeHandle> handle;
  std::unique_ptr<curl_slist, FreeList> headers;
  std::array<char, CURL_ERROR_SIZE> message{};

  template <class Value>
  void set(CURLoption option, Value value) {
    curl->setopt(handle.get(), option, value);  // NOLINT: curl's own form
  }

  void add_header(const std::string& line) {
    curl_slist* const longer = curl->slist_append(headers.get(), line.c_str());
    if (longer == nullptr) return;
    static_cast<void>(headers.release());
    headers.reset(longer);
  }

  void prepare() {
    add_header(fmt::format("Accept-Encoding: {}", kContentCodings));
    add_header("Accept: text/html,application/xhtml+xml,application/pdf,text/plain,*/*;q=0.8");
    set(CURLOPT_HTTPHEADER, headers.get());
    set(CURLOPT_USERAGENT, "readout/" READOUT_VERSION);
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_PROXY, "");  // none, whatever the environment says
    set(CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    set(CURLOPT_FORBID_REUSE, 1L);  // each request is judged; curl repeats none of its own accord
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(settings.timeout.count() * 1000));
    set(CURLOPT_LOW_SPEED_LIMIT, kLowestSpeed);
    set(CURLOPT_LOW_SPEED_TIME, kSlowSeconds);
    set(CURLOPT_ERRORBUFFER, message.data());
    set(CURLOPT_WRITEFUNCTION, &receive);
    set(CURLOPT_HEADERFUNCTION, &read_header);
    set(CURLOPT_OPENSOCKETFUNCTION, &open_socket);
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &stop_when_interrupted);
  }

  CURLcode perform(const Url& url, Transfer& transfer, const HttpLimits& limits) {
    message[0] = '\0';
    const auto announced = limits.beginning_will_do ? 0 : static_cast<curl_off_t>(limits.max_bytes);
    set(CURLOPT_MAXFILESIZE_LARGE, announced);
    set(CURLOPT_URL, url.whole.c_str());
    set(CURLOPT_WRITEDATA, static_cast<void*>(&transfer));
    set(CURLOPT_HEADERDATA, static_cast<void*>(&transfer));
    set(CURLOPT_OPENSOCKETDATA, static_cast<void*>(&transfer));
    return curl->perform(handle.get());
  }

  [[nodiscard]] std::string text_of(CURLINFO what) const {
    const char* text = nullptr;
    curl->getinfo(handle.get(), what, &text);  // NOLINT: curl's own form
    return text == nullptr ? std::string() : std::string(text);
  }

  [[nodiscard]] HttpAnswer head() const {
    HttpAnswer answer;
    curl->getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &answer.status);  // NOLINT: as above
    curl_off_t seconds = 0;
    curl->getinfo(handle.get(), CURLINFO_RETRY_AFTER, &seconds);  // NOLINT: as above
    answer.retry_after = std::chrono::seconds(seconds);
    answer.content_type = text_of(CURLINFO_CONTENT_TYPE);
    answer.redirect = text_of(CURLINFO_REDIRECT_URL);
    return answer;
  }

  /// The answer with its page, or why there is none.
  [[nodiscard]] HttpOutcome judge(CURLcode code, Transfer& transfer,
                                  const HttpLimits& limits) const {
    HttpAnswer answer = head();
    const bool ended_by_us = code == CURLE_WRITE_ERROR && transfer.overflowed;
    if (code != CURLE_OK && !ended_by_us)
      return fault_of(code, message.data(), transfer.refused, limits);
    if (answer.status != kOk) return answer;
    if (ended_by_us && !limits.beginning_will_do) return too_large(limits);
    auto decoded = decode_content(std::move(transfer.body), transfer.coding, limits.max_bytes);
    const bool cut_by_us =
        limits.beginning_will_do && (ended_by_us || decoded.fault == CodingFault::too_large);
    if (decoded.fault && !cut_by_us) return fault_of(*decoded.fault, transfer.coding, limits);
    answer.body = std::move(decoded.bytes);
    return answer;
  }
};

HttpClient::HttpClient(const HttpSettings& settings) : state_(std::make_unique<State>()) {
  state_->settings = settings;
  if (state_->curl != nullptr) state_->handle.reset(state_->curl->init());
  if (state_->handle) state_->prepare();
}

HttpClient::~HttpClient() = default;

HttpOutcome HttpClient::get(const Url& url, const HttpLimits& limits) {
  if (!state_->handle) return no_library();
  Transfer transfer;
  transfer.handle = state_->handle.get();
  transfer.max_bytes = limits.max_bytes;
  transfer.allow_private = state_->settings.allow_private;
  const CURLcode code = state_->perform(url, transfer, limits);
  return state_->judge(code, transfer, limits);
}

}  // namespace readout::cli
