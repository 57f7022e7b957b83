/// Which statement a file of an editor means: by id, else by the exact words.
///
/// In: a comparison with named statements; references. Out: the statement, or why none is found, in
/// words for a warning. A known id counts, unless the file gives words that it does not have; then,
/// and for an unknown id, the words are looked for in the source that is named (any, where that
/// source is not there) and have to stand there once. Cost: a look-up, after one pass.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "readout/model/comparison.hpp"
#include "readout/model/correction.hpp"

namespace readout::compare {

class StatementFinder {
 public:
  /// `comparison` has to outlive it.
  explicit StatementFinder(const Comparison& comparison);

  struct Found {
    std::optional<std::size_t> statement;
    std::string why_not;  ///< where there is none
  };
  [[nodiscard]] Found find(const StatementRef& wanted) const;

 private:
  [[nodiscard]] std::string_view words(std::size_t statement) const;
  [[nodiscard]] bool is_of(std::size_t statement, std::string_view source) const;
  [[nodiscard]] bool is_known(std::string_view source) const;

  const Comparison& comparison_;
  std::unordered_map<std::string_view, std::size_t> by_id_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_words_;
};

}  // namespace readout::compare
