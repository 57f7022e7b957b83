/// What goes to the user beside the results: messages, progress, and whether colours are wanted.
///
/// Messages go to standard error, one line each; bytes of a file name that could steer a terminal
/// are shown as marks.
#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include "readout/model/document.hpp"
#include "readout/model/result.hpp"

#include "cli/arguments.hpp"

namespace readout::cli {

class Terminal {
 public:
  explicit Terminal(const Arguments& arguments);

  void error(const Error& error) const;
  void warning(const Warning& warning) const;
  void say(std::string_view message) const;  ///< unless --quiet
  /// What is done, with the seconds since the start; only with --verbose.
  void note(std::string_view message) const;
  /// A bar on a terminal; nothing in a pipe or with --quiet. `done` 0..1; 1 clears it.
  void progress(std::string_view step, double done) const;

  [[nodiscard]] bool quiet() const { return quiet_; }
  [[nodiscard]] bool colour_out() const { return colour_out_; }
  [[nodiscard]] std::size_t width() const;

 private:
  void line(std::string_view label, std::string_view colour, std::string_view message) const;

  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  bool quiet_ = false;
  bool verbose_ = false;
  bool progress_ = false;
  bool colour_out_ = false;
  bool colour_error_ = false;
};

/// "place: message; remedy", in one line.
[[nodiscard]] std::string one_line(const Error& error);
/// Control characters and bidirectional controls replaced, so that a text from outside cannot steer
/// the terminal.
[[nodiscard]] std::string harmless(std::string_view text);

}  // namespace readout::cli
