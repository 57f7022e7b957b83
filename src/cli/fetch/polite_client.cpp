#include "cli/fetch/polite_client.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <variant>

#include "cli/fetch/interruption.hpp"

namespace readout::cli {
namespace {

using Clock = std::chrono::steady_clock;

constexpr PoliteClient::Seconds kFirstWait{0.25};

bool is_passing(long status) {
  constexpr std::array kPassing{429L, 500L, 502L, 503L, 504L};
  return std::ranges::find(kPassing, status) != kPassing.end();
}

/// How long to wait before another attempt is worth it; negative: none is.
PoliteClient::Seconds wait_before_next(const HttpOutcome& outcome, PoliteClient::Seconds usual) {
  constexpr PoliteClient::Seconds kNever{-1};
  if (const auto* fault = std::get_if<HttpFault>(&outcome))
    return fault->kind == FaultKind::cut_off ? usual : kNever;
  const HttpAnswer& answer = std::get<HttpAnswer>(outcome);
  if (!is_passing(answer.status) || answer.retry_after > PoliteClient::kLongestWait) return kNever;
  return std::max(usual, PoliteClient::Seconds(answer.retry_after));
}

Clock::time_point after(PoliteClient::Seconds seconds) {
  return Clock::now() + std::chrono::duration_cast<Clock::duration>(seconds);
}

}  // namespace

PoliteClient::PoliteClient(const HttpSettings& settings, Seconds pause, const Terminal& terminal)
    : client_(settings), pause_(pause), terminal_(terminal) {}

PoliteClient::Host& PoliteClient::host(const std::string& name) {
  return hosts_.try_emplace(name, Host{pause_, Clock::now()}).first->second;
}

void PoliteClient::lengthen_pause(const std::string& name, Seconds pause) {
  Host& known = host(name);
  if (pause <= known.pause) return;
  known.free_at += std::chrono::duration_cast<Clock::duration>(pause - known.pause);
  known.pause = pause;
}

void PoliteClient::wait_for(const Host& host) const {
  pause_for(host.free_at - Clock::now());
}

void PoliteClient::wait(Seconds seconds, const Url& url) const {
  terminal_.note(
      fmt::format("waiting {:.3g} s before {} is tried again", seconds.count(), url.whole));
  pause_for(seconds);
}

HttpOutcome PoliteClient::get(const Url& url, const HttpLimits& limits) {
  Host& asked = host(url.host);
  Seconds usual = std::max(pause_, kFirstWait);
  for (int left = kAttempts - 1;; --left) {
    wait_for(asked);
    if (Interruption::came())
      return HttpFault{FaultKind::interrupted, "was interrupted",
                       "run the same command again to go on"};
    terminal_.note(fmt::format("GET {}", url.whole));
    HttpOutcome outcome = client_.get(url, limits);
    asked.free_at = after(asked.pause);
    const Seconds next = wait_before_next(outcome, usual);
    if (left == 0 || next.count() < 0) return outcome;
    wait(next, url);
    usual *= 2;
  }
}

}  // namespace readout::cli
