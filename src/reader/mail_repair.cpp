#include "reader/mail_repair.hpp"

#include <fmt/format.h>

#include "reader/ascii.hpp"

namespace readout::reader {
namespace {

constexpr std::size_t kLongestBoundary = 200;  // bytes; the standard allows 70

bool may_be_boundary(std::string_view line) {
  return line.size() > 2 && line.size() <= kLongestBoundary && line.starts_with("--") &&
         line.find_first_of("\"\\") == std::string_view::npos;
}

std::string_view boundary_in(std::string_view message) {
  std::string_view before;
  while (!message.empty()) {
    const std::string_view line = take_line(message);
    if (may_be_boundary(before) && begins_with(line, "content-")) return strip(before.substr(2));
    before = line;
  }
  return {};
}

/// The head but for its Content-Type, and what of `message` follows it.
std::string head_without_type(std::string_view& message) {
  std::string head;
  bool within = false;
  while (!message.empty()) {
    const std::string_view before = message;
    const std::string_view line = take_line(message);
    if (line.empty()) break;
    if (line.starts_with("--")) {
      message = before;
      break;
    }
    const bool goes_on = line.starts_with(' ') || line.starts_with('\t');
    within = goes_on ? within : begins_with(line, "content-type:");
    if (!within) head.append(line).append("\n");
  }
  return head;
}

}  // namespace

std::string with_boundary(std::string_view message) {
  const std::string_view boundary = boundary_in(message);
  if (boundary.empty()) return {};
  std::string_view body = message;
  const std::string head = head_without_type(body);
  return fmt::format("{}Content-Type: multipart/mixed; boundary=\"{}\"\n\n{}", head, boundary,
                     body);
}

}  // namespace readout::reader
