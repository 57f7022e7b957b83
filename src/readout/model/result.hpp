/// What a stage that touches the outside world (ingest, cli) returns: a value, or an error with its
/// place and remedy.
///
/// The core (extract, align, diff, phrases, compare) never returns a Result: it gives values and
/// warnings.
#pragma once
#include <string>
#include <utility>
#include <variant>

namespace readout {

enum class ErrorKind {
  usage,    ///< the call is wrong: exit code 2
  input,    ///< an input cannot be read, or is of no supported kind: exit code 3
  nothing,  ///< nothing is left to compare: exit code 4
  output,   ///< the output cannot be written: exit code 5
};

/// One line for a reader: "place: message; remedy". `place` is a file, or "file:line:column".
struct Error {
  ErrorKind kind = ErrorKind::input;
  std::string place;
  std::string message;
  std::string remedy;
};

/// A value or an Error. `value()` on an error, or `error()` on a value, throws
/// std::bad_variant_access: ask first.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value)
      : state_(std::in_place_index<0>, std::move(value)) {}  // NOLINT: `return value;` reads best
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT: as above

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  [[nodiscard]] const T& value() const& { return std::get<0>(state_); }
  [[nodiscard]] T& value() & { return std::get<0>(state_); }
  [[nodiscard]] T&& value() && { return std::get<0>(std::move(state_)); }
  [[nodiscard]] const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace readout
