/// Speakers as the reader meets them: a name, and one of a few colours that stays the same through
/// the whole report.
///
/// In: a finished comparison. Out: voices, most heard first; those who speak together and the
/// unknown have their own. Cost: linear in statements.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "readout/model/comparison.hpp"

namespace readout::report {

struct Voice {
  std::string name;    ///< for display
  std::string colour;  ///< a class of the style sheet: "v1" to "v6", "joint", "other", "unknown"
  std::size_t statements = 0;
};

class Voices {
 public:
  explicit Voices(const Comparison& comparison);

  [[nodiscard]] const std::vector<Voice>& all() const { return voices_; }
  /// Index into all() of the voice of a statement.
  [[nodiscard]] std::size_t of(std::size_t statement) const { return of_statement_.at(statement); }
  [[nodiscard]] const Voice& voice(std::size_t statement) const { return voices_[of(statement)]; }

 private:
  std::vector<Voice> voices_;
  std::vector<std::size_t> of_statement_;
};

}  // namespace readout::report
