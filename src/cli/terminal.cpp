#include "cli/terminal.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <system_error>
#include <unistd.h>

#include "readout/text/unicode.hpp"

namespace readout::cli {
namespace {

constexpr std::size_t kDefaultWidth = 100;
constexpr std::size_t kBarWidth = 24;

bool is_set(const char* variable) {
  const char* value =
      std::getenv(variable);  // NOLINT(concurrency-mt-unsafe): read before any thread starts
  return value != nullptr && *value != '\0';
}

/// GIT_PAGER_IN_USE is git's word for: the pipe leads to my pager, and that to a terminal.
bool wants_colour(const std::string& when, int descriptor) {
  if (when != "auto") return when == "always";
  if (is_set("NO_COLOR")) return false;
  if (is_set("FORCE_COLOR") || isatty(descriptor) == 1) return true;
  return descriptor == STDOUT_FILENO && is_set("GIT_PAGER_IN_USE");
}

/// COLUMNS, which shells keep and git sets for what it runs; 0 where it tells nothing.
std::size_t stated_width() {
  const char* value =
      std::getenv("COLUMNS");  // NOLINT(concurrency-mt-unsafe): read before any thread starts
  if (value == nullptr) return 0;
  constexpr std::size_t kMost = 100'000;
  std::size_t columns = 0;
  const char* end = value + std::strlen(value);
  const auto [rest, failure] = std::from_chars(value, end, columns);
  return failure == std::errc() && rest == end && columns <= kMost ? columns : 0;
}

}  // namespace

std::string harmless(std::string_view text) {
  const std::string valid = text::to_valid_utf8(text);
  std::string out;
  for (std::size_t i = 0; i < valid.size();) {
    const char32_t c = text::next_code_point(valid, i);
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    text::append_utf8(out, control || text::is_bidi_control(c) ? U'\uFFFD' : c);
  }
  return out;
}

std::string one_line(const Error& error) {
  std::string out = error.place.empty() ? "" : error.place + ": ";
  out += error.message;
  if (!error.remedy.empty()) out += "; " + error.remedy;
  return harmless(out);
}

Terminal::Terminal(const Arguments& arguments)
    : quiet_(arguments.has("quiet")), verbose_(arguments.has("verbose")) {
  const std::string when = arguments.value_or("color", "auto");
  colour_out_ = wants_colour(when, STDOUT_FILENO);
  colour_error_ = wants_colour(when, STDERR_FILENO);
  progress_ = !quiet_ && isatty(STDERR_FILENO) == 1;
}

void Terminal::line(std::string_view label, std::string_view colour,
                    std::string_view message) const {
  const std::string text =
      colour_error_ && !label.empty()
          ? fmt::format("readout: \x1b[{}m{}\x1b[0m{}\n", colour, label, message)
          : fmt::format("readout: {}{}\n", label, message);
  std::fputs(text.c_str(), stderr);
}

void Terminal::error(const Error& error) const {
  line("", "31", one_line(error));
}

void Terminal::warning(const Warning& warning) const {
  if (quiet_ && !warning.input_lost) return;
  const std::string source = warning.source.empty() ? "" : warning.source + ": ";
  line("warning: ", "33", harmless(source + warning.message));
}

void Terminal::say(std::string_view message) const {
  if (!quiet_) line("", "2", harmless(message));
}

void Terminal::note(std::string_view message) const {
  if (!verbose_) return;
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start_;
  line("", "2", fmt::format("{:7.3f} s  {}", passed.count(), harmless(message)));
}

void Terminal::progress(std::string_view step, double done) const {
  if (!progress_) return;
  if (done >= 1) {
    std::fputs("\r\x1b[K", stderr);
    return;
  }
  const auto filled = static_cast<std::size_t>(std::clamp(done, 0.0, 1.0) * kBarWidth);
  std::fputs(
      fmt::format("\r\x1b[K{:█<{}}{:░<{}} {}", "", filled, "", kBarWidth - filled, harmless(step))
          .c_str(),
      stderr);
}

std::size_t Terminal::width() const {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return size.ws_col;  // NOLINT(cppcoreguidelines-pro-type-vararg): the system call's form
  return stated_width() > 0 ? stated_width() : kDefaultWidth;
}

}  // namespace readout::cli
