#include "cli/fetch/page_fetcher.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "readout/text/unicode.hpp"

namespace readout::cli {
namespace {

constexpr long kOk = 200;
constexpr long kBroken = 500;

/// What a status other than 200 means to a reader.
struct Told {
  long status;
  std::string_view message;
  std::string_view remedy;
};

constexpr std::string_view kSave =
    "save the page from a browser, and name the file in the event.json";
constexpr std::string_view kLater = "run the same command again later";

constexpr std::array kTold = std::to_array<Told>({
    {401, "the page is not public", kSave},
    {403, "the host does not give the page to programs", kSave},
    {404, "there is no such page", "check the address, or look for the page in a web archive"},
    {407, "a proxy stands between", "fetch from a network without one"},
    {410, "the page was taken away", "look for it in a web archive"},
    {429, "the host asks to be left alone for a while", kLater},
    {451, "the page is withheld for legal reasons", "look for it in a web archive"},
    {503, "the host is busy", kLater},
});

Error error_of_status(const HttpAnswer& answer, std::string place) {
  const auto* const told = std::ranges::find(kTold, answer.status, &Told::status);
  std::string message = fmt::format("answers with status {}", answer.status);
  std::string_view remedy = "check the address";
  if (told != kTold.end()) {
    message += fmt::format(": {}", told->message);
    remedy = told->remedy;
  } else if (answer.status >= kBroken) {
    message += ": the host is broken";
    remedy = kLater;
  }
  if (answer.retry_after.count() > 0)
    message += fmt::format(" (it asks to wait {} s)", answer.retry_after.count());
  return {ErrorKind::input, std::move(place), std::move(message), std::string(remedy)};
}

/// "2031-03-12T09:30:00Z"
std::string now() {
  const std::time_t seconds =
      std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(seconds));
}

FetchedPage page_of(HttpAnswer answer, Url url) {
  constexpr std::size_t kLongestType = 200;  // bytes; a server may send anything
  const std::string_view type = answer.content_type;
  return {std::move(answer.body), std::move(url), text::to_valid_utf8(type.substr(0, kLongestType)),
          now()};
}

/// The error of an address on the way, told with the address that was typed.
Error told_from(const std::string& typed, const std::string& reached, Error error, int hop) {
  error.place = without_credentials(typed);
  if (hop == 0) return error;
  error.message = fmt::format("redirects to {}: {}", without_credentials(reached), error.message);
  return error;
}

}  // namespace

PageFetcher::Step PageFetcher::visit(const Url& url) {
  const auto refusal = robots_.refusal(url);
  HttpOutcome outcome = refusal ? HttpOutcome(*refusal) : client_.get(url, {max_bytes_, false});
  if (const auto* fault = std::get_if<HttpFault>(&outcome))
    return Error{ErrorKind::input, url.whole, fault->message, fault->remedy};
  HttpAnswer& answer = std::get<HttpAnswer>(outcome);
  if (!answer.redirect.empty()) return Redirect{std::move(answer.redirect)};
  if (answer.status != kOk) return error_of_status(answer, url.whole);
  if (answer.body.empty())
    return Error{ErrorKind::input, url.whole, "answers with an empty page", std::string(kLater)};
  return page_of(std::move(answer), url);
}

Result<FetchedPage> PageFetcher::fetch(const std::string& typed) {
  const auto fault = [&](std::string message) {
    return Error{ErrorKind::input, without_credentials(typed), std::move(message),
                 "look at the address in a browser"};
  };
  std::vector<std::string> passed;
  std::string next = typed;
  for (int hop = 0; hop <= kMostRedirects; ++hop) {
    const auto url = parse_url(next);
    if (!url) return told_from(typed, next, url.error(), hop);
    if (std::ranges::find(passed, url.value().whole) != passed.end())
      return fault("redirects in a circle");
    passed.push_back(url.value().whole);
    Step step = visit(url.value());
    if (const auto* error = std::get_if<Error>(&step)) return told_from(typed, next, *error, hop);
    if (auto* page = std::get_if<FetchedPage>(&step)) return std::move(*page);
    next = std::get<Redirect>(std::move(step)).to;
  }
  return fault(fmt::format("redirects more than {} times", kMostRedirects));
}

}  // namespace readout::cli
