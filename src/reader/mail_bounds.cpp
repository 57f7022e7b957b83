#include "reader/mail_bounds.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_set>

#include "reader/ascii.hpp"

namespace readout::reader {
namespace {

constexpr std::size_t kMostBoundaries = 5'000;
constexpr std::size_t kMostParts = 10'000;
constexpr std::size_t kMostLooks = 100'000'000;  // of lines at boundaries: about a second
constexpr std::size_t kMostGroups = 2'000;       // of one header of addresses
constexpr std::size_t kMostAddresses = 50'000;   // of one header
constexpr std::size_t kMostHeaders = 20'000;     // of one part

constexpr std::string_view kBoundary = "boundary";

/// The value behind a "boundary" and its '='; "" for a word of a text.
std::string_view value_of(std::string_view rest) {
  rest = strip(rest.substr(0, 256));
  if (!rest.starts_with('=')) return {};
  rest = strip(rest.substr(1));
  if (rest.starts_with('"')) return rest.substr(1, rest.substr(1).find('"'));
  return rest.substr(0, rest.find_first_of("; \t\r\n"));
}

std::unordered_set<std::string_view> boundaries_of(std::string_view message) {
  std::unordered_set<std::string_view> found;
  for (std::size_t at = message.find('='); at != std::string_view::npos;
       at = message.find('=', at + 1)) {
    constexpr std::size_t kBefore = 12;
    const std::size_t from = at - std::min(at, kBefore);
    const std::string name = lower(strip(message.substr(from, at - from)));
    if (!name.ends_with(kBoundary)) continue;
    const std::string_view value = value_of(message.substr(at));
    if (!value.empty()) found.insert(value);
    if (found.size() > kMostBoundaries) break;
  }
  return found;
}

struct DashLines {
  std::size_t all = 0;
  std::size_t boundaries = 0;
};

/// Lines that begin with "--", and how many of them are boundaries.
DashLines dash_lines(std::string_view message,
                     const std::unordered_set<std::string_view>& boundaries) {
  DashLines count;
  for (std::size_t at = message.find("\n--"); at != std::string_view::npos;
       at = message.find("\n--", at + 3)) {
    ++count.all;
    const std::string_view line = message.substr(at + 3, 256);
    std::string_view rest = strip(line.substr(0, line.find('\n')));
    if (boundaries.contains(rest)) {
      ++count.boundaries;
    } else if (rest.ends_with("--") && boundaries.contains(rest.substr(0, rest.size() - 2))) {
      ++count.boundaries;
    }
  }
  return count;
}

bool begins_addresses(std::string_view line) {
  constexpr std::array<std::string_view, 6> kNames = {
      "from:", "to:", "cc:", "bcc:", "sender:", "reply-to:"};
  return std::ranges::any_of(kNames,
                             [&](std::string_view name) { return begins_with(line, name); });
}

bool is_header(std::string_view line) {
  constexpr std::size_t kLongestName = 100;
  const std::size_t colon = line.substr(0, kLongestName).find(':');
  return colon != std::string_view::npos && line.substr(0, colon).find(' ') == line.npos;
}

/// Looks at every line that may be one of a header, wherever a part may begin.
class Headers {
 public:
  /// What is too much by now; empty when nothing is.
  std::string_view take(std::string_view line) {
    const bool goes_on = line.starts_with(' ') || line.starts_with('\t');
    if (!goes_on) {
      count_ = is_header(line) ? count_ + 1 : 0;
      addresses_ = begins_addresses(line);
      groups_ = 0;
      commas_ = 0;
    }
    if (count_ > kMostHeaders) return "has more headers than any mail";
    if (!addresses_) return {};
    groups_ += static_cast<std::size_t>(std::ranges::count(line, ':'));
    commas_ += static_cast<std::size_t>(std::ranges::count(line, ','));
    if (groups_ > kMostGroups) return "nests its addresses deeper than any mail";
    return commas_ > kMostAddresses ? "has more addresses than any mail" : std::string_view();
  }

 private:
  std::size_t count_ = 0;
  bool addresses_ = false;
  std::size_t groups_ = 0;
  std::size_t commas_ = 0;
};

std::string_view wrong_headers(std::string_view message) {
  Headers headers;
  while (!message.empty()) {
    const std::string_view wrong = headers.take(take_line(message));
    if (!wrong.empty()) return wrong;
  }
  return {};
}

}  // namespace

std::string why_not_parsed(std::string_view message) {
  const auto boundaries = boundaries_of(message);
  if (boundaries.size() > kMostBoundaries) return "declares more boundaries than any mail";
  const DashLines lines = dash_lines(message, boundaries);
  if (lines.boundaries > kMostParts) return "has more parts than any mail";
  if (lines.all * boundaries.size() > kMostLooks) return "has more lines of dashes than any mail";
  return std::string(wrong_headers(message));
}

}  // namespace readout::reader
