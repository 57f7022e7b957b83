/// What the witnesses of a merged view are called: the name of their source, with a number where a
/// source has several statements in the view.
///
/// Cost: linear in the statements of the view, and a look-up a name. Inside the room only.
#pragma once
#include <map>
#include <string>

#include "readout/model/comparison.hpp"

namespace readout::report {

class Sigla {
 public:
  Sigla(const Comparison& comparison, const MergedView& view) {
    std::map<std::size_t, std::size_t> met;
    for (const std::size_t statement : view.statements) {
      numbers_[statement] = ++met[comparison.statements.at(statement).source];
    }
  }

  /// `name` of the statement's source; for its second statement with `joint` and "2".
  [[nodiscard]] std::string numbered(std::size_t statement, const std::string& name,
                                     const char* joint) const {
    const std::size_t number = numbers_.at(statement);
    return number == 1 ? name : name + joint + std::to_string(number);
  }

 private:
  std::map<std::size_t, std::size_t> numbers_;  ///< by statement
};

}  // namespace readout::report
