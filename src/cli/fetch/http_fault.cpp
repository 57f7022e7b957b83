#include "cli/fetch/http_fault.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace readout::cli {
namespace {

/// How one code of curl's is told.
struct Told {
  CURLcode code;
  FaultKind kind;
  std::string_view message;
  std::string_view remedy;
};

constexpr std::string_view kAgain = "run the same command again later";

constexpr std::array kTold = std::to_array<Told>({
    {CURLE_ABORTED_BY_CALLBACK, FaultKind::interrupted, "was interrupted",
     "run the same command again to go on"},
    {CURLE_COULDNT_RESOLVE_HOST, FaultKind::unreachable, "the name of the host is not known",
     "check the address, and that this machine is on the network"},
    {CURLE_COULDNT_CONNECT, FaultKind::unreachable, "the host takes no connection",
     "check the address, or run the same command again later"},
    {CURLE_OPERATION_TIMEDOUT, FaultKind::slow, "took too long",
     "run the same command again later, or give more time with --timeout"},
    {CURLE_PARTIAL_FILE, FaultKind::cut_off, "was cut off before its announced end", kAgain},
    {CURLE_RECV_ERROR, FaultKind::cut_off, "the connection broke", kAgain},
    {CURLE_SEND_ERROR, FaultKind::cut_off, "the connection broke", kAgain},
    {CURLE_GOT_NOTHING, FaultKind::cut_off, "the host hung up without an answer", kAgain},
    {CURLE_HTTP2, FaultKind::cut_off, "the connection broke", kAgain},
    {CURLE_HTTP2_STREAM, FaultKind::cut_off, "the connection broke", kAgain},
    {CURLE_PEER_FAILED_VERIFICATION, FaultKind::unreachable,
     "the host does not prove that it is the one of this name",
     "check the address; a page whose certificate is out of order can be saved from a browser"},
    {CURLE_SSL_CONNECT_ERROR, FaultKind::unreachable, "no secure connection comes about",
     "check the address; http:// may do where https:// does not"},
    {CURLE_UNSUPPORTED_PROTOCOL, FaultKind::unreadable, "does not answer as http or https",
     "check the address"},
    {CURLE_WEIRD_SERVER_REPLY, FaultKind::unreadable, "does not answer as a web server does",
     "check the address"},
});

/// curl's own words in brackets, where there are any.
std::string with_words(std::string_view message, std::string_view words) {
  return words.empty() ? std::string(message) : fmt::format("{} ({})", message, words);
}

}  // namespace

HttpFault fault_of(CURLcode code, std::string_view words, std::string_view refused,
                   const HttpLimits& limits) {
  if (code == CURLE_COULDNT_CONNECT && !refused.empty()) {
    return {FaultKind::refused, fmt::format("leads to {}, which no public page has", refused),
            "give --allow-private if you mean a host of your own network"};
  }
  if (code == CURLE_FILESIZE_EXCEEDED) return too_large(limits);
  const auto* const told = std::ranges::find(kTold, code, &Told::code);
  if (told != kTold.end())
    return {told->kind, with_words(told->message, words), std::string(told->remedy)};
  return {FaultKind::unreadable, with_words("cannot be fetched", words), "check the address"};
}

HttpFault fault_of(CodingFault fault, std::string_view coding, const HttpLimits& limits) {
  const std::string as(coding.substr(std::min(coding.find_first_not_of(" \t"), coding.size())));
  switch (fault) {
    case CodingFault::too_large:
      return too_large(limits);
    case CodingFault::cut_off:
      return {FaultKind::cut_off, fmt::format("its {} stream was cut off before its end", as),
              std::string(kAgain)};
    case CodingFault::broken:
      return {FaultKind::unreadable, fmt::format("is not the {} that it says it is", as),
              std::string(kAgain)};
    case CodingFault::unknown:
      break;
  }
  return {FaultKind::unreadable, fmt::format("comes coded as \"{}\", which was not asked for", as),
          "save the page from a browser"};
}

HttpFault too_large(const HttpLimits& limits) {
  return {FaultKind::too_large,
          fmt::format("is larger than {} MiB, counted as decompressed", limits.max_bytes >> 20U),
          "allow more with --max-size if it is an account of the event"};
}

HttpFault no_library() {
  return {FaultKind::unreachable, "cannot be fetched: libcurl cannot be loaded",
          "install it (apt-get install libcurl4)"};
}

}  // namespace readout::cli
