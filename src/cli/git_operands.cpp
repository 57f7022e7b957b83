#include "cli/git_operands.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>

#include "cli/terminal.hpp"

namespace readout::cli {
namespace {

constexpr std::size_t kUnmerged = 1;
constexpr std::size_t kChanged = 7;
constexpr std::size_t kRenamed = 9;

/// Standard input is no file of git's.
std::string as_file(const std::string& given) {
  return given == "-" ? "./-" : given;
}

bool is_hex(std::string_view name) {
  return !name.empty() &&
         name.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

/// Zeros stand for content in the work tree that git has not looked at.
bool is_known(std::string_view name) {
  return is_hex(name) && name.find_first_not_of('0') != std::string_view::npos;
}

}  // namespace

Result<GitChange> git_change(std::span<const std::string> operands) {
  GitChange change;
  if (operands.size() == kUnmerged) {
    change.before.path = operands[0];
    change.unmerged = true;
    return change;
  }
  if (operands.size() != kChanged && operands.size() != kRenamed) {
    return Error{ErrorKind::usage, "--git",
                 fmt::format("takes the 7 or 9 arguments that git gives, not {}", operands.size()),
                 "set diff.readout.command to readout diff --git -- and use git diff"};
  }
  change.before = {as_file(operands[1]), operands[0], operands[3]};
  change.after = {as_file(operands[4]), operands[0], operands[6]};
  if (operands.size() == kRenamed) {
    change.after.path = operands[7];
    change.renaming = operands[8];
  }
  change.same_content = is_known(operands[2]) && operands[2] == operands[5];
  return change;
}

std::string git_header(const GitChange& change, bool colour) {
  std::string out;
  const auto line = [&](std::string_view text) {
    out +=
        fmt::format("{}{}{}\n", colour ? "\x1b[1m" : "", harmless(text), colour ? "\x1b[0m" : "");
  };
  if (change.unmerged) {
    line(fmt::format("* Unmerged path {}", change.before.path));
    return out;
  }
  line(fmt::format("diff --readout a/{} b/{}", change.before.path, change.after.path));
  const std::string& before = change.before.mode;
  const std::string& after = change.after.mode;
  if (before == ".") {
    line(fmt::format("new file mode {}", after));
  } else if (after == ".") {
    line(fmt::format("deleted file mode {}", before));
  } else if (before != after) {
    line(fmt::format("old mode {}", before));
    line(fmt::format("new mode {}", after));
  }
  std::string_view rest = change.renaming;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (end > 0) line(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

}  // namespace readout::cli
