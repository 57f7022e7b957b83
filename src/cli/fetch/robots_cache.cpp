#include "cli/fetch/robots_cache.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>
#include <variant>

namespace readout::cli {
namespace {

constexpr std::string_view kProduct = "readout";
constexpr int kMostRedirects = 5;
constexpr long kOk = 200;
constexpr long kRedirects = 300;
constexpr long kErrors = 400;
constexpr long kTooMany = 429;
constexpr long kBroken = 500;

bool is_unavailable(long status) {
  return status >= kErrors && status < kBroken && status != kTooMany;
}

HttpFault unreadable(FaultKind kind, std::string_view what) {
  return {
      kind,
      fmt::format("the robots.txt of its host {}, so that nobody knows what may be fetched", what),
      "run the same command again later, or save the page from a browser"};
}

/// A host that cannot be reached at all is no matter of its robots.txt.
HttpFault fault_of(const HttpFault& fault) {
  const bool of_host = fault.kind == FaultKind::refused || fault.kind == FaultKind::unreachable ||
                       fault.kind == FaultKind::interrupted;
  return of_host ? fault : unreadable(fault.kind, fault.message);
}

}  // namespace

RobotsCache::Entry RobotsCache::read(const HttpAnswer& answer, const Url& page) {
  if (answer.status >= kOk && answer.status < kRedirects) {
    Entry entry{RobotsRules(answer.body, kProduct), std::nullopt};
    if (const auto delay = entry.rules.crawl_delay())
      client_.lengthen_pause(page.host, std::min(PoliteClient::Seconds(*delay), kLongestDelay));
    return entry;
  }
  if (is_unavailable(answer.status)) return {};
  return {{},
          unreadable(FaultKind::unreachable, fmt::format("answers with status {}", answer.status))};
}

RobotsCache::Entry RobotsCache::load(const Url& page) {
  std::string next = page.origin + "/robots.txt";
  for (int hop = 0; hop <= kMostRedirects; ++hop) {
    const auto url = parse_url(next);
    if (!url)
      return {{}, unreadable(FaultKind::unreadable, "leads to no address of http or https")};
    const HttpOutcome outcome = client_.get(url.value(), {kMostRobotsBytes, true});
    if (const auto* fault = std::get_if<HttpFault>(&outcome)) return {{}, fault_of(*fault)};
    const HttpAnswer& answer = std::get<HttpAnswer>(outcome);
    if (answer.redirect.empty()) return read(answer, page);
    next = answer.redirect;
  }
  return {};  // RFC 9309: taken as not there
}

std::optional<HttpFault> RobotsCache::refusal(const Url& page) {
  auto known = by_origin_.find(page.origin);
  if (known == by_origin_.end()) known = by_origin_.emplace(page.origin, load(page)).first;
  if (known->second.fault) return known->second.fault;
  if (known->second.rules.allows(page.target)) return std::nullopt;
  return HttpFault{FaultKind::refused, "the robots.txt of its host asks programs not to fetch it",
                   "save the page from a browser, and name the file in the event.json"};
}

}  // namespace readout::cli
