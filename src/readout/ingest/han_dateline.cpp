#include "readout/ingest/han_dateline.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "readout/ingest/outlets.hpp"
#include "readout/text/unicode.hpp"

namespace readout::ingest {
namespace {

constexpr std::size_t kReach = 120;  // bytes
constexpr std::size_t kHanBytes = 3;
constexpr std::string_view kOpen = "\uFF08";
constexpr std::string_view kClose = "\uFF09";
constexpr std::string_view kDay = "\u65E5";

/// Where "wire" or "report" begins, in either script; npos where neither does, or where it is part
/// of another word: a telephone, a message. Looks from `from` on: a broadcaster's name holds the
/// character too.
std::size_t find_wire(std::string_view text, std::size_t from) {
  constexpr std::array<std::string_view, 4> kWire = {"\u7535", "\u96FB", "\u8BAF", "\u8A0A"};
  constexpr std::array<std::string_view, 3> kSpoken = {"\u8BDD", "\u8A71", "\u606F"};
  std::size_t first = std::string_view::npos;
  for (const std::string_view wire : kWire)
    first = std::min(first, text.substr(0, kReach).find(wire, from));
  if (first == std::string_view::npos) return first;
  const std::string_view behind = text.substr(first + kHanBytes);
  const bool spoken =
      std::ranges::any_of(kSpoken, [&](auto word) { return behind.starts_with(word); });
  return spoken ? std::string_view::npos : first;
}

bool holds_pause(std::string_view text) {
  constexpr std::array<std::string_view, 4> kPauses = {"\uFF0C", "\u3002", "\uFF1A", "\uFF1B"};
  return std::ranges::any_of(kPauses,
                             [&](auto mark) { return text.find(mark) != std::string_view::npos; });
}

/// A number and the character for "day", as the last of `head`.
bool ends_with_day(std::string_view head) {
  if (!head.ends_with(kDay) || head.size() == kDay.size()) return false;
  const char before = head[head.size() - kDay.size() - 1];
  return before >= '0' && before <= '9';
}

/// A longer word: television, electricity.
bool goes_on(std::string_view text, std::size_t at) {
  return at < text.size() && text::is_han(text::next_code_point(text, at));
}

struct Agency {
  const Outlet* outlet = nullptr;
  std::size_t size = 0;  ///< of its name
};

/// An agency that a list holds and whose name opens `head`.
Agency known_agency(std::string_view head) {
  constexpr std::size_t kLongestName = 10;
  for (std::size_t length = kLongestName * kHanBytes; length >= 2 * kHanBytes;
       length -= kHanBytes) {
    if (length > head.size()) continue;
    if (const Outlet* outlet = outlet_of_dateline(head.substr(0, length))) return {outlet, length};
  }
  return {};
}

std::size_t skip_space_and_dashes(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t after = at;
    const char32_t c = text::next_code_point(text, after);
    if (c != U'\u2014' && c != U'-' && c != U':' && c != U'\uFF1A' && !text::is_space(c)) break;
    at = after;
  }
  return at;
}

/// Behind the brackets that name the reporter, where they follow at once.
std::size_t skip_brackets(std::string_view text, std::size_t at) {
  const std::size_t open = skip_space_and_dashes(text, at);
  if (!text.substr(open).starts_with(kOpen)) return at;
  const std::size_t close = text.substr(open, kReach).find(kClose);
  return close == std::string_view::npos ? at : open + close + kClose.size();
}

}  // namespace

std::optional<Dateline> han_dateline(std::string_view paragraph) {
  const bool bracket = paragraph.starts_with(kOpen);
  const std::string_view text = bracket ? paragraph.substr(kOpen.size()) : paragraph;
  const Agency agency = known_agency(text);
  const std::size_t wire = find_wire(text, agency.size);
  if (wire == std::string_view::npos) return std::nullopt;
  const std::string_view head = text.substr(0, wire);
  if (holds_pause(head)) return std::nullopt;
  if (agency.outlet == nullptr && !(ends_with_day(head) && !goes_on(text, wire + kHanBytes))) {
    return std::nullopt;
  }
  std::size_t end = wire + kHanBytes;
  if (bracket) {
    if (!text.substr(end).starts_with(kClose)) return std::nullopt;
    end += kClose.size() + kOpen.size();
  } else {
    end = skip_brackets(paragraph, end);
  }
  return Dateline{skip_space_and_dashes(paragraph, end),
                  agency.outlet == nullptr ? std::string() : agency.outlet->name};
}

}  // namespace readout::ingest
